import type { SellerVoucher, VoucherState } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { secondaryButton } from './look';
import { SubmitButton } from './submit-button';

const LOOKS: Record<VoucherState, string> = {
  scheduled: 'bg-sand text-soft',
  running: 'bg-leaf/10 text-leaf',
  used_up: 'bg-warn/10 text-warn',
  ended: 'bg-sand text-soft',
  stopped: 'bg-sand text-soft',
};

/** A voucher of the stall: what it gives, how it goes, and the button that ends it. */
export function VoucherCard({ voucher }: { voucher: SellerVoucher }) {
  const { vouchers: t } = useMessages();
  const { code, state, promise, minimum, per_buyer, products, starts_at, ends_at } = voucher;
  const terms = [
    promise,
    ...(minimum === null ? [] : [t.from(minimum)]),
    ...(per_buyer === null ? [] : [t.perBuyer(per_buyer)]),
  ];
  const lastDay = ends_at && new Date(new Date(ends_at).getTime() - 1).toISOString();
  return (
    <li
      data-testid="voucher"
      data-code={code}
      data-state={state}
      className="rounded-md border border-line bg-card p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg font-semibold tracking-wide break-all">{code}</h3>
        <span className={`rounded-full px-3 py-1 text-sm font-semibold ${LOOKS[state]}`}>
          {t.states[state]}
        </span>
      </div>
      <p className="mt-1">{terms.join(', ')}</p>
      {starts_at && lastDay && (
        <p className="text-sm text-soft">{t.days(formatDate(starts_at), formatDate(lastDay))}</p>
      )}
      {products.length > 0 && <p className="text-sm text-soft">{t.only(products.join(', '))}</p>}
      <dl className="mt-2 grid grid-cols-2 gap-2">
        <div>
          <dt className="text-sm text-soft">{t.usedLabel}</dt>
          <dd className="font-medium">{t.used(voucher.used, voucher.limit)}</dd>
        </div>
        <div>
          <dt className="text-sm text-soft">{t.given}</dt>
          <dd className="money font-medium">{t.givenOf(voucher.given, voucher.budget)}</dd>
        </div>
      </dl>
      {(state === 'running' || state === 'scheduled') && <StopForm voucher={voucher} />}
    </li>
  );
}

function StopForm({ voucher: { id, code } }: { voucher: SellerVoucher }) {
  const { vouchers: t } = useMessages();
  const navigation = useNavigation();
  return (
    <Form method="post" className="mt-3">
      <input type="hidden" name="stop" value={id} />
      <span id={`ngung-${id}`} className="sr-only">
        {t.stopOf(code)}
      </span>
      <SubmitButton
        label={t.stop}
        pendingLabel={t.stopping}
        pending={navigation.formData?.get('stop') === id}
        className={secondaryButton}
        testId="stop-voucher"
        describedBy={`ngung-${id}`}
      />
    </Form>
  );
}
