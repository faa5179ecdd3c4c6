export const takedown = {
  not_found: 'Không tìm thấy yêu cầu gỡ sản phẩm này.',
  decided: 'Yêu cầu này đã có người quyết định. Bạn tải lại trang để xem.',
  goods_taken_down:
    'Sản phẩm đang bị gỡ theo quyết định của cán bộ nên chưa bán lại được. Bạn xem lý do và trả lời ở trang sản phẩm.',
  nothing_to_answer: 'Sản phẩm này không còn bị gỡ nên không cần trả lời.',
  product_unknown: 'Không có sản phẩm với địa chỉ này. Bạn chép phần cuối địa chỉ trang sản phẩm.',
  document_needed: 'Ghi số văn bản của cơ quan yêu cầu.',
  requester_needed: 'Ghi tên cơ quan yêu cầu.',
  received_at: 'Ghi ngày giờ nhận, không sau bây giờ.',
  too_many_from_you: 'Bạn vừa báo nhiều sản phẩm. Bạn chờ một giờ rồi báo tiếp nhé.',
  too_many_reports: 'Đã có nhiều người báo về sản phẩm này và cán bộ đang xem. Cảm ơn bạn.',
};
