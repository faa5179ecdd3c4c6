import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'info' | 'good' | 'warn' | 'error';

const LOOKS: Record<Tone, { icon: IconName; box: string; mark: string }> = {
  info: { icon: 'info', box: 'border-sky/40 bg-sky-tint', mark: 'text-sky' },
  good: { icon: 'check', box: 'border-leaf/40 bg-leaf-tint', mark: 'text-leaf' },
  warn: { icon: 'warning', box: 'border-warn/40 bg-warn-tint', mark: 'text-warn' },
  error: { icon: 'error', box: 'border-error/40 bg-error-tint', mark: 'text-error' },
};

interface Props {
  tone: Tone;
  children: ReactNode;
  /** Said aloud when it appears by itself. */
  live?: boolean;
  className?: string;
}

/** A word on what happened: an icon and words, never colour alone. */
export function Notice({ tone, children, live = false, className = '' }: Props) {
  const look = LOOKS[tone];
  return (
    <div
      role={live ? 'status' : undefined}
      className={`flex gap-3 rounded-md border p-3 ${look.box} ${className}`}
    >
      <Icon name={look.icon} className={`mt-0.5 size-6 ${look.mark}`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
