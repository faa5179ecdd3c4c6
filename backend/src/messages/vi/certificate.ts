export const certificate = {
  stars_needed: 'Chọn số sao OCOP: 3, 4 hoặc 5.',
  ggn: 'Số GlobalG.A.P. (GGN) gồm 13 chữ số và chữ số cuối chưa khớp. Bạn xem lại trên giấy.',
  issued_in_future: 'Ngày cấp không thể sau hôm nay.',
  ends_before_it_begins: 'Ngày hết hạn phải sau ngày cấp.',
  over: 'Giấy này đã hết hạn. Bạn gửi giấy mới khi được cấp lại.',
  scan_unknown: 'Không tìm thấy ảnh giấy đã gửi. Bạn chụp hoặc chọn lại.',
  claim_not_found: 'Không tìm thấy giấy chứng nhận này.',
  claim_decided: 'Giấy này đã có người quyết định. Bạn tải lại trang để xem.',
  too_many_scans: 'Hôm nay gian hàng đã gửi rất nhiều ảnh giấy. Bạn gửi tiếp vào ngày mai.',
  too_many: 'Gian hàng đang có quá nhiều giấy chờ xác minh. Bạn chờ cán bộ xem rồi gửi tiếp nhé.',
};
