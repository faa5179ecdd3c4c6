export const checkout = {
  not_found: 'Không tìm thấy đơn hàng với mã và số điện thoại này. Bạn kiểm tra lại giúp nhé.',
  too_many_attempts: 'Bạn đã thử sai quá nhiều lần. Vui lòng thử lại sau 15 phút.',
  problems: 'Có mặt hàng chưa đặt được. Chưa có đơn nào được tạo; bạn xem lại giỏ hàng giúp nhé.',
  total_changed:
    'Giá hoặc phí giao đã thay đổi. Chưa có đơn nào được tạo; bạn xem lại tổng tiền rồi đặt lại nhé.',
  in_progress: 'Đơn hàng này đang được xử lý. Bạn chờ vài giây rồi thử lại, đơn không bị đặt hai lần.',
  key_reused: 'Yêu cầu này đã dùng cho một giỏ hàng khác. Bạn tải lại trang rồi đặt lại nhé.',
  busy: 'Đang có nhiều người đặt cùng mặt hàng. Chưa có đơn nào được tạo; bạn thử lại sau vài giây nhé.',
  card: {
    /** Of a line at Stripe, and of what stands on the statement of the card. */
    line: (code: string, number: number) => `Đơn ${code}, kiện ${number}`,
    description: (code: string) => `Chợ Phiên, đơn ${code}`,
    nothing_awaited:
      'Đơn này không còn chờ thanh toán bằng thẻ. Bạn tải lại trang đơn hàng để xem tình trạng.',
    off: 'Chợ hiện không nhận thanh toán bằng thẻ. Đơn của bạn vẫn được giữ; bạn có thể huỷ đơn này và đặt lại, chọn chuyển khoản hoặc tiền mặt.',
    silent:
      'Chưa kết nối được với cổng thanh toán thẻ. Đơn của bạn vẫn được giữ, thẻ chưa bị trừ tiền; bạn thử lại sau ít phút nhé.',
    refund_failed: 'Hoan tien ve the khong thanh cong',
  },
  field: {
    phone: 'Số điện thoại chưa đúng, ví dụ 0912 345 678.',
    unknown_province: 'Tỉnh, thành phố này không có trong danh mục hiện hành.',
    unknown_commune: 'Xã, phường này không thuộc tỉnh, thành phố đã chọn.',
    missing_group: 'Còn gian hàng chưa chọn cách giao và cách trả tiền.',
    unknown_group: 'Gian hàng này không có trong giỏ.',
    delivery: 'Cách giao này không dùng được cho địa chỉ đã chọn.',
    payment: 'Gian hàng không nhận cách trả tiền này.',
    over_limit: 'Chuyển khoản QR mỗi lần phải dưới 500 triệu đồng. Bạn chọn cách trả khác hoặc chia nhỏ đơn.',
    nothing_to_transfer:
      'Phiếu giảm giá đã trừ hết tiền, không có gì để chuyển khoản. Bạn chọn trả khi nhận hàng nhé.',
    under_card_limit: 'Thanh toán bằng thẻ cần ít nhất 15.000 đồng. Bạn chọn cách trả khác.',
    over_card_limit:
      'Thanh toán bằng thẻ phải dưới 100 triệu đồng. Bạn chọn cách trả khác hoặc chia nhỏ đơn.',
    too_large: 'Tổng tiền của đơn quá lớn để đặt trên chợ. Bạn liên hệ gian hàng giúp nhé.',
  },
};
