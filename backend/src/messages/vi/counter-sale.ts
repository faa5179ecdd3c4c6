/** Sales over the counter of a stall. */
export const counterSale = {
  /** Stands where a buyer's name does. */
  buyer: 'Khách mua tại quầy',
  not_found: 'Không tìm thấy lần bán này trong gian hàng của bạn.',
  unknown_goods: 'Món này không có trong gian hàng của bạn, hoặc đã ngừng bán.',
  no_weight: 'Bạn ghi số gam cân được của món này.',
  not_weighed: 'Món này tính theo số lượng, không ghi cân.',
  too_heavy: (pieces: number, most: number) =>
    `Giá của ${pieces.toLocaleString('vi-VN')} phần là cho tối đa ${most.toLocaleString('vi-VN')} g. Bạn tăng số phần rồi bán lại.`,
  too_large: 'Tổng tiền quá lớn cho một lần bán. Bạn chia thành nhiều lần.',
  nothing_to_pay: 'Lần bán này chưa có tiền để thu. Bạn xem lại giá và cân.',
  sold_meanwhile: (why: string) => `${why} Chưa bán gì và chưa thu tiền; bạn xem lại số lượng.`,
  paid_by_code:
    'Tiền chuyển khoản của khách đã về trước. Bạn đừng thu tiền mặt; nếu đã cầm thì trả lại khách.',
  voided: 'Lần bán này đã bị bỏ, hàng đã về lại kệ. Bạn bán lại từ đầu.',
  paid_already:
    'Lần bán này đã thu tiền nên không bỏ được nữa. Khách đổi ý thì bạn nhận trả hàng trong trang đơn.',
  void_note: 'Bỏ tại quầy trước khi thu tiền',
};
