import type { VoucherKind, VoucherState } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';

/** The vouchers that a stall gives. */
export const vouchers = {
  title: 'Phiếu giảm giá',
  intro: 'Mã do gian hàng tự phát, chỉ giảm cho hàng của gian. Người mua nhập mã ở giỏ hàng.',
  toVouchers: 'Phiếu giảm giá của gian hàng',
  back: 'Về sản phẩm',
  made: (code: string) => `Đã tạo mã ${code}. Bạn gửi mã này cho khách.`,
  stopped: (code: string) => `Đã ngừng mã ${code}. Đơn đã đặt vẫn giữ mức giảm.`,
  empty: 'Gian hàng chưa có phiếu giảm giá nào. Điền mẫu dưới đây để tạo mã đầu tiên.',
  list: 'Các mã đã tạo',
  states: {
    scheduled: 'Sắp bắt đầu',
    running: 'Đang dùng được',
    used_up: 'Đã hết lượt',
    ended: 'Đã hết hạn',
    stopped: 'Đã ngừng',
  } satisfies Record<VoucherState, string>,
  days: (from: string, until: string) => `Từ ${from} đến hết ${until}`,
  used: (used: number, limit: number | null) =>
    limit === null ? `${formatNumber(used)} lượt` : `${formatNumber(used)} / ${formatNumber(limit)} lượt`,
  usedLabel: 'Đã dùng',
  given: 'Đã giảm',
  givenOf: (given: number, budget: number | null) =>
    budget === null ? formatDong(given) : `${formatDong(given)} / ${formatDong(budget)}`,
  from: (minimum: number) => `đơn từ ${formatDong(minimum)}`,
  perBuyer: (count: number) => `mỗi khách ${formatNumber(count)} lượt`,
  only: (titles: string) => `Chỉ cho: ${titles}`,
  stop: 'Ngừng mã',
  stopOf: (code: string) => `Ngừng mã ${code}`,
  stopping: 'Đang ngừng…',
  form: {
    title: 'Tạo mã mới',
    code: 'Mã',
    codeHint: '4 đến 20 chữ không dấu, chữ số hoặc gạch nối, ví dụ MUAVAI-10.',
    kind: 'Giảm gì',
    kinds: {
      percentage: 'Phần trăm giá hàng',
      fixed: 'Một số tiền',
      free_delivery: 'Miễn phí giao hàng',
    } satisfies Record<VoucherKind, string>,
    value: 'Mức giảm',
    valueHint: 'Số phần trăm (1 đến 100) hoặc số tiền. Bỏ trống nếu miễn phí giao.',
    startsOn: 'Ngày bắt đầu',
    endsOn: 'Ngày cuối cùng',
    minimum: 'Cho đơn từ (không bắt buộc)',
    limit: 'Tổng số lượt (không bắt buộc)',
    more: 'Giới hạn thêm và chọn mặt hàng',
    perBuyer: 'Mỗi khách dùng tối đa, lượt',
    budget: 'Tổng tiền giảm tối đa',
    oneOfBoth: 'Chỉ điền một trong hai ô giới hạn này.',
    products: 'Chỉ cho các mặt hàng (bỏ trống là tất cả)',
    submit: 'Tạo mã giảm giá',
    submitting: 'Đang tạo…',
    notANumber: 'Điền một số nguyên, ví dụ 20.000.',
  },
};
