export const delivery = {
  province: 'Giao trong tỉnh',
  country: 'Giao toàn quốc',
  pickup: 'Nhận tại gian hàng',
  counter: 'Bán tại quầy',
  zone_not_found: 'Không tìm thấy vùng giao này. Có thể vùng đã được bỏ.',
  taken: {
    communes: (communes: string[], zone: string) =>
      `${communes.join(', ')} đã có trong vùng “${zone}”. Mỗi xã chỉ thuộc một vùng: bỏ xã này ở một trong hai vùng rồi lưu lại.`,
    province: (province: string, zone: string) =>
      `Vùng “${zone}” đã giao cả tỉnh ${province}. Sửa vùng đó, hoặc chọn riêng các xã cho vùng này.`,
    country: (zone: string) => `Vùng “${zone}” đã giao cả nước. Mỗi gian hàng chỉ có một vùng cả nước.`,
  },
  field: {
    unknown_commune: 'Xã, phường này không có trong danh mục hiện hành.',
    unknown_province: 'Tỉnh, thành phố này không có trong danh mục hiện hành.',
    no_communes: 'Chọn ít nhất một xã, phường cho vùng này.',
    days: 'Số ngày nhiều nhất phải bằng hoặc lớn hơn số ngày ít nhất.',
    clock: 'Giờ cần có dạng 07:30.',
    hours: 'Giờ đóng cửa phải sau giờ mở cửa.',
    one_per_day: 'Mỗi ngày trong tuần chỉ có một khung giờ.',
  },
};
