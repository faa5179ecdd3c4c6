export const openData = {
  title: 'Dữ liệu mở về kinh tế số trên chợ',
  description:
    'Các báo cáo tháng và năm đã duyệt, mỗi kỳ một phiên bản. Số liệu có thể lộ một người bán được ẩn, kể cả khi đối chiếu với kỳ khác hay phiên bản trước; bảng chỉ có ở báo cáo tháng. Tiền tính bằng đồng.',
  list: 'Các kỳ đã công bố',
  report: 'Báo cáo của một kỳ',
  answer: 'Dữ liệu',
};
