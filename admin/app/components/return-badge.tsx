import type { ReturnState } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { Icon, type IconName } from './icon';

const LOOKS: Record<ReturnState, { look: string; icon: IconName }> = {
  requested: { look: 'bg-cashew-tint text-ink', icon: 'clock' },
  accepted: { look: 'bg-sky-tint text-sky', icon: 'truck' },
  receiving: { look: 'bg-sky-tint text-sky', icon: 'clock' },
  received: { look: 'bg-leaf-tint text-leaf-deep', icon: 'check' },
  refused: { look: 'bg-sand text-soft', icon: 'info' },
  withdrawn: { look: 'bg-sand text-soft', icon: 'info' },
};

export function ReturnBadge({ state }: { state: ReturnState }) {
  const { returns } = useMessages();
  const { look, icon } = LOOKS[state];
  return (
    <span
      data-testid="return-state"
      data-state={state}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-0.5 text-sm font-medium ${look}`}
    >
      <Icon name={icon} className="size-4" />
      {returns.states[state]}
    </span>
  );
}
