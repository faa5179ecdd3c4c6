import { formatMonth, formatNumber } from '@cho-phien/storefront/format';

export const overview = {
  heading: (area: string) => `Kinh tế số trên chợ: ${area}`,
  month: (month: string) => `Tháng ${formatMonth(month)}`,
  monthPicker: 'Chọn tháng',
  openMonth: 'Tháng chưa hết: các số còn tăng, và được so với cả tháng trước.',
  figures: 'Các chỉ tiêu chính',
  gmv: 'Doanh số hàng hóa ròng (M1)',
  orders: 'Đơn đã giao',
  activeSellers: 'Người bán có đơn giao (M11)',
  cashless: 'Không dùng tiền mặt (M9)',
  cashlessOrders: (percent: string) => `${percent} số đơn`,
  cashlessValue: (percent: string) => `${percent} giá trị`,
  counter: 'Bán tại quầy (không thuộc M1)',
  counterDetail: (orders: number, cashless: string) =>
    `${formatNumber(orders)} lần bán, ${cashless} giá trị không dùng tiền mặt`,
  communes: 'Xã, phường có bán hàng (M15)',
  ofTotal: (total: number) => `trên ${formatNumber(total)}`,
  sellersTotal: (sellers: number, products: number) =>
    `${formatNumber(sellers)} gian hàng, ${formatNumber(products)} sản phẩm trên chợ`,
  change: {
    up: (by: string, month: string) => `tăng ${by} so với ${formatMonth(month)}`,
    down: (by: string, month: string) => `giảm ${by} so với ${formatMonth(month)}`,
    soFar: (share: string, month: string) => `đến nay bằng ${share} cả tháng ${formatMonth(month)}`,
    same: (month: string) => `bằng ${formatMonth(month)}`,
    none: 'chưa có tháng trước để so',
    fromZero: (month: string) => `${formatMonth(month)} chưa có`,
  },
  points: (value: string) => `${value}\u00a0điểm\u00a0%`,
  monthsChart: {
    finding: (month: string, value: string, change: string) =>
      `Tháng ${formatMonth(month)} đạt ${value}, ${change}`,
    findingSoFar: (month: string, value: string, change: string) =>
      `Tháng ${formatMonth(month)} đến nay đạt ${value}, ${change}`,
    nothing: 'Chưa có doanh số',
    unit: (unit: string) => `Doanh số hàng hóa ròng mỗi tháng, ${unit}`,
    million: 'triệu đồng',
    billion: 'tỷ đồng',
    target: (value: string) => `mục tiêu ${value}`,
    targetNote: (label: string, year: number, source: string) =>
      `Đường mục tiêu: ${label}, năm ${year} (${source}).`,
    targetPlaceholder: 'Mục tiêu này là số tạm để dùng thử, chưa theo văn bản nào.',
    noTarget: 'Chưa có mục tiêu doanh số nên không vẽ đường mục tiêu.',
    openBar: 'cột gạch chéo: tháng chưa hết',
    month: 'Tháng',
  },
  map: {
    finding: (name: string, share: string) => `${name} bán nhiều nhất, chiếm ${share} doanh số được công bố`,
    nothing: 'Tháng này chưa có xã, phường nào có doanh số được công bố',
    unit: 'Doanh số hàng hóa ròng theo nơi bán; diện tích bong bóng theo số tiền',
    hidden: 'ẩn',
    hiddenLegend: 'ẩn để giữ bí mật người bán',
    km: (value: number) => `${value} km`,
    bubble: (name: string, value: string, orders: number) =>
      `${name}: ${value}, ${formatNumber(orders)} đơn đã giao`,
    bubbleHidden: (name: string) => `${name}: số liệu ẩn để giữ bí mật người bán`,
    method:
      'Đặt tại trung tâm xã, phường; không phải ranh giới. Nơi có dưới ba người bán có đơn, hoặc một người bán chiếm trên 85%, được ẩn số và không tính vào tỷ lệ.',
  },
  table: {
    heading: 'Theo xã, phường',
    name: 'Xã, phường',
    sellers: 'Gian hàng',
    activeSellers: 'Có đơn giao',
    orders: 'Đơn đã giao',
    gmv: 'Doanh số ròng',
    sortBy: (column: string) => `Xếp theo ${column.toLocaleLowerCase('vi')}`,
    hiddenNote: '“ẩn”: dưới ba người bán có đơn, hoặc một người bán chiếm trên 85% doanh số.',
  },
  targets: {
    heading: 'Mục tiêu của tỉnh',
    indicator: 'Chỉ tiêu',
    target: 'Mục tiêu',
    actual: 'Số của chợ',
    source: 'Nguồn',
    placeholder: 'số tạm',
    placeholderNote:
      '“Số tạm” là số đặt ra để màn hình chạy thử, chưa theo văn bản nào; cần thay trước khi báo cáo.',
    notMeasured: 'chợ không đo được',
    empty: 'Chưa có mục tiêu nào được nhập.',
    note: 'Doanh số của chợ không phải giá trị tăng thêm; không lấy doanh số chia cho GRDP làm tỷ trọng kinh tế số.',
  },
  coverage: 'Phạm vi',
};
