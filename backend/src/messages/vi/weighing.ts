/** Goods that are weighed when they are packed. */
export const weighing = {
  nothing: 'Đơn này không có hàng cần cân.',
  before: 'Đơn này đã được cân. Nếu ghi nhầm, bạn gọi cho người mua và người vận hành chợ.',
  first: 'Đơn có hàng cân rồi mới tính tiền. Bạn ghi cân trước khi đóng gói.',
  no_weight: 'Bạn ghi số gam cân được của món này.',
  too_light: (least: number) =>
    `Nhẹ hơn mức đã hứa: ít nhất ${least.toLocaleString('vi-VN')} g. Bạn chọn trái khác cho đủ, hoặc huỷ đơn và ghi lý do.`,
  adjustment: 'Cân thực tế nhẹ hơn',
};
