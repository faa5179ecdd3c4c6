import type { OpeningField } from '../../contract';

export const opening = {
  not_found: 'Không tìm thấy hồ sơ mở gian hàng này.',
  not_writable: 'Hồ sơ đã gửi hoặc đã có quyết định nên không sửa được nữa. Bạn tải lại trang để xem.',
  incomplete: 'Hồ sơ còn thiếu hoặc chưa đúng ở các mục được đánh dấu. Những gì đã nhập vẫn được giữ.',
  decided: 'Hồ sơ này không còn chờ duyệt. Bạn tải lại trang để xem.',
  terms_changed: 'Điều khoản vừa có bản mới. Bạn tải lại trang, đọc rồi đồng ý lại.',
  needs_electronic:
    'Từ 01/01/2027 người bán phải được xác thực bằng danh tính điện tử. Chợ chưa nối với nơi xác thực nên chưa duyệt được hồ sơ này.',
  not_asked: 'Bạn ghi lý do ở ít nhất một mục cần hỏi lại.',
  unknown_field: 'Hồ sơ này không có mục đó.',
  approved_reason: 'Hồ sơ mở gian hàng được duyệt.',
  too_many_papers: 'Hồ sơ đã đủ 12 giấy tờ. Bạn xóa bớt rồi gửi thêm.',
  problem: {
    missing: {
      legal_name: 'Bạn ghi tên như trên giấy đăng ký.',
      tax_code: 'Bạn ghi mã số thuế.',
      registration: 'Bạn gửi ảnh hoặc PDF của giấy đăng ký.',
      identity_card: 'Bạn gửi ảnh căn cước, mặt trước và mặt sau.',
      commune_code: 'Bạn chọn xã, phường.',
      category: 'Bạn chọn nhóm hàng chính.',
      bank_bin: 'Bạn chọn ngân hàng.',
      terms: 'Bạn đọc và đồng ý với điều khoản.',
    } as Partial<Record<OpeningField, string>>,
    name: 'Tên cần ít nhất 2 ký tự và có chữ.',
    tax_code:
      'Mã số thuế gồm 10 số (chi nhánh thêm 3 số), và số cuối chưa khớp. Bạn xem lại trên giấy đăng ký.',
    personal_id: 'Với hộ và cá nhân, mã số thuế là số định danh 12 số trên căn cước.',
    birth_date: 'Ngày sinh chưa đúng.',
    too_young: 'Người mở gian hàng phải đủ 18 tuổi.',
    commune: 'Xã, phường này không thuộc địa bàn của chợ.',
    street: 'Bạn ghi số nhà, đường hoặc thôn, ấp.',
    map_point: 'Vị trí có dạng 11.5209, 106.8990 như ứng dụng bản đồ cho.',
    phone: 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678.',
    email: 'Email chưa đúng. Ví dụ: ten@example.vn.',
    bank_account: 'Số tài khoản chỉ gồm chữ số (4–19 ký tự).',
    bank_holder: (registered: string) =>
      registered
        ? `Chủ tài khoản phải trùng tên đã đăng ký “${registered}”. Bạn dùng tài khoản đứng tên này, hoặc sửa tên đăng ký cho đúng.`
        : 'Bạn ghi tên đăng ký ở mục đầu trước: chủ tài khoản phải trùng tên đó.',
    province_fee: 'Phí giao là số đồng, từ 0 đến 1.000.000. Ví dụ: 25.000.',
    terms_changed: 'Điều khoản vừa có bản mới: bạn đọc và đồng ý lại.',
  },
};
