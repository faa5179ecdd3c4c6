import type { ChangeEvent } from 'react';
import { Icon } from '../icon';
import { secondaryButton } from '../look';

interface FileButtonProps {
  label: string;
  icon: 'camera' | 'picture';
  capture?: true;
  onFiles: ((files: File[]) => void) | null;
  testId: string;
}

/** A field for files that looks like a button; without script it also says which were chosen. */
export function FileButton({ label, icon, capture, onFiles, testId }: FileButtonProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    if (!onFiles) return;
    onFiles([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <label
      className={`${secondaryButton} relative cursor-pointer focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-sky ${onFiles ? '' : 'flex-col'}`}
    >
      <span className="flex items-center gap-2">
        <Icon name={icon} />
        {label}
      </span>
      <input
        type="file"
        name="files"
        accept="image/*"
        {...(capture ? { capture: 'environment' as const } : { multiple: true })}
        data-testid={testId}
        onChange={take}
        className={onFiles ? 'absolute inset-0 cursor-pointer opacity-0' : 'w-full text-sm'}
      />
    </label>
  );
}
