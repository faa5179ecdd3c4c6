export const delivery = {
  province: 'Giao trong tỉnh',
  country: 'Giao toàn quốc',
  pickup: 'Nhận tại gian hàng',
};
