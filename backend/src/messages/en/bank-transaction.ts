import type * as vi from '../vi/bank-transaction';

export const bankTransaction: typeof vi.bankTransaction = {
  not_found: 'There is no such money on your account.',
  not_now: 'This money has been dealt with; nothing is left to do. Reload the page to see the outcome.',
  unknown_code: (code) => `No order ${code} waits for money on this account. Please check the code.`,
  request_is: {
    awaiting: (code) => `Order ${code} waits for its money.`,
    paid: (code) => `Order ${code} is paid. This money is untouched; choose another order or send it back.`,
    expired: (code) =>
      `Order ${code} has expired and its goods are on the shelf again. This money is untouched; send it back, or ask the buyer for a new order and attach it to that.`,
    cancelled: (code) =>
      `Order ${code} was cancelled. This money is untouched; send it back or attach it to another order.`,
  },
  code_form: 'An order code looks like CP-7K3M9Q.',
  by_platform: 'The money of this order goes to the platform’s account, so the stall cannot confirm it.',
  known_money: (code) =>
    `The bank has told of money with this reference, and it belongs to order ${code}. Nothing was changed; please check the reference.`,
  elsewhere: 'another one',
  statement_not_found: 'There is no such statement.',
  statement_taken: 'This statement was taken before; taking it again changes nothing.',
  columns_needed: 'Please choose the columns first.',
  columns_missing: 'Please choose the column of money in, or that of signed amounts.',
  column_twice: 'Each column serves one purpose only.',
  statement: {
    empty: 'The file is empty. Nothing was taken; please download the statement again.',
    too_large: 'The file is larger than 5 MB. Nothing was taken; please download fewer days.',
    wrong_type: 'The file is no CSV or XLSX statement. Nothing was taken; please choose another.',
    old_excel: 'This is an old Excel file (.xls). Open it and save it as .xlsx. Nothing was taken.',
    pdf: 'This is a PDF. Download the statement as Excel or CSV. Nothing was taken.',
    unpacks_too_large:
      'The archive unpacks to too much and was not opened. Nothing was taken; please download the statement again.',
    broken: 'The file is damaged, or no sheet. Nothing was taken; please download the statement again.',
    active:
      'The workbook holds a program (macro) and was not opened. Nothing was taken; please download the statement again.',
    wrong_name:
      'The ending of the file name does not fit what is in it. Nothing was taken; please download the statement again.',
    formula:
      'The file holds formulas, which a bank’s statement does not. Nothing was taken; use the file as downloaded.',
    encoding: 'The letters of the CSV cannot be read. Save it as UTF-8, or use XLSX. Nothing was taken.',
    too_many_rows: 'The statement has more than 2,000 rows. Nothing was taken; please download fewer days.',
    no_rows: 'The file has no rows. Nothing was taken; please download the statement again.',
  },
  row_problem: {
    date: (told) => `The date “${told}” cannot be read, so this row is not taken.`,
    amount: (told) => `The amount “${told}” cannot be read, so this row is not taken.`,
  },
};
