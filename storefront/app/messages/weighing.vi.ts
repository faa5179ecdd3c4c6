/** Goods whose price is settled by the scales. */
export const weighing = {
  title: 'Cân rồi mới tính tiền',
  promise:
    'Giá là cho mức nặng nhất, bạn không bao giờ trả thêm. Khi đóng gói, gian hàng cân lại: nhẹ hơn bao nhiêu, bạn được hoàn bấy nhiêu.',
  range: (title: string, least: string, most: string) => `${title}: cân từ ${least} g đến ${most} g`,
  notYet: 'Gian hàng sẽ cân khi đóng gói. Nếu nhẹ hơn mức bạn đã trả, phần thiếu được hoàn lại.',
  weighedAt: (at: string) => `Gian hàng đã cân lúc ${at}.`,
  between: (least: string, most: string) => `từ ${least} g đến ${most} g`,
  grams: (grams: string) => `${grams} g`,
  ofMost: (most: string) => `trên mức ${most} g đã tính tiền`,
  lessBy: (amount: string) => `bớt ${amount}`,
  nothingBack: 'Đủ cân, không có khoản nào phải hoàn.',
  back: (amount: string) => `Bạn được hoàn ${amount}.`,
  lessCash: (amount: string) => `Khi nhận hàng bạn trả ít hơn ${amount}.`,
};
