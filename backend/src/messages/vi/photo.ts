import type { PhotoProblemKind } from '../../lib/photo-intake/photo-problem';

export const photo = {
  problem: {
    empty: 'Tệp này trống. Bạn chọn lại ảnh, hoặc chụp ảnh mới.',
    too_large: 'Ảnh quá lớn: mỗi ảnh nhiều nhất 20 MB. Bạn chọn ảnh khác hoặc chụp lại ở cỡ nhỏ hơn.',
    heic: 'Ảnh ở dạng HEIC của iPhone, chợ chưa đọc được. Bạn vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại.',
    not_a_photo: 'Tệp này không phải ảnh. Chợ nhận ảnh JPEG, PNG và WebP.',
    wrong_extension:
      'Đuôi của tệp không khớp với ảnh bên trong. Bạn chọn ảnh gốc trong máy, hoặc chụp ảnh mới.',
    too_many_pixels:
      'Ảnh có quá nhiều điểm ảnh (hơn 64 triệu). Bạn chụp lại ở độ phân giải thường, khoảng 12 triệu điểm là vừa.',
    hidden_content:
      'Trong ảnh có lẫn nội dung khác (trang web, tệp nén hoặc PDF) nên không được nhận. Bạn chọn ảnh gốc, hoặc chụp ảnh mới.',
    broken: 'Ảnh bị hỏng hoặc chưa tải lên hết. Bạn chọn lại ảnh, hoặc chụp ảnh mới.',
  } satisfies Record<PhotoProblemKind, string>,
  too_many: 'Gian hàng đã tải lên quá nhiều ảnh trong một ngày. Bạn chờ đến mai rồi tải tiếp nhé.',
};
