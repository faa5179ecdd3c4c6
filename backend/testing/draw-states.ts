import { ORDER_TRANSITIONS } from '../src/lib/order-state';
import { PARCEL_TRANSITIONS } from '../src/lib/parcel-state';
import { REFUND_TRANSITIONS } from '../src/modules/after-sale/refund-states';
import { RETURN_TRANSITIONS } from '../src/modules/after-sale/return-states';
import { PAYMENT_TRANSITIONS } from '../src/modules/checkout/payment-states';
import { TAKEDOWN_TRANSITIONS } from '../src/modules/listing/takedown-states';
import { OPENING_TRANSITIONS } from '../src/modules/opening/states';

interface Row {
  from: string | null;
  event: string;
  to: string;
}

interface Chapter {
  title: string;
  source: string;
  about: string;
  rows: readonly Row[];
}

const CHAPTERS: Chapter[] = [
  {
    title: 'Order',
    source: 'backend/src/lib/order-state.ts',
    about:
      'Derived from Medusa’s order, its payment and its parcels on every reading; nothing stores it. Cash on delivery waits for no money: such an order starts at `to_pack`.',
    rows: ORDER_TRANSITIONS,
  },
  {
    title: 'Payment request',
    source: 'backend/src/modules/checkout/payment-states.ts',
    about:
      'One awaited transfer to one payee. Each change is one compare-and-set in SQL; money that comes later is `late` or a `duplicate` and waits for a person.',
    rows: PAYMENT_TRANSITIONS,
  },
  {
    title: 'Parcel',
    source: 'backend/src/lib/parcel-state.ts',
    about: 'The delivery of one parcel, derived from Medusa’s fulfilment.',
    rows: PARCEL_TRANSITIONS,
  },
  {
    title: 'Return request',
    source: 'backend/src/modules/after-sale/return-states.ts',
    about: '`receiving` is left only forwards: what a crash broke off is repeated until done.',
    rows: RETURN_TRANSITIONS,
  },
  {
    title: 'Refund due',
    source: 'backend/src/modules/after-sale/refund-states.ts',
    about: 'Money that a person has to send back.',
    rows: REFUND_TRANSITIONS,
  },
  {
    title: 'Opening of a stall',
    source: 'backend/src/modules/opening/states.ts',
    about:
      'What a person files and an officer decides. Approving it makes the stall; answers and papers change in `draft` and `asked_back` alone.',
    rows: OPENING_TRANSITIONS,
  },
  {
    title: 'Takedown',
    source: 'backend/src/modules/listing/takedown-states.ts',
    about:
      'A request to take goods off the market. While one is `ordered`, the product’s status is Medusa’s `rejected`, which its stall cannot change.',
    rows: TAKEDOWN_TRANSITIONS,
  },
];

/** The page `docs/states.md`, drawn from the tables that the code itself goes by. */
export function drawStates(): string {
  return [
    '# States',
    '',
    'Drawn from the tables in the code by `UPDATE_DOCS=1 npx vitest run src/lib/state-drawings.test.ts` in `backend`; a test fails when the two differ. What is not',
    'here does not happen.',
    '',
    ...CHAPTERS.flatMap(drawChapter),
  ].join('\n');
}

function drawChapter({ title, source, about, rows }: Chapter): string[] {
  const starts = rows.filter(({ from }) => from === null);
  const [first] = rows;
  return [
    `## ${title}`,
    '',
    `${about} Table: \`${source}\`.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...(starts.length === 0 && first ? [`  [*] --> ${first.from}`] : []),
    ...rows.map(({ from, event, to }) => `  ${from ?? '[*]'} --> ${to}: ${event}`),
    ...ends(rows).map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| from | event | to |',
    '|---|---|---|',
    ...rows.map(({ from, event, to }) => `| ${from ?? ''} | ${event} | ${to} |`),
    '',
  ];
}

/** States that nothing leads out of. */
function ends(rows: readonly Row[]): string[] {
  const left = new Set(rows.map(({ from }) => from));
  return [...new Set(rows.map(({ to }) => to))].filter((state) => !left.has(state));
}
