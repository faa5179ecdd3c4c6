const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});
const dong = new Intl.NumberFormat('vi-VN');

export const formatMoment = (at: string): string => moment.format(new Date(at));
export const formatDong = (amount: number): string => `${dong.format(amount)} ₫`;
