import { useState } from 'react';
import { useHydrated } from '~/lib/use-hydrated';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

const SHOWN_MS = 2500;

interface Props {
  label: string;
  /** What a person reads. */
  text: string;
  /** What the button puts on the clipboard, when that differs. */
  value?: string;
  hint?: string;
  large?: boolean;
  testId: string;
}

/** A value to be typed elsewhere: selectable by hand, with a button where scripts run. */
export function CopyField({ label, text, value = text, hint, large = false, testId }: Props) {
  const { order } = useMessages();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      setCopied(false);
    }
  }

  return (
    <div className="flex items-center justify-between gap-3 border-b border-line py-2.5">
      <dl className="min-w-0">
        <dt className="text-sm text-soft">{label}</dt>
        <dd
          data-testid={testId}
          data-value={value}
          className={`font-bold break-words tabular-nums select-all ${large ? 'text-2xl text-basalt' : 'text-lg'}`}
        >
          {text}
        </dd>
        {hint && <dd className="text-sm text-soft">{hint}</dd>}
      </dl>
      {hydrated && (
        <button
          type="button"
          onClick={copy}
          aria-label={order.copyOf(label)}
          className="btn btn-quiet min-h-11 flex-none px-3 text-sm"
        >
          <Icon name={copied ? 'check' : 'copy'} className="size-4.5" />
          <span aria-live="polite">{copied ? order.copied : order.copy}</span>
        </button>
      )}
    </div>
  );
}
