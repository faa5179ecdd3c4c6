export const openData = {
  title: 'Dữ liệu mở về kinh tế số trên chợ',
  description:
    'Các báo cáo đã duyệt, phiên bản mới nhất của mỗi kỳ. Ô số liệu có thể lộ một người bán được ẩn; bảng chỉ có ở báo cáo tháng. Tiền tính bằng đồng.',
  list: 'Các kỳ đã công bố',
  report: 'Báo cáo của một kỳ',
  answer: 'Dữ liệu',
};
