import type {
  BankDecisionKind,
  BankStatementRowState,
  BankTransaction,
  BankTransactionState,
} from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';

/** Money on the stall's account, and what becomes of what no order took. */
export const money = {
  heading: 'Tiền về',
  intro: 'Mỗi khoản ngân hàng báo về tài khoản của gian hàng, và chợ đã hiểu khoản ấy thế nào.',
  filters: 'Lọc theo kết quả',
  all: 'Tất cả',
  waiting: 'Cần xử lý',
  keptFilter: 'Giữ cho khách',
  states: {
    matched: 'Khớp đơn',
    short: 'Chuyển thiếu',
    over: 'Chuyển thừa',
    duplicate: 'Chuyển hai lần',
    late: 'Về muộn',
    wrong_account: 'Nhầm tài khoản',
    unknown: 'Chưa rõ của ai',
    ignored: 'Không tính',
  } satisfies Record<BankTransactionState, string>,
  advice: {
    matched: () => 'Đủ tiền cho đơn. Không phải làm gì.',
    short: (open: string | null) =>
      open
        ? `Chưa đủ tiền mà đơn đã hết hạn hoặc đã hủy: còn ${open} của người mua.`
        : 'Chưa đủ tiền nên đơn vẫn chờ. Gọi người mua chuyển nốt phần thiếu với đúng nội dung cũ.',
    over: (open: string | null) =>
      open ? `Đơn đã được thanh toán, còn thừa ${open}.` : 'Đơn đã được thanh toán, có phần thừa.',
    duplicate: (open: string | null) =>
      open ? `Đơn đã được thanh toán từ trước, còn ${open} chưa dùng.` : 'Đơn đã được thanh toán từ trước.',
    late: (open: string | null) =>
      open
        ? `Tiền về khi đơn đã quá hạn hoặc đã hủy: ${open} chưa đơn nào dùng. Gọi người mua hỏi muốn đặt lại hay nhận lại tiền.`
        : 'Tiền về khi đơn đã quá hạn hoặc đã hủy.',
    wrong_account: () =>
      'Nội dung ghi mã một đơn, nhưng đơn ấy chờ tiền ở tài khoản khác. Gọi người chuyển để hỏi, rồi trả lại hoặc ghép vào đơn của gian hàng.',
    unknown: () =>
      'Nội dung không có mã đơn nào. Tìm người chuyển theo sao kê để hỏi mã đơn rồi ghép vào, hoặc trả lại. Tiền riêng của bạn thì để riêng ra.',
    ignored: () => 'Tiền ra, hoặc khoản đã được báo một lần rồi. Chợ không tính đến.',
  } satisfies Record<BankTransactionState, (open: string | null) => string>,
  settled: 'Đã xử lý xong.',
  kept: (open: string) => `Đang giữ ${open} cho đơn sau của khách.`,
  toldBy: {
    connector: 'Ngân hàng báo tự động',
    statement: 'Từ sao kê bạn nhập',
    by_hand: 'Gian hàng tự xác nhận',
  } satisfies Record<BankTransaction['told_by'], string>,
  source: 'Nguồn',
  content: 'Nội dung',
  reference: 'Mã giao dịch',
  receivedAt: 'Lúc',
  account: 'Tài khoản nhận',
  orderCode: 'Mã đơn',
  buyer: 'Người mua',
  actions: 'Xử lý khoản này',
  code: 'Mã đơn đang chờ tiền',
  codeHint: 'Ví dụ CP-7K3M9Q. Phần đơn không dùng hết vẫn còn ở đây.',
  bankReference: 'Mã giao dịch của lần chuyển trả',
  why: 'Vì sao không phải tiền của chợ',
  do: {
    attach: 'Ghép vào đơn',
    refund: 'Trả lại người mua',
    keep: 'Giữ cho đơn sau của khách',
    return: 'Đã chuyển trả người gửi',
    set_aside: 'Không phải tiền của chợ',
  } satisfies Record<BankDecisionKind, string>,
  doHint: {
    refund: 'Khoản này sang mục Tiền cần hoàn; người mua ghi số tài khoản ở trang đơn hàng.',
    keep: 'Người mua thấy điều này ở trang đơn hàng. Khi họ đặt đơn mới, bạn ghép vào đơn ấy.',
  },
  was: {
    attach: (amount: string) => `Đã ghép ${amount} vào đơn`,
    refund: (amount: string) => `Hoàn ${amount} cho người mua`,
    keep: (amount: string) => `Giữ ${amount} cho đơn sau`,
    return: (amount: string) => `Đã chuyển trả ${amount}`,
    set_aside: (amount: string) => `Để riêng ${amount}`,
  } satisfies Record<BankDecisionKind, (amount: string) => string>,
  automatic: 'tự động vì đơn bị hủy',
  done: {
    attach: 'Đã ghép khoản tiền vào đơn.',
    refund: 'Đã ghi vào Tiền cần hoàn.',
    keep: 'Đã giữ lại cho đơn sau của khách.',
    return: 'Đã ghi là chuyển trả.',
    set_aside: 'Đã để riêng khoản này.',
  } satisfies Record<BankDecisionKind, string>,
  toRefunds: 'Mở Tiền cần hoàn',
  failed: (reason: string) => `Chưa ghi được. ${reason}`,
  empty: 'Chưa có khoản tiền nào. Khi ngân hàng báo có tiền về tài khoản của gian hàng, khoản ấy hiện ở đây.',
  emptyState: (state: string) => `Không có khoản nào ở mục “${state}”.`,
  found: (count: number) => `${formatNumber(count)} khoản`,
  statements: {
    open: 'Nhập sao kê ngân hàng',
    heading: 'Nhập sao kê',
    back: 'Về Tiền về',
    intro:
      'Dùng khi ngân hàng của bạn không báo tự động về chợ. Tải sao kê CSV hoặc XLSX từ ngân hàng, chọn tệp, xem trước rồi mới nhập. Nhập trùng không sao: khoản đã biết không bị tính hai lần.',
    file: 'Tệp sao kê (CSV hoặc XLSX, nhiều nhất 5 MB)',
    noFile: 'Bạn chọn một tệp sao kê.',
    tooLarge: 'Tệp lớn hơn 5 MB. Chưa có gì được nhập; bạn tải sao kê của khoảng ngày ngắn hơn.',
    submit: 'Xem trước',
    recent: 'Sao kê đã gửi',
    none: 'Chưa có sao kê nào.',
    notTaken: 'Chưa nhập',
    takenAt: (at: string, count: number) => `Đã nhập lúc ${at}: ${formatNumber(count)} khoản mới`,
    willTake: (count: number) =>
      count === 0
        ? 'Không có khoản nào mới: mọi khoản tiền vào ở đây đều đã biết.'
        : `Sẽ nhập ${formatNumber(count)} khoản tiền vào.`,
    take: 'Nhập các khoản này',
    counts: {
      new: (count: number) => `${formatNumber(count)} khoản mới`,
      known: (count: number) => `${formatNumber(count)} khoản đã biết`,
      out: (count: number) => `${formatNumber(count)} khoản tiền ra, bỏ qua`,
      problem: (count: number) => `${formatNumber(count)} dòng không đọc được`,
    } satisfies Record<BankStatementRowState, (count: number) => string>,
    states: {
      new: 'Mới',
      known: 'Đã biết',
      out: 'Tiền ra',
      problem: 'Không đọc được',
    } satisfies Record<BankStatementRowState, string>,
    line: (line: number) => `Dòng ${formatNumber(line)}`,
    more: (count: number) => `và ${formatNumber(count)} dòng nữa`,
    names: (code: string) => `ghi mã ${code}`,
    mapHeading: 'Chợ chưa biết mẫu sao kê này',
    mapIntro: 'Bạn chọn giúp mỗi cột là gì, theo các dòng đầu của tệp dưới đây.',
    headingRow: 'Dòng tiêu đề',
    noColumn: 'Không có',
    columns: {
      date: 'Ngày giao dịch',
      content: 'Nội dung',
      credit: 'Tiền vào',
      debit: 'Tiền ra',
      amount: 'Số tiền có dấu cộng trừ',
      reference: 'Mã giao dịch',
    },
    column: (number: number, cell: string) => `Cột ${formatNumber(number)}: ${cell}`,
    map: 'Đọc lại theo các cột này',
    sample: 'Các dòng đầu của tệp',
  },
  byHand: {
    open: 'Đã thấy tiền trong tài khoản?',
    hint: 'Chỉ khi bạn tự thấy tiền của đơn này trong ứng dụng ngân hàng mà chợ chưa báo. Đơn sẽ ghi rõ là gian hàng tự xác nhận.',
    reference: 'Mã giao dịch ngân hàng ghi',
    submit: 'Xác nhận đã nhận tiền',
    mark: 'Gian hàng tự xác nhận đã nhận tiền',
  },
};
