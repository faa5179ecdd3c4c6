export const error = {
  invalid_input: 'Một số ô chưa đúng. Bạn xem lại các ô được đánh dấu; những gì đã nhập vẫn được giữ.',
  not_found: 'Không tìm thấy nội dung này.',
  unauthorized: 'Bạn cần đăng nhập để tiếp tục.',
  too_many_requests: 'Bạn thao tác quá nhanh. Vui lòng thử lại sau ít phút.',
  unreadable_request:
    'Yêu cầu gửi lên bị hỏng hoặc quá lớn nên chưa có gì được ghi. Vui lòng tải lại trang và thử lại.',
  internal: 'Hệ thống đang gặp sự cố. Dữ liệu của bạn không bị mất, vui lòng thử lại sau ít phút.',
};

export const field = {
  required: 'Bạn chưa nhập ô này.',
  wrong: 'Giá trị chưa đúng.',
  invalid_type: 'Giá trị chưa đúng dạng.',
  invalid_value: 'Giá trị không nằm trong các lựa chọn.',
  invalid_format: 'Giá trị chưa đúng dạng.',
  not_multiple_of: 'Cần là số nguyên.',
  unrecognized: 'Không nhận ô này.',
  too_small: (least: number) => `Giá trị nhỏ nhất là ${least}.`,
  too_big: (most: number) => `Giá trị lớn nhất là ${most}.`,
  too_short: (least: number) => `Cần ít nhất ${least} ký tự.`,
  too_long: (most: number) => `Nhiều nhất ${most} ký tự.`,
  too_few: (least: number) => `Cần ít nhất ${least} mục.`,
  too_many: (most: number) => `Nhiều nhất ${most} mục.`,
};
