import type { OrderState } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { Icon, type IconName } from './icon';

const LOOKS: Record<OrderState, { look: string; icon: IconName }> = {
  awaiting_payment: { look: 'bg-sand text-ink', icon: 'clock' },
  to_pack: { look: 'bg-cashew-tint text-ink', icon: 'products' },
  packed: { look: 'bg-sky-tint text-sky', icon: 'products' },
  shipped: { look: 'bg-sky-tint text-sky', icon: 'truck' },
  delivered: { look: 'bg-leaf-tint text-leaf-deep', icon: 'check' },
  expired: { look: 'bg-sand text-soft', icon: 'clock' },
  cancelled: { look: 'bg-sand text-soft', icon: 'info' },
  returned: { look: 'bg-warn-tint text-warn', icon: 'warning' },
};

export function OrderBadge({ state, testId }: { state: OrderState; testId?: string }) {
  const t = useMessages();
  const { look, icon } = LOOKS[state];
  return (
    <span
      data-testid={testId}
      data-state={state}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-0.5 text-sm font-medium ${look}`}
    >
      <Icon name={icon} className="size-4" />
      {t.order.states[state]}
    </span>
  );
}
