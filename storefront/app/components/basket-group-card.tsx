import type { BasketGroup, BasketProblem } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { BasketLineRow } from './basket-line-row';
import { Discounts } from './discounts';
import { Icon } from './icon';
import { Link } from './link';
import { Notice } from './notice';

interface Props {
  group: BasketGroup;
  problems: BasketProblem[];
}

/** What one stall will pack. */
export function BasketGroupCard({ group, problems }: Props) {
  const { basket } = useMessages();
  const ofStall = problems.filter(
    (problem) => problem.line_id === null && problem.seller_id === group.seller.id,
  );
  return (
    <section className="card" aria-label={basket.soldBy(group.seller.name)}>
      <h2 className="flex items-center gap-2 border-b border-line px-4 py-1 font-semibold">
        <Icon name="store" className="size-5 text-basalt" />
        <Link to={`/gian-hang/${group.seller.slug}`} className="flex min-h-11 items-center hover:underline">
          {group.seller.name}
        </Link>
        <span className="ml-auto hidden text-sm font-normal text-soft sm:inline">
          {group.seller.commune_name}
        </span>
      </h2>
      {ofStall.map((problem) => (
        <Notice key={problem.code} tone="warn" className="m-4">
          {problem.message}
        </Notice>
      ))}
      <ul className="divide-y divide-line">
        {group.lines.map((line) => (
          <BasketLineRow
            key={line.id}
            line={line}
            problem={problems.find((problem) => problem.line_id === line.id) ?? null}
          />
        ))}
      </ul>
      <dl className="space-y-1 border-t border-line px-4 py-3">
        <div className="flex justify-between gap-4">
          <dt className="text-soft">{basket.goodsOf}</dt>
          <dd className="money font-bold">{formatDong(group.goods_total)}</dd>
        </div>
        <Discounts group={group} />
      </dl>
    </section>
  );
}
