const formatDong = (amount: number) => `${amount.toLocaleString('vi-VN')} ₫`;

interface Order {
  /** `CP-7K3M9Q` */
  code: string;
  link: string;
}

interface Stall {
  stall: { name: string; phone: string };
}

/** What goes out to phones and mailboxes: short enough for a text message, and clear without opening the link. */
export const notification = {
  order_placed: ({ code, name, total, link }: Order & { name: string; total: number }) => ({
    subject: `Đã nhận đơn ${code}`,
    text: `Chào ${name}, chợ đã nhận đơn ${code}, tổng ${formatDong(total)}. Xem đơn và cách thanh toán: ${link}`,
  }),
  order_paid: ({ code, amount, payee_name, link }: Order & { amount: number; payee_name: string }) => ({
    subject: `Đã nhận tiền cho đơn ${code}`,
    text: `${payee_name} đã nhận ${formatDong(amount)} cho đơn ${code}. Gian hàng sẽ đóng gói. Theo dõi: ${link}`,
  }),
  order_expired: ({ code, amount, payee_name, link }: Order & { amount: number; payee_name: string }) => ({
    subject: `Đơn ${code} đã hết hạn thanh toán`,
    text: `Khoản ${formatDong(amount)} cho ${payee_name} của đơn ${code} đã quá hạn nên phần đơn đó được huỷ. Nếu bạn đã chuyển tiền, tiền sẽ được hoàn lại. Xem: ${link}`,
  }),
  order_shipped: ({ code, stall, link }: Order & Stall) => ({
    subject: `Đơn ${code} đang được giao`,
    text: `${stall.name} đã gửi hàng của đơn ${code}. Điện thoại gian hàng: ${stall.phone}. Theo dõi: ${link}`,
  }),
  order_delivered: ({ code, stall, link }: Order & Stall) => ({
    subject: `Đơn ${code} đã giao xong`,
    text: `${stall.name} đã giao hàng của đơn ${code}. Hàng có vấn đề? Bạn gửi yêu cầu trả hàng tại ${link}`,
  }),
  order_cancelled: ({
    code,
    stall,
    by,
    note,
    link,
  }: Order & Stall & { by: 'buyer' | 'seller'; note: string }) => ({
    subject: `Đơn ${code} đã huỷ`,
    text:
      by === 'buyer'
        ? `Phần đơn ${code} mua của ${stall.name} đã được huỷ theo yêu cầu của bạn. Tiền đã trả (nếu có) sẽ được hoàn. Xem: ${link}`
        : `${stall.name} đã huỷ phần của mình trong đơn ${code}${note ? `: ${note}` : ''}. Tiền đã trả (nếu có) sẽ được hoàn. Xem: ${link}`,
  }),
  refund_paid: ({
    code,
    stall,
    amount,
    reference,
    link,
  }: Order & Stall & { amount: number; reference: string | null }) => ({
    subject: `Đã hoàn ${formatDong(amount)} cho đơn ${code}`,
    text: `${stall.name} đã hoàn ${formatDong(amount)} cho đơn ${code}${reference ? `, mã giao dịch ${reference}` : ''}. Xem: ${link}`,
  }),
  return_answered: ({
    code,
    stall,
    accepted,
    answer,
    link,
  }: Order & Stall & { accepted: boolean; answer: string | null }) => ({
    subject: accepted
      ? `Yêu cầu trả hàng của đơn ${code} được nhận`
      : `Yêu cầu trả hàng của đơn ${code} bị từ chối`,
    text: `${stall.name} ${accepted ? 'đồng ý nhận lại hàng' : 'không nhận lại hàng'} của đơn ${code}${answer ? `: ${answer}` : ''}. Xem: ${link}`,
  }),
  seller_new_order: ({ code, total, link }: Order & { total: number }) => ({
    subject: `Đơn mới ${code}`,
    text: `Gian hàng có đơn mới ${code}, ${formatDong(total)}, đang chờ đóng gói: ${link}`,
  }),
  opening_asked_back: ({ name, link }: { name: string; link: string }) => ({
    subject: `Hồ sơ mở gian hàng ${name} cần bổ sung`,
    text: `Hồ sơ mở gian hàng ${name} cần bổ sung. Bạn xem từng mục được hỏi lại, sửa rồi gửi lại: ${link}`,
  }),
  opening_approved: ({ name, link }: { name: string; link: string }) => ({
    subject: `Gian hàng ${name} đã được mở`,
    text: `Gian hàng ${name} đã được duyệt và mở. Bạn đăng sản phẩm đầu tiên tại ${link}`,
  }),
  opening_refused: ({ name, reason, link }: { name: string; reason: string; link: string }) => ({
    subject: `Hồ sơ mở gian hàng ${name} không được duyệt`,
    text: `Hồ sơ mở gian hàng ${name} không được duyệt: ${reason} Xem: ${link}`,
  }),
  /** Never names the market's link: who asks for a code is on the page already, and a link in it teaches people to trust such messages. */
  sign_in_code: ({ code, market }: { code: string; market: string }) => ({
    subject: `Mã đăng nhập ${market}`,
    text: `${code} là mã đăng nhập ${market} của bạn, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai.`,
  }),
};
