import type { Session } from './objects';

/** The pages of a buyer at Stripe, as plain as can be: where a card is entered, and where its bank asks who is there. */
export function cardPage(
  session: Session,
  lines: { name: string; amount: number }[],
  problem: string | null,
): string {
  const rows = lines.map(({ name, amount }) => `<li>${quoted(name)}: ${dong(amount)}</li>`).join('');
  return page(
    'Thanh toán bằng thẻ',
    `<ul>${rows}</ul><p>Tổng cộng <strong id="total">${dong(session.amount_total)}</strong></p>
     ${problem ? `<p role="alert" id="problem">${quoted(problem)}</p>` : ''}
     <form method="post">
       <p><label for="number">Số thẻ</label><br><input id="number" name="number" inputmode="numeric" autocomplete="cc-number"></p>
       <p><label for="expiry">Hết hạn</label><br><input id="expiry" name="expiry" autocomplete="cc-exp" value="12 / 34"></p>
       <p><label for="cvc">CVC</label><br><input id="cvc" name="cvc" inputmode="numeric" autocomplete="cc-csc" value="123"></p>
       <p><button id="pay">Thanh toán</button></p>
     </form>
     ${session.cancel_url ? `<p><a id="back" href="${quoted(session.cancel_url)}">Quay lại</a></p>` : ''}`,
  );
}

export function bankPage(session: Session): string {
  return page(
    'Ngân hàng của bạn',
    `<p>Xác thực thanh toán ${dong(session.amount_total)} (3-D Secure)</p>
     <form method="post"><button id="confirm" name="convinced" value="yes">Xác nhận</button>
     <button id="refuse" name="convinced" value="no">Từ chối</button></form>`,
  );
}

export function closedPage(): string {
  return page('Trang đã đóng', '<p>Trang thanh toán này không còn dùng được.</p>');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>body{font:17px/1.5 sans-serif;margin:1rem;max-width:30rem}input,button{font:inherit;min-height:44px;padding:.5rem}</style>
</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

const dong = (amount: number): string => `${amount.toLocaleString('vi-VN')} ₫`;

function quoted(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
