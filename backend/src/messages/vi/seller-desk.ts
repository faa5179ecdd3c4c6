export const sellerDesk = {
  no_membership: 'Tài khoản này chưa được gắn với gian hàng nào, hoặc quyền của bạn đã hết hạn.',
  not_yours: 'Bạn không có quyền ở gian hàng này.',
  not_open: 'Gian hàng này chưa hoạt động hoặc đã đóng.',
  notice_not_found: 'Thông báo này không còn chờ nữa. Bạn tải lại trang để xem.',
  suspended:
    'Gian hàng đang bị tạm ngưng: bạn vẫn xem được đơn và số liệu nhưng chưa thay đổi được gì. Vui lòng liên hệ ban vận hành chợ.',
  variant_not_found: 'Không tìm thấy quy cách hàng này trong gian hàng của bạn.',
  nothing_to_change: 'Bạn chưa nhập giá hoặc số lượng mới.',
  below_reserved: (reserved: number) =>
    `Đang có ${reserved} sản phẩm thuộc các đơn chưa đóng gói, nên số lượng trên kệ không thể thấp hơn ${reserved}.`,
};
