const formatDong = (amount: number) => `${amount.toLocaleString('vi-VN')} ₫`;

interface Order {
  /** `CP-7K3M9Q` */
  code: string;
  link: string;
}

interface Reasoned {
  /** The officer's own sentence. */
  reason: string;
  link: string;
}

interface Goods extends Reasoned {
  title: string;
  /** `YYYY-MM-DD` */
  ends_on: string;
}

const localDay = (day: string) => day.split('-').reverse().join('/');

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
  goods_taken_down: ({ title, reason, link }: Goods) => ({
    subject: `“${title}” đã bị gỡ khỏi chợ`,
    text: `Cán bộ đã gỡ “${title}” khỏi chợ. Lý do: ${reason} Bạn xem và trả lời tại ${link}`,
  }),
  goods_put_back: ({ title, reason, link }: Goods) => ({
    subject: `“${title}” không còn bị gỡ`,
    text: `“${title}” không còn bị gỡ và trở lại như trước khi bị gỡ. ${reason} Xem: ${link}`,
  }),
  goods_change_approved: ({ title, link }: Goods) => ({
    subject: `Đã duyệt thay đổi của “${title}”`,
    text: `Thay đổi bạn đề nghị cho “${title}” đã được duyệt và đang hiện trên chợ. Xem: ${link}`,
  }),
  goods_change_refused: ({ title, reason, link }: Goods) => ({
    subject: `Thay đổi của “${title}” không được duyệt`,
    text: `Thay đổi bạn đề nghị cho “${title}” không được duyệt. Lý do: ${reason} Xem: ${link}`,
  }),
  certificate_verified: ({ title, link }: Goods) => ({
    subject: `Giấy chứng nhận của “${title}” đã được xác minh`,
    text: `Giấy chứng nhận của “${title}” đã được xác minh và hiện trên chợ. Xem: ${link}`,
  }),
  certificate_refused: ({ title, reason, link }: Goods) => ({
    subject: `Giấy chứng nhận của “${title}” không được nhận`,
    text: `Giấy chứng nhận bạn gửi cho “${title}” không được nhận. Lý do: ${reason} Xem: ${link}`,
  }),
  certificate_suspended: ({ title, reason, link }: Goods) => ({
    subject: `Giấy chứng nhận của “${title}” tạm ngưng`,
    text: `Giấy chứng nhận của “${title}” tạm ngưng nên không còn hiện trên chợ. Lý do: ${reason} Xem: ${link}`,
  }),
  certificate_ends: ({ title, ends_on, link }: Goods) => ({
    subject: `Giấy chứng nhận của “${title}” sắp hết hạn`,
    text: `Giấy chứng nhận của “${title}” có hạn đến ${localDay(ends_on)}. Bạn xin cấp lại sớm rồi gửi giấy mới tại ${link}`,
  }),
  certificate_ends_soon: ({ title, ends_on, link }: Goods) => ({
    subject: `Giấy chứng nhận của “${title}” còn ít ngày`,
    text: `Giấy chứng nhận của “${title}” chỉ có hạn đến ${localDay(ends_on)}; sau ngày đó chợ không hiện nữa. Gửi giấy mới tại ${link}`,
  }),
  stall_suspended: ({ stall, reason, link }: Reasoned & { stall: string }) => ({
    subject: `Gian hàng ${stall} bị tạm đóng`,
    text: `Gian hàng ${stall} bị tạm đóng: người mua không thấy và không đặt được. Lý do: ${reason} Đơn đã đặt vẫn giao như thường. Xem: ${link}`,
  }),
  stall_reinstated: ({ stall, reason, link }: Reasoned & { stall: string }) => ({
    subject: `Gian hàng ${stall} được mở lại`,
    text: `Gian hàng ${stall} được mở lại, người mua thấy và đặt được. ${reason} Xem: ${link}`,
  }),
  stall_notice: ({ stall, reason, ends_on, link }: Reasoned & { stall: string; ends_on: string }) => ({
    subject: `Gian hàng ${stall} sẽ bị tạm đóng`,
    text: `Gian hàng ${stall} sẽ bị tạm đóng từ ${localDay(ends_on)}. Lý do: ${reason} Bạn trả lời trước ngày đó tại ${link}`,
  }),
  stall_notice_withdrawn: ({ stall, reason, link }: Reasoned & { stall: string }) => ({
    subject: `Gian hàng ${stall} không bị tạm đóng nữa`,
    text: `Gian hàng ${stall} vẫn bán như thường, không bị tạm đóng nữa. ${reason} Xem: ${link}`,
  }),
  /** Never names the market's link: who asks for a code is on the page already, and a link in it teaches people to trust such messages. */
  sign_in_code: ({ code, market }: { code: string; market: string }) => ({
    subject: `Mã đăng nhập ${market}`,
    text: `${code} là mã đăng nhập ${market} của bạn, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai.`,
  }),
  agreement_code: ({ code, market }: { code: string; market: string }) => ({
    subject: `Mã ký hợp đồng với ${market}`,
    text: `${code} là mã ký hợp đồng bán hàng với ${market}, dùng trong 5 phút. Chỉ nhập khi bạn đã đọc hợp đồng. Không đưa mã này cho bất kỳ ai.`,
  }),
};
