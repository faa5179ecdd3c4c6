import type { InvoiceRegistration, SellerInvoiceList } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Icon } from '~/components/icon';
import { InvoiceRow } from '~/components/invoice-row';
import { input, primaryButton, secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { INVOICE_STATES, parseInvoiceState } from '~/lib/invoice-states';
import { type Month, monthOf, parseMonth } from '~/lib/month';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.invoice.heading);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseInvoiceState(params.get('trang-thai'));
  const month = parseMonth(params.get('thang'));
  const [list, registration] = await Promise.all([
    desk.read<SellerInvoiceList>('/seller/invoices', { state, month, page: pageNumber(params) }),
    desk.read<InvoiceRegistration>('/seller/invoice-registration'),
  ]);
  return { list, state, month, thisMonth: monthOf(new Date()), registered: registration.registered };
}

export default function Invoices() {
  const { list, state, month, thisMonth, registered } = useLoaderData<typeof loader>();
  const t = useMessages();
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const states = INVOICE_STATES.filter((value) => list.counts[value] > 0 || value === state);
  const href = (value: string | null) =>
    `/gian-hang/hoa-don${query({ ...(value && { 'trang-thai': value }), ...(month && { thang: month }) })}`;

  return (
    <>
      <h1 className="text-2xl font-semibold">{t.invoice.heading}</h1>
      <p className="mt-1 text-soft">{t.invoice.intro}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Link to="/gian-hang/hoa-don/xuat" className={secondaryButton}>
          <Icon name="download" />
          {t.invoice.toExports}
        </Link>
        <Link to="/gian-hang/hoa-don/dang-ky" className={registered ? secondaryButton : primaryButton}>
          {registered ? t.invoice.toRegistration : t.invoice.registerNow}
        </Link>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {!registered && <Notice tone="warning">{t.invoice.notRegistered}</Notice>}
        {list.invoices.some(({ test }) => test) && <Notice tone="warning">{t.invoice.testNote}</Notice>}
        <MonthForm month={month} state={state} latest={thisMonth} />
        <FilterLinks
          label={t.invoice.filters}
          filters={[
            { label: t.invoice.all, href: href(null), active: state === null, count: total },
            ...states.map((value) => ({
              label: t.invoice.states[value],
              href: href(value),
              active: value === state,
              count: list.counts[value],
            })),
          ]}
        />
        {list.invoices.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {state === null && month === null ? t.invoice.empty : t.invoice.emptyFiltered}
          </p>
        ) : (
          <ul className="grid gap-3">
            {list.invoices.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

interface MonthFormProps {
  month: Month | null;
  state: string | null;
  latest: Month;
}

/** Asks by the address, so that it works without script and can be kept. */
function MonthForm({ month, state, latest }: MonthFormProps) {
  const t = useMessages();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      {state && <input type="hidden" name="trang-thai" value={state} />}
      <div className="grow sm:grow-0">
        <label htmlFor="thang" className="mb-1 block text-sm text-soft">
          {t.invoice.month}
        </label>
        <input
          key={month}
          id="thang"
          name="thang"
          type="month"
          min="2025-01"
          max={latest}
          placeholder="2026-11"
          defaultValue={month ?? ''}
          className={input}
        />
      </div>
      <button type="submit" className={secondaryButton}>
        {t.invoice.showMonth}
      </button>
      {month && (
        <Link
          to={`/gian-hang/hoa-don${query({ ...(state && { 'trang-thai': state }) })}`}
          className={secondaryButton}
        >
          {t.invoice.allMonths}
        </Link>
      )}
    </Form>
  );
}

function query(params: Record<string, string>): string {
  const search = new URLSearchParams(params);
  return search.size > 0 ? `?${search}` : '';
}
