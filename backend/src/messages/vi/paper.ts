/** Private papers: of who opens a stall, and what proves something of goods. */
export const paper = {
  not_found: 'Không tìm thấy giấy tờ này. Có thể giấy đã được xóa.',
  too_large: 'Tệp quá lớn: mỗi giấy tờ nhiều nhất 12 MB. Bạn chụp lại ở cỡ nhỏ hơn.',
  not_a_paper: 'Tệp này không phải ảnh hay PDF. Chợ nhận ảnh JPEG, PNG, WebP và tệp PDF.',
  broken: 'Tệp bị hỏng, có mật khẩu hoặc có nội dung tự chạy. Bạn chụp ảnh tờ giấy rồi gửi lại.',
};
