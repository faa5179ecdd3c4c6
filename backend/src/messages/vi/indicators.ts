/** Names, formulas in words and coverage of M1–M15; beside every figure on screen and in every export. */
export const indicators = {
  M1: {
    name: 'Doanh số hàng hóa ròng trên chợ',
    formula:
      'Giá trị hàng đã giao theo giá người mua trả, trừ hàng trả lại đã hoàn tất trong kỳ; không gồm phí giao',
    coverage: 'Đã gồm thuế GTGT. Hàng trả lại trừ vào kỳ hoàn tất việc trả, không sửa kỳ đã bán.',
    figures: { value: 'Doanh số ròng', delivered: 'Hàng đã giao', returned: 'Hàng trả lại' },
  },
  M2: {
    name: 'Tỷ trọng thương mại điện tử trong bán lẻ',
    formula:
      'Doanh số ròng bán cho người mua trong địa bàn chia cho doanh thu bán lẻ hàng hóa và dịch vụ của địa bàn',
    coverage: 'Chỉ tính phần bán qua chợ này; các sàn khác không có trong tử số.',
    figures: { value: 'Tỷ trọng' },
  },
  M3: {
    name: 'Giá trị sản xuất của nền tảng',
    formula: 'Hoa hồng, phí dịch vụ, quảng cáo và thuê bao mà chợ thu, không gồm thuế GTGT',
    coverage:
      'Theo sổ kế toán của ban điều hành chợ do cán bộ nhập; chỉ cộng các bút toán nằm trọn trong kỳ.',
    figures: { value: 'Doanh thu dịch vụ' },
  },
  M4: {
    name: 'Giá trị tăng thêm của nền tảng',
    formula:
      'Giá trị sản xuất của nền tảng trừ chi phí trung gian (máy chủ, cổng thanh toán, vận chuyển thuê ngoài, thuê mặt bằng, tiếp thị)',
    coverage: 'Chi phí trung gian không gồm tiền lương, khấu hao và thuế sản xuất.',
    figures: { value: 'Giá trị tăng thêm', intermediate: 'Chi phí trung gian' },
  },
  M5: {
    name: 'Giá trị sản xuất của người bán qua chợ',
    formula:
      'Người sản xuất: doanh số ròng không gồm thuế GTGT; người bán lại (VSIC 46, 47): phần lãi gộp đã khai',
    coverage: 'Người bán lại chưa khai tỷ lệ lãi gộp không được tính và được nêu riêng.',
    figures: { value: 'Giá trị sản xuất', unmeasured: 'Doanh số chưa tính được vì thiếu tỷ lệ lãi gộp' },
  },
  M6: {
    name: 'Giá trị tăng thêm đi qua kênh số (ước tính)',
    formula:
      'Giá trị sản xuất của người bán theo từng ngành nhân tỷ lệ giá trị tăng thêm của ngành, cộng lại',
    coverage:
      'Số phụ để tham khảo, không phải chỉ tiêu chính thức: hàng này phần lớn vẫn được sản xuất dù không có chợ.',
    figures: { value: 'Giá trị tăng thêm', uncovered: 'Giá trị sản xuất của ngành chưa có tỷ lệ' },
  },
  M7: {
    name: 'Giá trị tăng thêm số hóa của các ngành (ước tính)',
    formula: 'Giá trị tăng thêm của từng ngành trên địa bàn nhân hệ số số hóa chính thức, cộng lại',
    coverage: 'Hoàn toàn từ số liệu bên ngoài; không dùng dữ liệu của chợ.',
    figures: { value: 'Giá trị tăng thêm số hóa' },
  },
  M8: {
    name: 'Đóng góp của chợ vào tỷ trọng kinh tế số trong GRDP',
    formula:
      'Cận dưới: giá trị tăng thêm của nền tảng chia GRDP. Cận trên: cộng thêm giá trị tăng thêm đi qua kênh số',
    coverage:
      'Giá trị trong kỳ so với GRDP cả năm theo giá hiện hành; các kỳ trong năm cộng lại được cả năm.',
    figures: { lower: 'Cận dưới', upper: 'Cận trên' },
  },
  M9: {
    name: 'Tỷ lệ thanh toán không dùng tiền mặt',
    formula:
      'Đơn đã giao trả bằng QR, chuyển khoản, thẻ, ví chia cho mọi đơn đã giao; theo giá trị và theo số đơn',
    coverage:
      'Đơn thu tiền khi giao mà người mua quét QR tại cửa tính là không dùng tiền mặt. Gồm cả hàng bán tại quầy, là phần không tính vào doanh số thương mại điện tử.',
    figures: {
      by_value: 'Theo giá trị',
      by_orders: 'Theo số đơn',
      counter_by_value: 'Riêng tại quầy, theo giá trị',
      counter_by_orders: 'Riêng tại quầy, theo số đơn',
    },
  },
  M10: {
    name: 'Độ phủ hóa đơn điện tử',
    formula: 'Đơn đã giao có hóa đơn hợp lệ chia cho đơn đã giao phải có hóa đơn',
    coverage:
      'Hợp tác xã, doanh nghiệp và người bán đã đăng ký hóa đơn điện tử; hóa đơn thử không tính là hợp lệ. Tính theo đơn giao trong kỳ, hóa đơn có đến lúc lập số liệu.',
    figures: {
      value: 'Theo số đơn',
      test: 'Đơn chỉ có hóa đơn thử',
      without_duty: 'Đơn của người bán chưa phải lập hóa đơn',
    },
  },
  M11: {
    name: 'Người bán hoạt động',
    formula: 'Số người bán có ít nhất một đơn giao trong kỳ; trên 1.000 cơ sở đang hoạt động của địa bàn',
    coverage: 'Không tính đơn bị trả lại toàn bộ trước khi hết tháng giao.',
    figures: { value: 'Người bán', per_registered: 'Trên 1.000 cơ sở' },
  },
  M12: {
    name: 'Tỷ lệ hợp tác xã bán trực tuyến',
    formula:
      'Hợp tác xã có ít nhất một mặt hàng đang đăng bán chia cho hợp tác xã đang hoạt động của địa bàn',
    coverage: 'Tình trạng đăng bán là của lúc lập số liệu.',
    figures: { value: 'Tỷ lệ' },
  },
  M13: {
    name: 'Độ phủ sản phẩm OCOP',
    formula: 'Sản phẩm OCOP còn hạn chứng nhận đang đăng bán chia cho sản phẩm OCOP được công nhận',
    coverage: 'Chứng nhận còn hạn vào ngày cuối kỳ; tình trạng đăng bán là của lúc lập số liệu.',
    figures: { value: 'Độ phủ' },
  },
  M14: {
    name: 'Tỷ lệ người bán ký hợp đồng điện tử',
    formula: 'Người bán có hợp đồng điện tử đã ký chia cho mọi người bán',
    coverage: 'Chỉ người bán trên chợ này.',
    figures: { value: 'Đã ký, phiên bản bất kỳ, đến hết kỳ' },
  },
  M15: {
    name: 'Độ phủ địa bàn',
    formula:
      'Xã, phường có ít nhất một người bán hoạt động chia cho mọi xã, phường; đơn giao ra ngoài tỉnh chia cho mọi đơn',
    coverage: 'Đơn không rõ nơi nhận không tính là ra ngoài tỉnh.',
    figures: { value: 'Xã, phường có bán hàng', cross_province: 'Đơn giao ra ngoài tỉnh' },
  },
  needs: {
    sales: 'chưa có đơn hàng đã giao trong kỳ',
    'retail-sales': 'cần doanh thu bán lẻ hàng hóa và dịch vụ của địa bàn, giá hiện hành',
    'platform-output': 'cần doanh thu dịch vụ của chợ trong kỳ (sổ kế toán)',
    'platform-intermediate': 'cần chi phí trung gian của chợ trong kỳ (sổ kế toán)',
    'va-ratio': 'cần tỷ lệ giá trị tăng thêm theo ngành',
    'industry-va': 'cần giá trị tăng thêm của các ngành trên địa bàn, giá hiện hành',
    'digital-coefficient': 'cần hệ số số hóa chính thức theo ngành',
    grdp: 'cần GRDP theo giá hiện hành',
    'registry-cooperatives': 'cần số hợp tác xã đang hoạt động của địa bàn',
    'ocop-recognised': 'cần số sản phẩm OCOP được công nhận',
    contracts: 'cần dữ liệu hợp đồng điện tử người bán đã ký',
  },
  tables: {
    commune: 'Theo xã, phường nơi đặt gian hàng',
    industry: 'Theo ngành kinh tế (VSIC, hai chữ số)',
    seller_kind: 'Theo loại hình người bán',
    payment: 'Theo cách thanh toán',
    buyer: 'Theo nơi người mua nhận hàng',
  },
  cells: {
    seller_kind: {
      cooperative: 'Hợp tác xã',
      enterprise: 'Doanh nghiệp',
      household: 'Hộ kinh doanh',
      individual: 'Cá nhân',
    },
    payment: {
      vietqr: 'Chuyển khoản VietQR',
      cod: 'Tiền mặt khi giao',
      card: 'Thẻ ngân hàng',
      unknown: 'Chưa rõ',
    },
    buyer: {
      area: 'Trong địa bàn',
      province: 'Nơi khác trong tỉnh, thành phố',
      elsewhere: 'Tỉnh, thành phố khác',
      unknown: 'Chưa rõ nơi nhận',
    },
  },
  industry: {
    '01': 'Nông nghiệp',
    '02': 'Lâm nghiệp',
    '03': 'Thủy sản',
    '10': 'Chế biến thực phẩm',
    '11': 'Đồ uống',
    '13': 'Dệt',
    '16': 'Gỗ, tre, nứa, đan lát',
    '20': 'Hóa chất, mỹ phẩm',
    '23': 'Gốm, thủy tinh',
    '46': 'Bán buôn',
    '47': 'Bán lẻ',
  },
  industry_code: (code: string) => `Ngành ${code}`,
  other_industries: 'Các ngành còn lại, gộp để giữ bí mật người bán',
  method: [
    'Doanh số không phải giá trị tăng thêm; không lấy doanh số chia cho GRDP làm tỷ trọng kinh tế số.',
    'Hàng bán buôn trên chợ rồi bán lại được tính hai lần trong doanh số, một lần trong giá trị tăng thêm: người bán lại chỉ tính phần lãi gộp.',
    'Hàng trả lại làm giảm kỳ hoàn tất việc trả. Kỳ đã khóa không đổi; thay đổi đến muộn vào phiên bản sau của báo cáo.',
    'GRDP theo giá hiện hành đi với doanh số theo giá hiện hành.',
    'Các bảng ghi rõ tính theo nơi bán (sản xuất) hay nơi mua (tiêu dùng).',
    'Cách đo của Cục Thống kê và cách đo của Bộ Thông tin và Truyền thông cho số khác nhau, không cộng và không so trực tiếp.',
  ],
  suppression: (minSellers: number, maxShare: number) =>
    `Ô có dưới ${minSellers} người bán, hoặc một người bán chiếm trên ${maxShare}%, được ẩn cùng ô nhỏ nhất bên cạnh để không suy ra được từ tổng.`,
  exceptions: {
    placeholder: (labels: string) => `Dùng số tạm, chưa theo văn bản nào: ${labels}.`,
    earlier_year: (label: string, year: string) =>
      `${label}: dùng số năm ${year}, số của năm báo cáo chưa có.`,
    unmeasured: 'Doanh số của người bán lại chưa khai lãi gộp không có trong giá trị sản xuất (M5).',
    uncovered: 'Giá trị sản xuất của ngành chưa có tỷ lệ giá trị tăng thêm không có trong M6.',
    running: (day: string) => `Kỳ chưa kết thúc: số liệu đến hết ngày ${day}.`,
  },
};
