export const auth = {
  email_taken: 'Địa chỉ email này đã có tài khoản. Bạn dùng email khác hoặc đăng nhập bằng tài khoản đó.',
  codes_off:
    'Chợ chưa gửi được tin nhắn nên chưa đăng nhập bằng số điện thoại được. Bạn vẫn đặt hàng được mà không cần tài khoản.',
  too_many_codes:
    'Đã gửi nhiều mã trong thời gian ngắn. Bạn chờ khoảng một giờ rồi thử lại; vẫn đặt hàng được mà không cần tài khoản.',
  address_not_found: 'Không tìm thấy địa chỉ này trong sổ địa chỉ của bạn.',
  too_many_addresses: 'Sổ địa chỉ đã đủ 20 địa chỉ. Bạn xoá bớt một địa chỉ rồi thêm lại.',
};
