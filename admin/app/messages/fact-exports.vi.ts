import type { FactExportState } from '@cho-phien/backend/contract';
import { formatMonth, formatNumber } from '@cho-phien/storefront/format';

/** Words of the page from which order lines are taken as a file. */
export const factExports = {
  title: 'Xuất dữ liệu từng dòng',
  intro:
    'Mọi dòng đơn hàng đã giao và trả lại của các tháng, cho cán bộ thống kê. Không có tên người mua, không có tên gian hàng. Làm xong giữ một tuần.',
  confidential:
    'Dữ liệu từng dòng là số liệu mật của người bán: chỉ dùng nội bộ, không công bố. Mọi lần tạo và tải đều ghi vào nhật ký.',
  first: 'Từ tháng',
  last: 'Đến tháng',
  format: 'Dạng tệp',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV' },
  submit: 'Tạo tệp',
  working: 'Đang bắt đầu…',
  badMonths: 'Chọn các tháng không ở tương lai, tháng cuối không trước tháng đầu.',
  none: 'Chưa có lần xuất nào.',
  of: (first: string, last: string, format: string) =>
    first === last
      ? `Tháng ${formatMonth(first)}, ${format}`
      : `Tháng ${formatMonth(first)} đến ${formatMonth(last)}, ${format}`,
  states: {
    queued: 'Đang chờ đến lượt',
    running: 'Đang tạo',
    ready: 'Xong',
    failed: 'Không tạo được, bạn tạo lại',
  } satisfies Record<FactExportState, string>,
  progress: (done: number, total: number) => `${formatNumber(done)} / ${formatNumber(total)} dòng`,
  download: (size: string) => `Tải về (${size})`,
  askedBy: (name: string, at: string) => `${name} tạo lúc ${at}`,
  refreshes: 'Trang tự cập nhật cho đến khi xong. Bạn có thể rời đi và quay lại sau.',
};
