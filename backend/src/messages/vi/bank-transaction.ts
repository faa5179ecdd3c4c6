import type { PaymentRequestState } from '../../contract';
import type { TableFileProblem } from '../../lib/table-file/table-file-error';

export const bankTransaction = {
  not_found: 'Không tìm thấy khoản tiền này trên tài khoản của bạn.',
  not_now: 'Khoản này đã được xử lý, không còn gì phải làm. Bạn tải lại trang để xem kết quả.',
  unknown_code: (code: string) => `Không có đơn ${code} nào chờ tiền về tài khoản này. Bạn xem lại mã đơn.`,
  request_is: {
    awaiting: (code: string) => `Đơn ${code} đang chờ tiền.`,
    paid: (code: string) =>
      `Đơn ${code} đã đủ tiền. Khoản này vẫn còn nguyên; bạn chọn đơn khác hoặc trả lại.`,
    expired: (code: string) =>
      `Đơn ${code} đã hết hạn và hàng đã trở lại kho. Khoản này vẫn còn nguyên; bạn trả lại tiền, hoặc nhờ người mua đặt đơn mới rồi ghép vào đơn ấy.`,
    cancelled: (code: string) =>
      `Đơn ${code} đã bị huỷ. Khoản này vẫn còn nguyên; bạn trả lại tiền hoặc ghép vào đơn khác.`,
  } satisfies Record<PaymentRequestState, (code: string) => string>,
  code_form: 'Mã đơn có dạng CP-7K3M9Q.',
  by_platform: 'Tiền của đơn này về tài khoản của đơn vị vận hành chợ, nên gian hàng không tự xác nhận được.',
  known_money: (code: string) =>
    `Ngân hàng đã báo khoản có mã giao dịch này và khoản ấy thuộc đơn ${code}. Chưa có gì thay đổi; bạn xem lại mã giao dịch.`,
  elsewhere: 'khác',
  statement_not_found: 'Không tìm thấy sao kê này.',
  statement_taken: 'Sao kê này đã được nhập rồi; nhập lại không làm thay đổi gì.',
  columns_needed: 'Bạn chọn cột trước đã, rồi mới nhập được.',
  columns_missing: 'Bạn chọn cột tiền vào, hoặc cột số tiền có dấu cộng trừ.',
  column_twice: 'Mỗi cột chỉ dùng cho một việc.',
  statement: {
    empty: 'Tệp này không có gì bên trong. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
    too_large: 'Tệp lớn hơn 5 MB. Chưa có gì được nhập; bạn tải sao kê của khoảng ngày ngắn hơn.',
    wrong_type: 'Tệp này không phải sao kê CSV hay XLSX. Chưa có gì được nhập; bạn chọn tệp khác.',
    old_excel:
      'Đây là tệp Excel đời cũ (.xls). Bạn mở nó, lưu thành .xlsx rồi chọn lại. Chưa có gì được nhập.',
    pdf: 'Đây là tệp PDF. Bạn tải sao kê dạng Excel hoặc CSV từ ngân hàng. Chưa có gì được nhập.',
    unpacks_too_large:
      'Tệp nén này bung ra quá lớn nên không mở, để an toàn cho chợ. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
    broken: 'Tệp bị hỏng hoặc không phải bảng tính. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
    active:
      'Tệp có chương trình (macro) bên trong nên không mở, để an toàn. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
    wrong_name:
      'Đuôi tên tệp không đúng với ruột tệp. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
    formula:
      'Tệp có công thức, mà sao kê của ngân hàng không có. Chưa có gì được nhập; bạn dùng tệp gốc tải từ ngân hàng.',
    encoding:
      'Không đọc được chữ trong tệp CSV. Bạn lưu tệp với bảng mã UTF-8, hoặc dùng tệp XLSX. Chưa có gì được nhập.',
    too_many_rows: 'Sao kê dài hơn 2.000 dòng. Chưa có gì được nhập; bạn tải theo khoảng ngày ngắn hơn.',
    no_rows: 'Tệp không có dòng nào. Chưa có gì được nhập; bạn tải lại sao kê từ ngân hàng.',
  } satisfies Record<TableFileProblem, string>,
  row_problem: {
    date: (told: string) => `Không hiểu ngày “${told}”, nên dòng này không được nhập.`,
    amount: (told: string) => `Không hiểu số tiền “${told}”, nên dòng này không được nhập.`,
  },
};
