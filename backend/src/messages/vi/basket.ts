export const basket = {
  expired: 'Giỏ hàng này đã hết hạn hoặc không còn. Bạn vui lòng chọn lại hàng.',
  placed: 'Giỏ hàng này đã được đặt thành đơn. Bạn xem đơn ở trang theo dõi đơn hàng.',
  empty: 'Giỏ hàng đang trống.',
  too_many_lines: 'Giỏ hàng chứa tối đa 100 mặt hàng. Bạn đặt đơn này trước rồi mua tiếp nhé.',
  line_gone: 'Mặt hàng này không còn trong giỏ.',
  unknown_variant: 'Mặt hàng này không còn bán.',
  line_full: 'Mỗi mặt hàng đặt được tối đa 9.999 đơn vị trong một đơn.',
  unknown_commune: 'Xã, phường này không có trong danh mục hiện hành.',
  not_reached: (name: string, place: string, pickup: boolean) =>
    pickup
      ? `Gian hàng “${name}” chưa giao tới ${place}. Bạn có thể đến nhận tại gian hàng, hoặc chọn nơi nhận khác.`
      : `Gian hàng “${name}” chưa giao tới ${place}. Bạn chọn nơi nhận khác, hoặc bỏ hàng của gian này khỏi giỏ.`,
  problem: {
    out_of_stock: (title: string) => `“${title}” đã hết hàng.`,
    not_enough_stock: (title: string, stock: number) => `“${title}” chỉ còn ${stock}.`,
    not_for_sale: (title: string) => `“${title}” hiện không bán.`,
    gone: 'Một mặt hàng trong giỏ không còn bán.',
    seller_closed: (name: string) => `Gian hàng “${name}” đang tạm ngưng bán.`,
    no_delivery: (name: string) => `Gian hàng “${name}” hiện không giao hàng và không nhận khách đến lấy.`,
  },
};
