export const reports = {
  refused: {
    not_found: 'Không tìm thấy mục này. Có thể đường dẫn đã cũ.',
    wrong_state: 'Việc này không còn làm được ở trạng thái hiện tại. Bạn tải lại trang để xem.',
    own_work: 'Người lập không tự duyệt phần của mình. Cần một người khác duyệt.',
    already_open: 'Kỳ này đang có một bản chưa khóa. Bạn mở bản đó để làm tiếp.',
    note_needed: 'Kỳ này đã có báo cáo khóa. Bạn ghi lý do để lập phiên bản mới.',
    not_over: 'Kỳ này chưa kết thúc nên chưa khóa được.',
  },
  role_needed: {
    viewer: 'Tài khoản của bạn không có quyền này.',
    reviewer: 'Việc này dành cho cán bộ duyệt trở lên.',
    reporter: 'Việc này dành cho cán bộ lập báo cáo trở lên.',
    approver: 'Việc này dành cho người phê duyệt.',
  },
  bad_period: 'Kỳ chưa đúng: tháng viết 2026-10, năm viết 2026, tuần viết 2026-W47.',
  period_ahead: 'Kỳ này chưa bắt đầu.',
  not_published: 'Chưa có báo cáo công bố cho kỳ này.',
  not_frozen: 'Báo cáo chưa khóa nên chưa tải về được.',
  kinds: {
    weekly: 'tuần',
    monthly: 'tháng',
    yearly: 'năm',
    ecommerce_law: 'hoạt động thương mại điện tử năm',
    cashless_streets: 'tuyến phố không dùng tiền mặt tháng',
  },
  bad_day: 'Ngày viết theo mẫu 2026-10-31.',
  days_reversed: 'Ngày cuối phải từ ngày đầu trở đi.',
};
