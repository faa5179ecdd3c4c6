export const provinceDesk = {
  no_account: 'Tài khoản này không thuộc cán bộ nào của tỉnh.',
  seller_not_found: 'Không có gian hàng này trên chợ.',
  wrong_state: {
    open: 'Gian hàng này đã mở rồi.',
    suspend: 'Chỉ tạm ngừng được gian hàng đang bán.',
    reinstate: 'Chỉ mở lại được gian hàng đang tạm ngừng.',
  },
  notice_given: 'Gian hàng này đã được báo trước rồi. Bạn tải lại trang để xem.',
  notice_not_open: 'Chỉ báo trước được cho gian hàng đang bán.',
  notice_none: 'Gian hàng này không có thông báo nào đang chờ.',
  /** How the counts of searches are made; shown beside them and in every export. */
  search_method: (least: number) =>
    'Tính theo lượt tìm ở ô tìm kiếm của chợ, không phải số người: một người tìm hai lần là hai lượt; đổi bộ lọc, sang trang và máy dò tự động không tính. ' +
    `Từ khóa có dưới ${least} lượt trong kỳ không được nêu tên. ` +
    'Không lưu người tìm là ai, từ đâu, lúc mấy giờ; từ khóa giống số điện thoại, số tài khoản, giấy tờ, thư điện tử hoặc tên người chỉ được đếm, không lưu chữ. ' +
    'Có dấu và không dấu tính chung. Ngày, tuần theo giờ Việt Nam, tuần bắt đầu từ thứ Hai.',
  month_ahead: 'Tháng này chưa đến.',
  /** What the figures of a month are made of; shown beside them and in every export. */
  coverage: (sellers: number) =>
    `Chỉ tính giao dịch trên chợ này, gồm ${sellers} gian hàng; không phải toàn bộ thương mại điện tử của địa bàn. ` +
    'Doanh số là giá trị hàng đã giao (gồm thuế GTGT, không gồm phí giao hàng), trừ hàng trả lại; hàng trả lại được trừ vào tháng hoàn tất việc trả. ' +
    'Đơn được tính vào tháng giao hàng lần đầu, bỏ đơn bị trả lại toàn bộ trước khi hết tháng đó. ' +
    'Tính theo nơi đặt gian hàng. Ngày, tháng theo giờ Việt Nam. ' +
    'Doanh số không phải giá trị gia tăng và không dùng để tính tỷ trọng kinh tế số trong GRDP.',
  areas: {
    rest: 'Phần còn lại của địa bàn',
    models: { enterprise: 'Mô hình doanh nghiệp số', cooperative: 'Mô hình hợp tác xã số' },
    method:
      'Huyện, thị xã, thành phố trước ngày 01-07-2025 được tính bằng các xã, phường nay nằm trên đất cũ; xã, phường gộp từ nhiều huyện tính cho nơi thí điểm. ' +
      'Theo nơi đặt gian hàng, chỉ giao dịch trên chợ. Chênh lệch giữa nơi thí điểm và nơi khác không tự nó nói lên tác dụng của thí điểm.',
  },
};
