import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface Props {
  icon: IconName;
  title: string;
  hint: string;
  children?: ReactNode;
}

/** What this place is for, and the next step. */
export function EmptyState({ icon, title, hint, children }: Props) {
  return (
    <div className="card flex flex-col items-center gap-3 px-4 py-12 text-center">
      <span className="flex size-16 items-center justify-center rounded-full bg-sand text-basalt">
        <Icon name={icon} className="size-8" />
      </span>
      <p className="text-xl font-bold">{title}</p>
      <p className="max-w-prose text-soft">{hint}</p>
      {children && <div className="mt-2 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
