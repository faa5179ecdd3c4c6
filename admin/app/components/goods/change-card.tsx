import type { GoodsChange } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Form, useNavigation } from '@remix-run/react';
import type { RefusedDecision } from '~/lib/decide.server';
import { useMessages } from '~/messages';
import { primaryButton, textLink } from '../look';
import { ReasonedAct } from '../reasoned-act';
import { ChangeTable } from './change-table';

interface ChangeCardProps {
  change: GoodsChange;
  storefrontUrl: string;
  mayDecide: boolean;
  /** The decision on it that was not taken. */
  refused: RefusedDecision | null;
}

/** One request of a stall: what stands there, what is asked for, and the two answers. */
export function ChangeCard({ change, storefrontUrl, mayDecide, refused }: ChangeCardProps) {
  const { goods: t } = useMessages();
  const { product, seller, decided } = change;
  return (
    <li
      data-testid="goods-change"
      data-state={change.state}
      className="rounded-md border border-line bg-card p-4 shadow-card"
    >
      <h2 className="font-semibold">
        <a href={`${storefrontUrl}/san-pham/${product.slug}`} className={textLink}>
          {product.title}
        </a>
      </h2>
      <p className="text-sm text-soft">
        {seller.name} · {t.change.asked(change.asked_by, formatDateTime(change.asked_at))}
      </p>
      <div className="mt-3">
        <ChangeTable fields={change.fields} />
      </div>
      {decided && (
        <p className="mt-2 text-sm text-soft">
          {t.change.states[change.state]}: {t.change.decided(decided.by, formatDateTime(decided.at))}
          {decided.reason && ` · ${t.change.reason(decided.reason)}`}
        </p>
      )}
      {mayDecide && change.state === 'pending' && <Decision change={change} refused={refused} />}
    </li>
  );
}

function Decision({ change, refused }: Pick<ChangeCardProps, 'change' | 'refused'>) {
  const { desk: t } = useMessages().goods;
  const navigation = useNavigation();
  const pending = navigation.formData?.get('id') === change.id;
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={change.id} />
        <input type="hidden" name="act" value="approve" />
        <button
          type="submit"
          disabled={pending}
          aria-label={t.approveFor(change.product.title)}
          data-testid="approve-change"
          className={primaryButton}
        >
          {t.approve}
        </button>
      </Form>
      <ReasonedAct
        id={change.id}
        act="refuse"
        open={t.refuse}
        openFor={t.refuseFor(change.product.title)}
        submit={t.refuse}
        testId="refuse-change"
        refused={refused}
      />
    </div>
  );
}
