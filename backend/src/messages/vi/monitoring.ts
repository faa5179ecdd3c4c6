/** What the keys and endpoints of the monitoring centre answer. */
export const monitoring = {
  not_found: 'Không tìm thấy mục này. Có thể đường dẫn đã cũ.',
  bad_key: 'Khóa truy cập thiếu, sai hoặc đã bị thu hồi.',
  scope_needed: (scope: string) => `Khóa này không có quyền đọc phần ${scope}.`,
  not_failed: 'Chỉ gửi lại được tin đã thôi gửi.',
  bad_url: 'Địa chỉ nhận tin phải bắt đầu bằng https:// và không chứa tên đăng nhập.',
  title: 'Cửa đọc số liệu cho trung tâm giám sát (IOC)',
  description:
    'Mỗi yêu cầu mang một khóa trong đầu đề Authorization: Bearer. Khóa do người phê duyệt của tỉnh cấp, có phạm vi, thu hồi được. ' +
    'Nội dung báo cáo và bản chụp tuần là văn bản JSON chuẩn hóa (RFC 8785); băm SHA-256 của chính các byte nhận được phải bằng sha256 đã công bố. ' +
    'Có tin mới, chợ gửi POST tới địa chỉ đã đăng ký, ký HMAC-SHA256 trên "<giây>.<nội dung>" trong đầu đề x-market-signature; ' +
    'nhận được thì trả 2xx, không thì chợ gửi lại sau 10 giây, 1 phút, 5 phút, 30 phút, 2 giờ, 6 giờ, 24 giờ. Tin có thể đến hai lần: bỏ qua theo x-market-delivery.',
  snapshots: 'Các bản chụp tuần, mới nhất trước',
  snapshot: 'Bản chụp một tuần; chưa ai duyệt',
  reports: 'Mọi phiên bản báo cáo đã khóa, kỳ mới nhất trước',
  report: 'Một phiên bản báo cáo, đúng từng byte đã khóa',
  indicators: 'Chỉ tiêu của một kỳ bất kỳ đã bắt đầu, tính lúc hỏi',
  news: 'Tin báo có báo cáo mới khóa hoặc bản chụp tuần mới',
  answer: 'Trả lời',
  no_key: 'Khóa thiếu, sai hoặc đã bị thu hồi',
  no_scope: 'Khóa không có phạm vi này',
  none: 'Không có kỳ này',
};
