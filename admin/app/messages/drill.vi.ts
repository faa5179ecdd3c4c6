import { formatMonth } from '@cho-phien/storefront/format';

/** Words of the page on which figures are opened step by step. */
export const drill = {
  title: 'Chi tiết từng nơi',
  heading: 'Số liệu chi tiết',
  intro:
    'Chọn một dòng để mở tiếp: xã, phường → ngành → loại hình → kênh bán → cách trả tiền. Hàng bán tại quầy không phải thương mại điện tử nên không nằm ở đây.',
  trail: 'Đang xem',
  whole: 'Toàn địa bàn',
  choose: 'Kỳ',
  submit: 'Xem',
  months: 'Tháng',
  quarters: 'Quý',
  years: 'Năm',
  measure: 'Chỉ tiêu',
  measures: {
    gmv: 'Doanh số ròng (đồng)',
    orders: 'Đơn đã giao',
    sellers: 'Gian hàng có đơn',
    'cashless-orders': 'Không tiền mặt (% số đơn)',
    'cashless-value': 'Không tiền mặt (% giá trị)',
  },
  by: {
    commune: 'Xã, phường',
    industry: 'Ngành kinh tế (VSIC)',
    seller_kind: 'Loại hình người bán',
    channel: 'Kênh bán',
    payment: 'Cách trả tiền',
  },
  code: 'Mã',
  total: (label: string) => `Cộng: ${label}`,
  period: (period: string) => {
    const [year = '', part] = period.split('-');
    if (part === undefined) return `Năm ${year}`;
    return part.startsWith('Q') ? `Quý ${part.slice(1)}/${year}` : `Tháng ${formatMonth(period)}`;
  },
  beside: (period: string) => `Bên cạnh: ${period}`,
  finding: (label: string, value: string) => `Cao nhất: ${label}, ${value}`,
  nothing: 'Không có giao dịch nào để mở tiếp',
  allHidden: 'Mọi dòng bên dưới được ẩn để giữ bí mật người bán',
  running: (day: string) => `Kỳ chưa kết thúc: số liệu đến hết ngày ${day}, còn thiếu so với kỳ trước.`,
  legend: (now: string, before: string) => `Vạch đậm: ${now}. Vạch mảnh: ${before}.`,
  unit: (measure: string, by: string) => `${measure}, theo: ${by.toLowerCase()}`,
  change: (sign: string, by: string) => `${sign}${by}`,
  points: (by: string) => `${by} điểm %`,
  changed: 'Thay đổi',
  noneBefore: 'kỳ trước không có',
  download: 'Tải bảng này (CSV)',
  versions: 'Phiên bản số liệu',
  openMonth: (month: string) => `Tháng ${formatMonth(month)}: chưa khóa, số còn thay đổi`,
  closedMonth: (month: string, version: string, hash: string) =>
    `Tháng ${formatMonth(month)}: báo cáo tháng đã duyệt, phiên bản ${version}, SHA-256 ${hash}`,
};
