import { randomBytes } from 'node:crypto';
import type { PrismaClient } from './generated/client';
import type { Period } from './period';
import { SQL } from './sql';

/** An order line that was delivered or came back, without whose it was. Money in đồng; `output` (M5) is null where none was declared. */
export interface FactLine {
  kind: 'delivered' | 'returned';
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  order_code: string;
  seller_code: string;
  seller_kind: string;
  commune_code: string;
  vsic: string;
  channel: string;
  payment_method: string;
  buyer_province: string;
  buyer_in_area: boolean;
  quantity: number;
  amount: number;
  vat: number;
  output: number | null;
}

const PAGE = 2000;

/** Reads facts line by line, a page at a time, however many there are. */
export class FactLines {
  constructor(private readonly db: Pick<PrismaClient, '$queryRawUnsafe'>) {}

  async count({ from, before }: Period): Promise<number> {
    const [row] = await this.db.$queryRawUnsafe<{ total: bigint }[]>(SQL.countFactLines, from, before);
    return Number(row?.total ?? 0n);
  }

  /** Lines delivered, then returned. Codes of orders and stalls are those of one reading: two files cannot be joined by them. */
  async *pages({ from, before }: Period): AsyncIterable<FactLine[]> {
    const secret = randomBytes(32).toString('hex');
    let last: Pick<FactLine, 'kind' | 'id'> | undefined = { kind: 'delivered', id: '' };
    while (last) {
      const after = [last.kind, last.id, PAGE, secret];
      const page: FactLine[] = await this.db.$queryRawUnsafe<FactLine[]>(
        SQL.factLines,
        from,
        before,
        ...after,
      );
      if (page.length > 0) yield page;
      last = page.length < PAGE ? undefined : page.at(-1);
    }
  }
}
