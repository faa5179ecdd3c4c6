export const invoice = {
  not_found: 'Không tìm thấy hóa đơn này trong gian hàng của bạn.',
  lookup_not_found: 'Không tìm thấy hóa đơn với mã số thuế và mã tra cứu này. Bạn kiểm tra lại giúp nhé.',
  too_many_attempts: 'Bạn đã tra cứu sai quá nhiều lần. Vui lòng thử lại sau 15 phút.',
  no_file: 'Hóa đơn này chưa lập xong nên chưa có tệp để tải.',
  not_issued: 'Hóa đơn này chưa được cấp mã nên chưa thể điều chỉnh hay thay thế.',
  other_method: {
    adjust: 'Hóa đơn này đã được điều chỉnh lần đầu, nên các lần sai sót sau cũng phải điều chỉnh.',
    replace: 'Hóa đơn này đã được thay thế lần đầu, nên các lần sai sót sau cũng phải thay thế.',
  },
  replace_only: 'Hóa đơn khởi tạo từ máy tính tiền chỉ được thay thế, không điều chỉnh.',
  nothing_to_correct: 'Chưa có gì khác với hóa đơn đang có.',
  cannot_retry: 'Hóa đơn này không có gì phải gửi lại.',
  letters_taken: 'Hai chữ này đang được một gian hàng khác cùng mã số thuế dùng. Bạn chọn hai chữ khác nhé.',
  letters_are_fixed: 'Hai chữ cuối của ký hiệu đã dùng thì không đổi được nữa.',
  key_missing: 'Chưa có chứng thư số để ký hóa đơn của gian hàng.',
  not_registered: 'Gian hàng chưa đăng ký hóa đơn điện tử trên chợ.',
  not_delegated: 'Gian hàng tự ký hóa đơn, không ủy nhiệm cho ai.',
  field: {
    tax_code: 'Mã số thuế chưa đúng. Bạn kiểm tra lại từng chữ số giúp nhé.',
    letters: 'Cần đúng hai chữ cái in hoa từ A đến Z.',
    cash_register_code: 'Cần đúng 5 ký tự trong thông báo chấp nhận của cơ quan thuế.',
    line: 'Dòng này không có trong hóa đơn.',
  },
  /** Why an invoice does not get on; `detail` is what the checker or the provider said. */
  problem: {
    content_refused: (detail: string) => `Thông tin trên hóa đơn chưa hợp lệ: ${detail}`,
    not_sent: (_detail: string) => 'Chưa kết nối được nơi tiếp nhận hóa đơn. Hệ thống sẽ tự gửi lại.',
    no_answer: (_detail: string) => 'Đã gửi nhưng chưa có trả lời. Hệ thống đang hỏi lại, không gửi trùng.',
    refused: (detail: string) => `Nơi tiếp nhận từ chối hóa đơn: ${detail}`,
    number_mismatch: (detail: string) => `Nơi tiếp nhận trả về một số khác: ${detail}. Cần người kiểm tra.`,
    no_key: (_detail: string) => 'Chưa có chứng thư số để ký hóa đơn của gian hàng.',
  },
  /** Why a delivery has no invoice yet. */
  late: {
    not_registered: 'Người bán phải dùng hóa đơn điện tử nhưng chưa đăng ký',
    not_made: 'Chưa lập',
  },
  payment: { vietqr: 'CK', cod: 'TM', card: 'Thẻ' },
  /** What the tax office is told: the reason, and how the buyer should have been written. */
  notice_reason: (reason: string, buyer: { name: string; address?: string }) =>
    `${reason}. Người mua đúng là: ${[buyer.name, buyer.address].filter(Boolean).join(', ')}`,
  consumer: 'Bán cho người tiêu dùng',
  discount_line: 'Chiết khấu, giảm giá',
  delivery_line: 'Phí giao hàng',
  kinds: { deduction: 'Hóa đơn giá trị gia tăng', direct: 'Hóa đơn bán hàng' },
  delegation: {
    purpose: 'Lập, ký và gửi hóa đơn điện tử cho hàng bán trên chợ',
    payment: 'Người mua trả theo cách đã chọn khi đặt hàng',
  },
  system: 'Hệ thống',
};
