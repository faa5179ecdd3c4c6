const payment: Record<string, string> = { cashless: 'Không dùng tiền mặt', cash: 'Tiền mặt' };
const channel: Record<string, string> = { online: 'Đặt trên mạng', counter: 'Bán tại quầy' };

/** Words of the page on which the province's figures are opened step by step. */
export const drillDown = {
  bad_period: 'Kỳ phải là tháng (2026-10), quý (2026-Q4) hoặc năm (2026).',
  period_ahead: 'Kỳ này chưa đến.',
  step_missing: 'Chỉ mở được bước này sau các bước trước nó.',
  cells: { payment, channel },
  method: [
    'Doanh số ròng (M1) là giá trị hàng đã giao trừ hàng trả lại, gồm thuế GTGT, không gồm phí giao hàng; không phải giá trị tăng thêm và không chia cho GRDP.',
    'Tính theo nơi đặt gian hàng (sản xuất). Đơn có hàng của nhiều ngành được đếm một lần, ở ngành của món giao đầu tiên; doanh số chia đúng theo từng món.',
    'Gian hàng là gian hàng có ít nhất một đơn đã giao trong kỳ (M11); gian hàng bán nhiều ngành được đếm ở mỗi ngành, nên cộng các dòng có thể lớn hơn tổng.',
    'Tỷ lệ không tiền mặt (M9): đơn trả bằng chuyển khoản, mã QR, thẻ trên đơn đã giao; tiền thu khi giao mà trả bằng mã QR tính là không tiền mặt.',
    'Tháng đã khóa lấy số của báo cáo tháng đã duyệt; tháng chưa khóa lấy số hiện có.',
  ],
  suppression: (minSellers: number, maxShare: number) =>
    `Ô có dưới ${minSellers} gian hàng, hoặc một gian hàng chiếm trên ${maxShare}%, được ẩn cùng mọi ô bên trong; ô khác được ẩn thêm để không trừ ra được từ tổng, ` +
    'từ bảng theo ngành và theo loại hình, hay từ phần trả tiền mặt. Các bước có một thứ tự cố định cũng vì vậy. ' +
    'Quý và năm chỉ hiện ô mà tháng nào trong đó cũng hiện.',
};
