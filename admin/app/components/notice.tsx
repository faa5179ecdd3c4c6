import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'success' | 'error' | 'warning' | 'info';

const TONES: Record<Tone, { look: string; icon: IconName }> = {
  success: { look: 'border-leaf bg-leaf-tint text-leaf-deep', icon: 'check' },
  error: { look: 'border-error bg-error-tint text-error', icon: 'warning' },
  warning: { look: 'border-warn bg-warn-tint text-warn', icon: 'warning' },
  info: { look: 'border-sky bg-sky-tint text-sky', icon: 'info' },
};

/** A sentence that answers what a person did, or that they should know; read out when it appears. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { look, icon } = TONES[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={`flex items-start gap-3 rounded-md border-l-4 px-4 py-3 ${look}`}
    >
      <Icon name={icon} className="mt-0.5 size-5" />
      <div className="min-w-0 text-ink">{children}</div>
    </div>
  );
}
