import type { OrderState, RefundState, ReturnState } from '../../contract';

export const afterSale = {
  busy: 'Có người khác đang xử lý đơn này. Chưa có gì thay đổi; bạn thử lại sau vài giây nhé.',
  not_found: 'Không tìm thấy phần đơn này. Bạn mở lại trang đơn hàng giúp nhé.',
  return_not_found: 'Không tìm thấy yêu cầu trả hàng này.',
  refund_not_found: 'Không tìm thấy khoản hoàn tiền này.',
  photo_not_found: 'Không tìm thấy ảnh này.',
  key_reused: 'Yêu cầu này đã gửi cho một đơn khác. Bạn tải lại trang rồi gửi lại nhé.',
  return_not_now: 'Đơn này chưa giao xong hoặc không còn hàng để trả, nên chưa gửi được yêu cầu.',
  deadline_passed: (title: string) =>
    `Đã quá hạn trả “${title}” với lý do này. Chưa có gì được gửi; bạn chọn lý do khác hoặc gọi gian hàng.`,
  too_many_photos:
    'Bạn đã gửi quá nhiều ảnh mà chưa gửi yêu cầu. Những ảnh này tự xoá sau một ngày; bạn thử lại sau nhé.',
  photo_too_large: 'Ảnh quá lớn: mỗi ảnh nhiều nhất 10 MB. Bạn chọn ảnh khác hoặc chụp lại ở cỡ nhỏ hơn.',
  return_is: {
    requested: 'Yêu cầu đang chờ gian hàng trả lời.',
    accepted: 'Gian hàng đã nhận lời cho trả hàng.',
    receiving: 'Hàng trả đã về, đang được ghi nhận.',
    received: 'Hàng trả đã về gian hàng, không đổi được nữa.',
    refused: 'Gian hàng đã từ chối yêu cầu này.',
    withdrawn: 'Người mua đã rút yêu cầu này.',
  } satisfies Record<ReturnState, string>,
  refund_is: {
    due: 'Khoản này đang chờ hoàn.',
    paid: 'Khoản này đã được xác nhận hoàn trước đó. Bạn tải lại trang để xem mã giao dịch.',
    cancelled: 'Khoản này đã được huỷ, không phải hoàn nữa.',
  } satisfies Record<RefundState, string>,
  account_known: 'Khoản này đã có tài khoản nhận tiền. Nếu cần sửa, bạn gọi gian hàng.',
  refund_by_platform: 'Tiền của đơn này do đơn vị vận hành chợ giữ và hoàn. Gian hàng không phải chuyển.',
  refund_by_card: 'Khoản này tự hoàn về thẻ của người mua, không cần chuyển khoản.',
  cancel_not_now: {
    awaiting_payment: 'Đơn đang chờ thanh toán.',
    to_pack: 'Đơn đang chờ đóng gói.',
    packed: 'Gian hàng đã đóng gói nên bạn không tự huỷ được nữa. Bạn gọi gian hàng để nhờ huỷ.',
    shipped: 'Hàng đã gửi đi nên không huỷ được. Khi nhận hàng, bạn có thể từ chối hoặc gửi yêu cầu trả.',
    delivered: 'Đơn đã giao nên không huỷ được. Bạn có thể gửi yêu cầu trả hàng.',
    expired: 'Đơn đã hết hạn thanh toán nên đã bị huỷ.',
    cancelled: 'Đơn đã bị huỷ trước đó.',
    returned: 'Hàng của đơn này đã được trả lại.',
  } satisfies Record<OrderState, string>,
  field: {
    unknown_line: 'Món này không có trong đơn.',
    too_many: (left: number) =>
      left === 0 ? 'Món này không còn gì để trả.' : `Chỉ còn ${left} món có thể trả.`,
    nothing_back: 'Bạn ghi số hàng đã nhận lại. Nếu không có hàng nào về, hãy từ chối yêu cầu và ghi lý do.',
    nothing_chosen: 'Bạn chọn ít nhất một món và số lượng muốn trả.',
    same_twice: 'Mỗi món chỉ ghi một lần.',
    account_required: 'Bạn ghi số tài khoản để nhận lại tiền.',
    bank: 'Ngân hàng này không có trong danh sách chuyển nhanh.',
    account: 'Số tài khoản gồm 6 đến 19 chữ số hoặc chữ cái, không có khoảng trắng.',
    holder: 'Tên chủ tài khoản gồm chữ cái và khoảng trắng, như ghi trong ứng dụng ngân hàng.',
    unknown_photo: 'Có ảnh không còn dùng được. Bạn chọn lại ảnh rồi gửi nhé.',
    photo_type: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP đọc được. Bạn chọn ảnh khác.',
    reference: 'Mã giao dịch gồm 4 đến 40 chữ, số, dấu gạch hoặc dấu chấm, như ngân hàng ghi.',
  },
};
