import type { InvoiceState } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { Icon, type IconName } from './icon';

const LOOKS: Record<InvoiceState, { look: string; icon: IconName }> = {
  draft: { look: 'bg-warn-tint text-warn', icon: 'warning' },
  numbered: { look: 'bg-sand text-ink', icon: 'clock' },
  signed: { look: 'bg-sky-tint text-sky', icon: 'clock' },
  sent: { look: 'bg-sky-tint text-sky', icon: 'clock' },
  issued: { look: 'bg-leaf-tint text-leaf-deep', icon: 'check' },
  rejected: { look: 'bg-error-tint text-error', icon: 'warning' },
};

export function InvoiceBadge({ state }: { state: InvoiceState }) {
  const t = useMessages();
  const { look, icon } = LOOKS[state];
  return (
    <span
      data-testid="invoice-state"
      data-state={state}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-0.5 text-sm font-medium ${look}`}
    >
      <Icon name={icon} className="size-4" />
      {t.invoice.states[state]}
    </span>
  );
}
