import type { ReactNode } from 'react';
import { type Change, changeValue } from '~/lib/goods/read-answers';

interface ChangeButtonProps {
  change: Change;
  /** With script a change is made on the spot; without it the form goes to the server and comes back changed. */
  onChange: (change: Change) => void;
  label?: string;
  testId?: string;
  className: string;
  children: ReactNode;
}

/** Changes what is no field of the form of goods: its photographs and the number of its sizes. */
export function ChangeButton({ change, onChange, label, testId, className, children }: ChangeButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={changeValue(change)}
      formNoValidate
      aria-label={label}
      data-testid={testId}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        onChange(change);
      }}
    >
      {children}
    </button>
  );
}
