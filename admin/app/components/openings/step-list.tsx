import type { OpeningStep } from '@cho-phien/backend/contract';
import { Link } from '@remix-run/react';
import { stepPath } from '~/lib/opening-steps';
import { useMessages } from '~/messages';
import { Icon, type IconName } from '../icon';

const LOOKS: Record<OpeningStep['state'], { look: string; icon: IconName }> = {
  done: { look: 'text-leaf', icon: 'check' },
  open: { look: 'text-soft', icon: 'forward' },
  wrong: { look: 'text-warn', icon: 'warning' },
  asked: { look: 'text-warn', icon: 'warning' },
};

/** The checklist: each step with how it stands, and the way to it. */
export function StepList({ steps }: { steps: OpeningStep[] }) {
  const { openings: t } = useMessages();
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-card shadow-card">
      {steps.map(({ requirement, state }, index) => (
        <li key={requirement}>
          <Link
            to={stepPath(requirement)}
            data-testid={`step-${requirement}`}
            data-state={state}
            className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 hover:bg-sand"
          >
            <span className="font-medium">
              {index + 1}. {t.requirements[requirement]}
            </span>
            <span className={`flex items-center gap-1.5 text-sm font-medium ${LOOKS[state].look}`}>
              {t.stepStates[state]}
              <Icon name={LOOKS[state].icon} className="size-4" />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
