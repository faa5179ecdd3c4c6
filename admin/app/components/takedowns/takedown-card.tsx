import type { Takedown } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import type { RefusedDecision } from '~/lib/decide.server';
import { useMessages } from '~/messages';
import { textLink } from '../look';
import { ReasonedAct } from '../reasoned-act';

export type TakedownAct = 'order' | 'dismiss' | 'lift';

interface TakedownCardProps {
  takedown: Takedown;
  /** Whole hours until it has to be decided. */
  hoursLeft: number;
  storefrontUrl: string;
  /** What this officer may do with it now. */
  acts: readonly TakedownAct[];
  /** The decision on it that was not taken. */
  refused: RefusedDecision | null;
}

/** One request: who asks for what, how much time is left, what the stall says, and the answers. */
export function TakedownCard({ takedown, hoursLeft, storefrontUrl, acts, refused }: TakedownCardProps) {
  const { takedowns: t } = useMessages();
  const { product, seller, decided, answer } = takedown;
  const from = [t.sources[takedown.source], takedown.source === 'authority' && takedown.requester];
  return (
    <li
      data-testid="takedown"
      data-state={takedown.state}
      className="rounded-md border border-line bg-card p-4 shadow-card"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold wrap-anywhere">
          <a href={`${storefrontUrl}/san-pham/${product.slug}`} className={textLink}>
            {product.title}
          </a>
        </h2>
        {takedown.state === 'pending' && (
          <p className={`font-semibold ${takedown.overdue || hoursLeft < 4 ? 'text-error' : 'text-warn'}`}>
            {takedown.overdue ? t.overdue : t.left(hoursLeft)}
          </p>
        )}
      </div>
      <p className="text-sm text-soft">{seller.name}</p>
      <p className="mt-2 font-medium">
        {from.filter(Boolean).join(': ')}
        {takedown.document && `, ${t.document(takedown.document)}`}
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{takedown.claim}</p>
      <p className="mt-1 text-sm text-soft">
        {t.received(formatDateTime(takedown.received_at))}
        {takedown.source === 'shopper' && takedown.requester && ` · ${t.contact(takedown.requester)}`}
      </p>
      {decided && (
        <p className="mt-2 text-sm">
          {t.states[takedown.state]}: {t.decided(decided.by, formatDateTime(decided.at))} ·{' '}
          {t.reason(decided.reason)}
        </p>
      )}
      {answer && (
        <blockquote className="mt-2 border-l-4 border-sky pl-3">
          <p className="text-sm text-soft">{t.answered(answer.by, formatDateTime(answer.at))}</p>
          <p className="whitespace-pre-line wrap-anywhere">{answer.text}</p>
        </blockquote>
      )}
      {acts.length > 0 && (
        <div className="mt-3 flex flex-wrap items-start gap-3">
          {acts.map((act) => (
            <ReasonedAct
              key={act}
              id={takedown.id}
              act={act}
              open={t.acts[act].open}
              openFor={t.actFor(t.acts[act].open, product.title)}
              effect={t.acts[act].effect}
              hint={act === 'dismiss' ? t.dismissHint : undefined}
              submit={t.acts[act].open}
              testId={`${act}-takedown`}
              refused={refused?.act === act ? refused : null}
            />
          ))}
        </div>
      )}
    </li>
  );
}
