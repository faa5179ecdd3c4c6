/** What the operator's pages are told. */
export const operator = {
  message_not_found: 'Không tìm thấy tin nhắn này.',
  message_decided: 'Tin nhắn này không còn chờ ai quyết định. Bạn tải lại trang để xem.',
};
