import type { TakedownSource, TakedownState } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';

/** Goods that must go off the market: what officers decide, and what their stall answers. */
export const takedowns = {
  title: 'Yêu cầu gỡ sản phẩm',
  newTitle: 'Nhập yêu cầu gỡ',
  heading: 'Yêu cầu gỡ sản phẩm',
  intro:
    'Yêu cầu của cơ quan nhà nước phải xử lý trong 24 giờ từ lúc nhận. Gỡ là người mua không thấy nữa ngay lập tức.',
  toDesk: 'Yêu cầu gỡ',
  empty: 'Không có yêu cầu nào ở đây.',
  states: {
    pending: 'Chờ xử lý',
    ordered: 'Đang gỡ',
    lifted: 'Đã bán lại',
    dismissed: 'Không gỡ',
  } satisfies Record<TakedownState, string>,
  sources: {
    authority: 'Cơ quan nhà nước',
    shopper: 'Người mua báo',
    province: 'Cán bộ phát hiện',
  } satisfies Record<TakedownSource, string>,
  document: (number: string) => `văn bản số ${number}`,
  received: (at: string) => `Nhận lúc ${at}`,
  left: (hours: number) => (hours < 1 ? 'còn chưa đến 1 giờ' : `còn ${formatNumber(hours)} giờ`),
  overdue: 'đã quá hạn',
  contact: (contact: string) => `Liên hệ: ${contact}`,
  decided: (officer: string, at: string) => `${officer}, ${at}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  answered: (person: string, at: string) => `${person} trả lời lúc ${at}`,
  acts: {
    order: {
      open: 'Gỡ sản phẩm',
      effect:
        'Người mua không tìm, không xem và không đặt được nữa. Đơn đã đặt vẫn giao. Gian hàng được báo kèm lý do.',
      done: (title: string) => `Đã gỡ “${title}”. Gian hàng được báo.`,
    },
    dismiss: {
      open: 'Không gỡ',
      effect: 'Sản phẩm vẫn bán. Yêu cầu được lưu lại cùng lý do.',
      done: (title: string) => `Đã ghi: không gỡ “${title}”.`,
    },
    lift: {
      open: 'Cho bán lại',
      effect: 'Sản phẩm trở lại như trước khi bị gỡ. Gian hàng được báo.',
      done: (title: string) => `“${title}” được bán lại.`,
    },
  },
  dismissHint: 'Chỉ cán bộ đọc được. Viết ít nhất 10 chữ cái.',
  actFor: (act: string, title: string) => `${act}: ${title}`,
  enter: 'Nhập yêu cầu gỡ',
  entered: 'Đã ghi yêu cầu. Bạn xử lý ở danh sách dưới đây.',
  back: 'Về yêu cầu gỡ',
  source: 'Ai yêu cầu',
  fields: {
    product_slug: 'Địa chỉ trang sản phẩm',
    requester: 'Cơ quan yêu cầu',
    document: 'Số văn bản',
    received_at: 'Nhận lúc',
    claim: 'Nội dung yêu cầu',
  },
  hints: {
    product_slug: 'Chép từ thanh địa chỉ của trang sản phẩm.',
    requester: 'Để trống nếu cán bộ tự phát hiện.',
    received_at: 'Để trống là bây giờ. Hạn 24 giờ tính từ lúc này.',
    claim: 'Sản phẩm sai ở đâu, theo quy định nào.',
  },
  submit: 'Ghi yêu cầu',
  submitting: 'Đang ghi…',
  /** What the stall sees. */
  stall: {
    down: 'Cán bộ đã gỡ sản phẩm này khỏi chợ',
    lifted: 'Sản phẩm từng bị gỡ và đã được bán lại',
    status: 'Đang bị gỡ, người mua không thấy',
    howTo: 'Bạn sửa điều được nêu rồi trả lời. Cán bộ xem và cho bán lại.',
    answer: 'Trả lời của gian hàng',
    answerHint: 'Gian hàng đã sửa gì, hoặc vì sao không đồng ý.',
    submit: 'Gửi trả lời',
    change: 'Gửi lại trả lời',
    sending: 'Đang gửi…',
    sent: 'Đã gửi trả lời cho cán bộ.',
  },
};
