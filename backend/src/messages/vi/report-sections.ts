/** Words of the tables that reports of special kinds have beside the indicators. */
export const reportSections = {
  ecommerce_law: {
    owner: {
      title: 'Chủ quản sàn giao dịch thương mại điện tử',
      note: 'Theo hồ sơ của chợ lúc lập báo cáo.',
      value: 'Nội dung',
      rows: {
        platform: 'Tên sàn',
        operator: 'Đơn vị chủ quản',
        address: 'Địa chỉ',
        hotline: 'Đường dây nóng',
        email: 'Thư điện tử',
      },
    },
    activity: {
      title: 'Hoạt động trong năm',
      note:
        'Theo Luật Thương mại điện tử 122/2025/QH15, Nghị định 248/2026/NĐ-CP. Hạn nộp trước đây là ngày 15 tháng 1 (Nghị định 52/2013/NĐ-CP, Điều 36, hết hiệu lực 01-07-2026); hạn theo nghị định mới cần hỏi cơ quan quản lý. ' +
        'Lượt truy cập và khiếu nại là số nhập có nguồn; ô trống là chưa có nguồn. Tỷ lệ thành công là đơn đã giao trong năm chia cho đơn đặt trong năm.',
      value: 'Giá trị',
      unit: 'Đơn vị',
      rows: {
        visits: 'Lượt truy cập',
        sellers: 'Người bán đã đăng ký đến cuối năm',
        new_sellers: 'Người bán đăng ký trong năm',
        active_sellers: 'Người bán có đơn đã giao',
        listings: 'Sản phẩm đang đăng bán lúc lập báo cáo',
        orders_placed: 'Đơn đặt trong năm',
        orders_cancelled: 'Đơn bị hủy hoặc hết hạn trả tiền',
        orders_delivered: 'Đơn đã giao (M9, không tính đơn trả lại toàn bộ trong tháng)',
        success: 'Tỷ lệ giao dịch thành công',
        value_delivered: 'Giá trị hàng đã giao, gồm thuế GTGT',
        value_returned: 'Giá trị hàng trả lại',
        return_requests: 'Yêu cầu trả hàng nhận trên chợ',
        complaints: 'Khiếu nại, phản ánh',
      },
      units: {
        visits: 'lượt',
        sellers: 'người bán',
        new_sellers: 'người bán',
        active_sellers: 'người bán',
        listings: 'sản phẩm',
        orders_placed: 'đơn',
        orders_cancelled: 'đơn',
        orders_delivered: 'đơn',
        success: '%',
        value_delivered: 'đồng',
        value_returned: 'đồng',
        return_requests: 'yêu cầu',
        complaints: 'vụ',
      },
    },
    kinds: {
      title: 'Theo loại hình người bán',
      note: 'Ô ẩn khi dưới ba người bán hoặc một người bán chiếm quá lớn.',
      sellers: 'Người bán có đơn',
      orders: 'Đơn đã giao',
      gmv: 'Doanh số ròng',
    },
  },
  cashless_streets: {
    streets: {
      title: 'Tuyến phố không dùng tiền mặt',
      note:
        'Ba cột đầu do phường đếm và nhập có nguồn, gồm cả cửa hàng không có gian hàng trên chợ; ô trống là chưa đếm. Các cột sau chỉ tính đơn trên chợ của gian hàng có địa chỉ trên tuyến; ' +
        'ẩn khi dưới ba gian hàng có đơn hoặc một gian hàng chiếm quá lớn. Đơn thu tiền khi giao mà người mua quét QR tính là không tiền mặt.',
      columns: {
        shops: 'Cửa hàng trên tuyến',
        shops_qr: 'Cửa hàng nhận mã QR',
        shops_qr_used: 'Cửa hàng có giao dịch QR trong kỳ',
        stalls: 'Gian hàng trên chợ',
        orders: 'Đơn đã giao',
        by_orders: 'Không tiền mặt, theo số đơn (%)',
        by_value: 'Không tiền mặt, theo giá trị (%)',
      },
    },
    communes: {
      title: 'Thanh toán không dùng tiền mặt theo xã, phường',
      note: 'Theo nơi đặt gian hàng; chỉ tính đơn trên chợ.',
    },
  },
};
