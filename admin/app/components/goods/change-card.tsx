import type { GoodsChange } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { input, primaryButton, secondaryButton, textLink } from '../look';
import { SubmitButton } from '../submit-button';
import { ChangeTable } from './change-table';

interface ChangeCardProps {
  change: GoodsChange;
  storefrontUrl: string;
  mayDecide: boolean;
  /** What was wrong with this decision, and the reason as it was typed. */
  refused: { message: string; reason: string } | null;
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
  const pending = navigation.formData?.get('change') === change.id;
  const id = `ly-do-${change.id}`;
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="change" value={change.id} />
        <input type="hidden" name="decision" value="approve" />
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
      <details open={refused !== null} className="open:basis-full">
        <summary
          aria-label={t.refuseFor(change.product.title)}
          className={`${secondaryButton} cursor-pointer`}
        >
          {t.refuse}
        </summary>
        <Form method="post" preventScrollReset className="mt-3 grid max-w-xl gap-2">
          <input type="hidden" name="change" value={change.id} />
          <input type="hidden" name="decision" value="refuse" />
          <label htmlFor={id} className="font-medium">
            {t.reason}
          </label>
          <p id={`${id}-goi-y`} className="text-sm text-soft">
            {t.reasonHint}
          </p>
          {refused && (
            <p id={`${id}-loi`} role="alert" className="text-sm text-error">
              {refused.message}
            </p>
          )}
          <textarea
            id={id}
            name="reason"
            rows={2}
            required
            minLength={10}
            maxLength={500}
            defaultValue={refused?.reason}
            aria-describedby={`${id}-goi-y${refused ? ` ${id}-loi` : ''}`}
            aria-invalid={refused ? true : undefined}
            className={input}
          />
          <SubmitButton
            label={t.refuse}
            pendingLabel={t.deciding}
            pending={pending}
            testId="refuse-change"
            className={`${secondaryButton} justify-self-start`}
          />
        </Form>
      </details>
    </div>
  );
}
