export const catalogue = {
  product_not_found: 'Không tìm thấy sản phẩm này. Có thể người bán đã ngừng bán.',
  seller_not_found: 'Không tìm thấy gian hàng này. Có thể gian hàng đã tạm nghỉ.',
  province_not_found: 'Không có tỉnh, thành phố với mã này.',
  bad_price: 'Giá cần là số tiền nguyên từ 0 đồng.',
  bad_page: 'Số trang chưa đúng.',
  too_many_values: 'Bạn chọn quá nhiều giá trị cho một bộ lọc.',
  bad_value: 'Bộ lọc có giá trị không hợp lệ.',
  ocop: 'OCOP',
  stars: 'sao',
  seller_kind: {
    cooperative: 'Hợp tác xã',
    enterprise: 'Doanh nghiệp',
    household: 'Hộ kinh doanh',
    individual: 'Cá nhân',
  },
  certificate: {
    vietgap: 'VietGAP',
    globalgap: 'GlobalG.A.P.',
    organic: 'Hữu cơ',
    gi: 'Chỉ dẫn địa lý',
    food_safety: 'An toàn thực phẩm',
  },
};
