import { formatPhone } from '~/lib/format';
import type { PolicyTexts } from './long-text';

/** True to what the software does; change both together. */
export const policiesVi: PolicyTexts = (market) => {
  const contact = `Gọi ${formatPhone(market.hotline)} hoặc viết thư tới ${market.email}. Địa chỉ: ${market.operator_name}, ${market.address}.`;
  return {
    'bao-mat': {
      title: 'Bảo vệ dữ liệu cá nhân',
      intro: 'Chợ chỉ hỏi những gì cần để giao hàng và không theo dõi bạn.',
      sections: [
        {
          heading: 'Dữ liệu nào, để làm gì',
          list: [
            'Họ tên, số điện thoại, nơi nhận: để gian hàng đóng gói, giao hàng và để bạn tra cứu đơn.',
            'Thư điện tử và lời nhắn, nếu bạn điền: để liên lạc về đơn hàng.',
            'Giao dịch chuyển khoản vào tài khoản người bán (số tiền, nội dung, thời điểm): để nhận ra đơn đã trả tiền.',
            'Hàng đã mua và số tiền: để đổi trả, khiếu nại, kế toán và nghĩa vụ thuế của người bán.',
          ],
        },
        {
          heading: 'Cookie',
          paragraphs: [
            'Trang chỉ dùng ba cookie cần thiết, có ký để không ai sửa được: một giữ mã giỏ hàng (60 ngày), một giữ chìa khoá mở những đơn bạn đã đặt (90 ngày), một nhớ ngôn ngữ bạn chọn. Không có cookie quảng cáo, không có công cụ đo đếm của bên khác, không hỏi vị trí.',
          ],
        },
        {
          heading: 'Ai được xem',
          list: [
            'Gian hàng bạn đặt: chỉ những đơn của gian đó.',
            'Đơn vị vận hành chợ: khi giải quyết khiếu nại hoặc sự cố.',
            'Cán bộ của tỉnh chỉ xem số liệu tổng hợp. Số liệu của xã có quá ít người bán được ẩn để không lộ chuyện làm ăn của từng người.',
            'Cơ quan có thẩm quyền khi có yêu cầu đúng pháp luật.',
          ],
        },
        {
          heading: 'Quyền của bạn',
          paragraphs: [
            'Bạn có quyền xem, sửa, xoá dữ liệu của mình, rút lại đồng ý hoặc phản đối việc dùng dữ liệu. Chợ trả lời yêu cầu trong 2 ngày làm việc; việc ngừng dùng dữ liệu làm xong trong 15 ngày. Dữ liệu mà luật kế toán và thuế buộc phải giữ sẽ được giữ đủ thời hạn rồi mới xoá.',
            contact,
          ],
        },
        {
          heading: 'Căn cứ',
          paragraphs: [
            'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, hiệu lực từ 01/01/2026.',
          ],
        },
      ],
    },
    'giao-hang': {
      title: 'Giao hàng',
      intro:
        'Mỗi gian hàng tự đóng gói và giao phần hàng của mình, nên một lần đặt có thể đến thành nhiều gói.',
      sections: [
        {
          heading: 'Cách giao và phí',
          list: [
            'Phí và số ngày dự kiến hiện ở trang sản phẩm và được tính lại theo tỉnh, xã bạn chọn, trước khi bạn bấm Đặt hàng.',
            'Có gian hàng chỉ giao trong tỉnh; có gian cho đến nhận tận nơi, không mất phí.',
            'Gian hàng không giao đến nơi bạn chọn thì phần hàng đó không đặt được, và trang nói rõ.',
          ],
        },
        {
          heading: 'Khi nào hàng được gửi',
          paragraphs: [
            'Đơn chuyển khoản được đóng gói sau khi tiền đến. Đơn trả tiền khi nhận hàng được đóng gói ngay. Trang đơn hàng ghi giờ của từng bước: đã đóng gói, đã giao cho bên vận chuyển, đã đến tay người nhận.',
          ],
        },
        {
          heading: 'Kiểm hàng khi nhận',
          paragraphs: [
            'Bạn được mở gói xem hàng trước mặt người giao. Hàng thiếu, vỡ, sai loại: từ chối nhận hoặc chụp ảnh lại, rồi gọi số điện thoại của gian hàng ghi ở trang đơn hàng.',
          ],
        },
      ],
    },
    'doi-tra': {
      title: 'Đổi trả và hoàn tiền',
      intro: 'Hàng không đúng như đã giới thiệu thì được đổi hoặc hoàn tiền.',
      sections: [
        {
          heading: 'Khi nào được đổi trả',
          list: [
            'Sai loại, thiếu, vỡ, hỏng, hết hạn, hoặc khác với thông tin trên trang: báo trong 7 ngày kể từ khi nhận; hàng tươi sống báo trong 24 giờ.',
            'Thông tin bắt buộc về hàng hoặc người bán bị thiếu: theo Luật Bảo vệ quyền lợi người tiêu dùng 2023, bạn được chấm dứt hợp đồng trong 30 ngày.',
            'Đổi ý: hàng để lâu được, còn nguyên bao gói, báo trong 3 ngày; bạn chịu phí gửi trả. Hàng tươi sống không trả vì đổi ý.',
            'Hàng thực phẩm đã mở, còn tốt và đúng mô tả thì không đổi được, để giữ an toàn cho người mua sau.',
            'Hàng có hạn dùng từ 15 ngày trở xuống là hàng tươi sống.',
          ],
        },
        {
          heading: 'Cách làm',
          list: [
            'Mở trang đơn hàng bằng mã đơn và số điện thoại, bấm Trả hàng, hoàn tiền: chọn món, số lượng, lý do, gửi kèm ảnh.',
            'Gian hàng trả lời trong 2 ngày làm việc. Hàng về thì ghi nhận; mọi bước hiện ở trang đơn hàng.',
            'Lỗi do người bán thì người bán chịu phí gửi trả.',
            'Không thống nhất được, xem trang Khiếu nại.',
          ],
        },
        {
          heading: 'Hoàn tiền',
          list: [
            'Người bán chuyển khoản về tài khoản bạn ghi trong yêu cầu, trong 3 ngày làm việc kể từ khi hàng về, và ghi mã giao dịch ở trang đơn hàng.',
            'Lỗi do người bán, hoặc trả lại cả đơn, thì phí giao cũng được hoàn.',
            'Chưa đóng gói thì bạn tự huỷ được ở trang đơn hàng; tiền đã trả được hoàn đủ.',
            'Đơn chuyển khoản quá giờ chờ bị huỷ tự động và hàng trở lại kệ. Tiền đến sau giờ đó, tiền chuyển hai lần hoặc thừa đều được ghi lại và phải trả lại bạn.',
          ],
        },
      ],
    },
    'thanh-toan': {
      title: 'Giá và thanh toán',
      intro: 'Bạn thấy đủ mọi khoản trước khi bấm Đặt hàng.',
      sections: [
        {
          heading: 'Giá gồm những gì',
          paragraphs: [
            'Giá hàng đã gồm thuế giá trị gia tăng, do người bán đặt. Phí giao hàng tính riêng theo nơi nhận. Chợ không thu thêm khoản nào của người mua. Nếu giá hoặc phí đổi trong lúc bạn điền đơn, chợ không đặt gì cả mà hỏi lại bạn.',
          ],
        },
        {
          heading: 'Chuyển khoản bằng mã VietQR',
          list: [
            'Mỗi gian hàng một mã. Tiền vào thẳng tài khoản đứng tên người bán; đơn vị vận hành chợ không giữ tiền. Tên chủ tài khoản hiện trên trang phải giống tên hiện trong ứng dụng ngân hàng.',
            'Hàng được giữ đến giờ ghi dưới mã. Trang tự báo khi ngân hàng xác nhận tiền đến, chỉ khi đúng số tiền và đúng nội dung.',
            'Chuyển thiếu: trang ghi số còn thiếu để bạn chuyển thêm. Chuyển thừa, chuyển hai lần hoặc trễ giờ: khoản đó được ghi lại để trả bạn.',
          ],
        },
        {
          heading: 'Trả tiền khi nhận hàng',
          paragraphs: ['Trả cho người giao đúng số tiền ghi ở trang đơn hàng của từng gian.'],
        },
        {
          heading: 'Giới hạn',
          list: [
            'Mỗi dòng hàng nhiều nhất 999 món và không quá số còn trên kệ.',
            'Giao hàng trong lãnh thổ Việt Nam.',
          ],
        },
      ],
    },
    'khieu-nai': {
      title: 'Khiếu nại',
      intro: 'Mọi khiếu nại đều có người nhận, có hạn trả lời.',
      sections: [
        {
          heading: 'Gửi ở đâu',
          paragraphs: [contact, 'Nêu mã đơn (dạng CP-7K3M9Q), chuyện xảy ra, điều bạn muốn, kèm ảnh nếu có.'],
        },
        {
          heading: 'Hạn trả lời và giải quyết',
          list: [
            'Tiền đã chuyển mà đơn chưa ghi nhận: trả lời trong 4 giờ làm việc, giải quyết trong 2 ngày làm việc.',
            'Hàng sai, hỏng, thiếu: trả lời trong 1 ngày làm việc, giải quyết trong 7 ngày.',
            'Chậm giao: trả lời trong 1 ngày làm việc, giải quyết trong 5 ngày.',
            'Nghi hàng giả, chứng nhận sai, thông tin sai: trả lời trong 24 giờ; nội dung vi phạm bị gỡ trong 24 giờ khi có yêu cầu của cơ quan có thẩm quyền.',
            'Dữ liệu cá nhân: trả lời trong 2 ngày làm việc.',
          ],
        },
        {
          heading: 'Các bước',
          list: [
            'Chợ ghi nhận và báo cho gian hàng.',
            'Gian hàng trả lời; chợ xem giao dịch, hình ảnh, diễn biến đơn.',
            'Chợ đề xuất cách giải quyết và theo dõi đến khi xong.',
            'Chưa đồng ý, bạn có thể nhờ hoà giải, trọng tài, toà án, hoặc cơ quan bảo vệ người tiêu dùng của tỉnh.',
          ],
        },
      ],
    },
    'thu-tu-hien-thi': {
      title: 'Thứ tự hiển thị',
      intro: 'Không ai trả tiền để được đứng trước.',
      sections: [
        {
          heading: 'Kết quả tìm kiếm',
          list: [
            'Phù hợp nhất: theo mức khớp giữa từ bạn gõ và tên hàng, danh mục, gian hàng, nơi làm ra. Gõ không dấu hoặc sai vài chữ vẫn tìm được.',
            'Bán chạy: theo số món đã bán. Mới lên kệ: theo ngày đăng. Giá: theo giá thấp nhất của sản phẩm.',
            'Bạn chọn được cách sắp xếp ở mọi danh sách.',
          ],
        },
        {
          heading: 'Trang chủ',
          paragraphs: [
            'Các dãy hàng lấy từ cùng những cách sắp xếp trên, chỉ gồm hàng còn trên kệ, và ưu tiên cho nhiều loại hàng khác nhau cùng hiện.',
          ],
        },
        {
          heading: 'Nhãn và sao',
          paragraphs: [
            'Sao OCOP, VietGAP và các chứng nhận chỉ hiện khi giấy còn hiệu lực vào hôm đó và gắn với đúng sản phẩm được cấp. Chợ không bán vị trí quảng cáo và không cá nhân hoá kết quả theo người xem.',
          ],
        },
      ],
    },
  };
};
