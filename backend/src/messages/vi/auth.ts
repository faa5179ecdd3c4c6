export const auth = {
  email_taken: 'Địa chỉ email này đã có tài khoản. Bạn dùng email khác hoặc đăng nhập bằng tài khoản đó.',
};
