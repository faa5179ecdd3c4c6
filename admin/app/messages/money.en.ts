import { formatNumber } from '@cho-phien/storefront/format';
import type * as vi from './money.vi';

export const money: typeof vi.money = {
  heading: 'Money in',
  intro: 'Each amount that the bank reported for the stall’s account, and what the market took it for.',
  filters: 'Filter by result',
  all: 'All',
  waiting: 'To decide',
  keptFilter: 'Kept as credit',
  states: {
    matched: 'Matched',
    short: 'Too little',
    over: 'Too much',
    duplicate: 'Paid twice',
    late: 'Late',
    wrong_account: 'Wrong account',
    unknown: 'Not known whose',
    ignored: 'Not counted',
  },
  advice: {
    matched: () => 'Pays the order in full. Nothing to do.',
    short: (open) =>
      open
        ? `Not enough, and the order has expired or was cancelled: ${open} is the buyer’s.`
        : 'Not enough, so the order still waits. Ask the buyer to transfer the rest with the same text.',
    over: (open) =>
      open ? `The order is paid, ${open} is left over.` : 'The order is paid, with a surplus.',
    duplicate: (open) =>
      open ? `The order was paid before; ${open} is unused.` : 'The order was paid before.',
    late: (open) =>
      open
        ? `The money came after the order had expired or was cancelled: no order took ${open}. Ask the buyer: a new order, or the money back?`
        : 'The money came after the order had expired or was cancelled.',
    wrong_account: () =>
      'The text names an order, but that one waits for money on another account. Ask the sender, then send it back or attach it to an order of yours.',
    unknown: () =>
      'The text carries no order code. Find the sender in your statement and ask for the code, or send the money back. Set it aside if it is your own.',
    ignored: () => 'Money that left the account, or that was told of before. The market does not count it.',
  },
  settled: 'All dealt with.',
  kept: (open) => `${open} is kept for the buyer’s next order.`,
  toldBy: {
    connector: 'Told by the bank',
    statement: 'From a statement you brought',
    by_hand: 'Confirmed by the stall',
  },
  source: 'Source',
  content: 'Text',
  reference: 'Reference',
  receivedAt: 'At',
  account: 'Account',
  orderCode: 'Order code',
  buyer: 'Buyer',
  actions: 'Decide about this money',
  code: 'Code of an order that waits for money',
  codeHint: 'For example CP-7K3M9Q. What the order does not take stays here.',
  bankReference: 'Reference of the transfer back',
  why: 'Why it is not the market’s money',
  do: {
    attach: 'Attach to the order',
    refund: 'Give back to the buyer',
    keep: 'Keep for the buyer’s next order',
    return: 'Was sent back',
    set_aside: 'Not the market’s money',
  },
  doHint: {
    refund: 'It moves to the refunds due; the buyer gives an account on the page of the order.',
    keep: 'The buyer sees it on the page of the order. When they order again, you attach it to that order.',
  },
  was: {
    attach: (amount) => `${amount} attached to an order`,
    refund: (amount) => `${amount} to be refunded`,
    keep: (amount) => `${amount} kept for the next order`,
    return: (amount) => `${amount} sent back`,
    set_aside: (amount) => `${amount} set aside`,
  },
  automatic: 'by itself, since the order was cancelled',
  done: {
    attach: 'The money is attached to the order.',
    refund: 'It stands with the refunds due now.',
    keep: 'It is kept for the buyer’s next order.',
    return: 'It is written down as sent back.',
    set_aside: 'It is set aside.',
  },
  toRefunds: 'Open the refunds due',
  failed: (reason) => `Not saved. ${reason}`,
  empty: 'No money yet. When the bank reports an amount on the stall’s account, it shows up here.',
  emptyState: (state) => `Nothing under “${state}”.`,
  found: (count) => `${formatNumber(count)} ${count === 1 ? 'transaction' : 'transactions'}`,
  statements: {
    open: 'Bring a bank statement',
    heading: 'Bring a statement',
    back: 'Back to the money',
    intro:
      'For banks that do not tell the market by themselves. Download the statement as CSV or XLSX, choose the file, look, then take it. Taking it twice does no harm: money that is known is not counted again.',
    file: 'Statement (CSV or XLSX, at most 5 MB)',
    noFile: 'Please choose a statement.',
    tooLarge: 'The file is larger than 5 MB. Nothing was taken; please download fewer days.',
    submit: 'Look at it first',
    recent: 'Statements brought before',
    none: 'No statement yet.',
    notTaken: 'Not taken yet',
    takenAt: (at, count) => `Taken at ${at}: ${formatNumber(count)} new`,
    willTake: (count) =>
      count === 0 ? 'Nothing new: all money in here is known.' : `${formatNumber(count)} will be taken.`,
    take: 'Take these',
    counts: {
      new: (count) => `${formatNumber(count)} new`,
      known: (count) => `${formatNumber(count)} known`,
      out: (count) => `${formatNumber(count)} going out, left aside`,
      problem: (count) => `${formatNumber(count)} rows cannot be read`,
    },
    states: { new: 'New', known: 'Known', out: 'Out', problem: 'Unreadable' },
    line: (line) => `Row ${formatNumber(line)}`,
    more: (count) => `and ${formatNumber(count)} more rows`,
    names: (code) => `names ${code}`,
    mapHeading: 'The market does not know this kind of statement',
    mapIntro: 'Please say what each column is, by the first rows of the file below.',
    headingRow: 'Row of the headings',
    noColumn: 'None',
    columns: {
      date: 'Date',
      content: 'Text',
      credit: 'Money in',
      debit: 'Money out',
      amount: 'Signed amount',
      reference: 'Reference',
    },
    column: (number, cell) => `Column ${formatNumber(number)}: ${cell}`,
    map: 'Read it by these columns',
    sample: 'The first rows of the file',
  },
  byHand: {
    open: 'You have seen the money?',
    hint: 'Only when you see this order’s money in your banking app and the market has not told of it. The order will say that the stall confirmed it.',
    reference: 'The bank’s reference',
    submit: 'Confirm the payment',
    mark: 'Confirmed by the stall itself',
  },
};
