export const officer = {
  demo_name: {
    viewer: 'Cán bộ theo dõi (mẫu)',
    reviewer: 'Cán bộ duyệt gian hàng (mẫu)',
    reporter: 'Cán bộ báo cáo (mẫu)',
    approver: 'Lãnh đạo duyệt báo cáo (mẫu)',
  },
  demo_operator: 'Người vận hành (mẫu)',
};
