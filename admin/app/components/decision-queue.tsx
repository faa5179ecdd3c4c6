import type { ReactNode } from 'react';
import type { RefusedDecision } from '~/lib/decide.server';
import { useMessages } from '~/messages';
import { BackLink } from './back-link';
import { FilterLinks } from './filter-links';
import { Notice } from './notice';
import { Pagination } from './pagination';

interface DecisionQueueProps<State extends string> {
  words: { heading: string; intro: string; empty: string };
  path: string;
  states: { value: State; label: string }[];
  state: State;
  list: { total: number; page: number; page_count: number };
  /** What became of the last decision, when it went well. */
  done: string | null;
  /** The last decision that did not, when what it was about is not on this page any more. */
  gone: RefusedDecision | null;
  /** What stands above the list, besides. */
  above?: ReactNode;
  /** A list item for each. */
  children: ReactNode[];
}

/** Things that stalls asked the province for, in one of their states. */
export function DecisionQueue<State extends string>({
  words,
  path,
  states,
  state,
  list,
  done,
  gone,
  above,
  children,
}: DecisionQueueProps<State>) {
  const { decision: t } = useMessages();
  return (
    <>
      <BackLink to="/tinh/nguoi-ban">{t.toSellers}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{words.heading}</h1>
      <p className="mt-1 text-soft">{words.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {done && <Notice tone="success">{done}</Notice>}
        {gone && <Notice tone="error">{gone.message}</Notice>}
        {above}
        <FilterLinks
          label={t.filters}
          filters={states.map(({ value, label }) => ({
            label,
            href: `${path}?trang-thai=${value}`,
            active: value === state,
            ...(value === state ? { count: list.total } : {}),
          }))}
        />
        {children.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {words.empty}
          </p>
        ) : (
          <ul className="grid gap-3">{children}</ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
