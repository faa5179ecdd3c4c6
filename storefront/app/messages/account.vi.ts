/** A shopper's own account, and the mailbox of a market that sends nothing out. */
export const account = {
  mailbox: {
    title: 'Hộp thư của chợ',
    intro: 'Chợ này chạy trên một máy và không gửi tin ra ngoài. Mọi tin nhắn và thư đều nằm ở đây.',
    empty: 'Chưa có tin nào',
    emptyHint: 'Khi có đơn hàng hoặc có người xin mã đăng nhập, tin sẽ hiện tại đây.',
    to: 'Gửi đến',
  },
};
