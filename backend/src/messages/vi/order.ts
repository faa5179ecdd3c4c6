interface Item {
  title: string;
  quantity: number;
}

export const order = {
  /** The goods of an order in one line. */
  item_summary: (items: Item[]) => {
    const named = items.slice(0, 2).map(({ title, quantity }) => `${title} × ${quantity}`);
    const rest = items.length - named.length;
    return rest > 0 ? `${named.join(', ')} và ${rest} mặt hàng khác` : named.join(', ');
  },
  without_code: (number: number) => `Đơn số ${number}`,
  door_not_now:
    'Mã QR khi giao chỉ dùng cho đơn thu tiền khi giao, đã đóng gói hoặc đang giao, chưa trả tiền. Bạn tải lại trang để xem tình trạng.',
  door_not_possible: 'Đơn này không trả được bằng một lần chuyển khoản. Bạn thu tiền mặt như thường.',
  not_found: 'Không tìm thấy đơn hàng này trong gian hàng của bạn.',
  /** Why a step cannot be taken, by the state in which the order is. */
  not_now: {
    awaiting_payment: 'Đơn chưa được thanh toán. Khi tiền về, đơn sẽ tự chuyển sang chờ đóng gói.',
    to_pack: 'Đơn chưa đóng gói. Bạn đóng gói trước rồi mới làm bước này.',
    packed: 'Đơn đã đóng gói nhưng chưa gửi đi.',
    shipped: 'Đơn đang trên đường giao.',
    delivered: 'Đơn đã giao xong.',
    expired: 'Đơn đã hết hạn thanh toán nên đã bị huỷ.',
    cancelled: 'Đơn đã bị huỷ.',
    returned: 'Hàng của đơn này đã được trả lại.',
  },
};
