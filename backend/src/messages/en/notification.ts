import type * as vi from '../vi/notification';

const money = (amount: number) => `${amount.toLocaleString('en-GB')} ₫`;

export const notification: typeof vi.notification = {
  order_placed: ({ code, name, total, link }) => ({
    subject: `Order ${code} received`,
    text: `Hello ${name}, the market has received order ${code}, ${money(total)} in all. The order and how to pay: ${link}`,
  }),
  order_paid: ({ code, amount, payee_name, link }) => ({
    subject: `Payment received for order ${code}`,
    text: `${payee_name} has received ${money(amount)} for order ${code}. The stall will pack it. Follow it: ${link}`,
  }),
  order_expired: ({ code, amount, payee_name, link }) => ({
    subject: `Order ${code} was not paid in time`,
    text: `The ${money(amount)} for ${payee_name} of order ${code} did not come in time, so that part is cancelled. If you have paid, the money is returned. See: ${link}`,
  }),
  order_shipped: ({ code, stall, link }) => ({
    subject: `Order ${code} is on its way`,
    text: `${stall.name} has sent the goods of order ${code}. The stall's phone: ${stall.phone}. Follow it: ${link}`,
  }),
  order_delivered: ({ code, stall, link }) => ({
    subject: `Order ${code} was delivered`,
    text: `${stall.name} has delivered the goods of order ${code}. Something wrong? Ask for a return at ${link}`,
  }),
  order_cancelled: ({ code, stall, by, note, link }) => ({
    subject: `Order ${code} is cancelled`,
    text:
      by === 'buyer'
        ? `The part of order ${code} from ${stall.name} was cancelled as you asked. What was paid is returned. See: ${link}`
        : `${stall.name} has cancelled its part of order ${code}${note ? `: ${note}` : ''}. What was paid is returned. See: ${link}`,
  }),
  refund_paid: ({ code, stall, amount, reference, link }) => ({
    subject: `${money(amount)} returned for order ${code}`,
    text: `${stall.name} has returned ${money(amount)} for order ${code}${reference ? `, reference ${reference}` : ''}. See: ${link}`,
  }),
  return_answered: ({ code, stall, accepted, answer, link }) => ({
    subject: accepted
      ? `Your return of order ${code} is accepted`
      : `Your return of order ${code} is refused`,
    text: `${stall.name} ${accepted ? 'takes the goods back' : 'does not take the goods back'} of order ${code}${answer ? `: ${answer}` : ''}. See: ${link}`,
  }),
  seller_new_order: ({ code, total, link }) => ({
    subject: `New order ${code}`,
    text: `Your stall has a new order ${code}, ${money(total)}, waiting to be packed: ${link}`,
  }),
  opening_asked_back: ({ name, link }) => ({
    subject: `More is needed to open ${name}`,
    text: `More is needed to open the stall ${name}. See what was asked back, correct it and send it again: ${link}`,
  }),
  opening_approved: ({ name, link }) => ({
    subject: `The stall ${name} is open`,
    text: `The stall ${name} was approved and is open. List your first product at ${link}`,
  }),
  opening_refused: ({ name, reason, link }) => ({
    subject: `The stall ${name} was not approved`,
    text: `The opening of the stall ${name} was not approved: ${reason} See: ${link}`,
  }),
  goods_taken_down: ({ title, reason, link }) => ({
    subject: `“${title}” was taken off the market`,
    text: `An officer has taken “${title}” off the market. Reason: ${reason} Read and answer it at ${link}`,
  }),
  goods_put_back: ({ title, reason, link }) => ({
    subject: `“${title}” is not taken down any more`,
    text: `“${title}” is not taken down any more and is again as it was before. ${reason} See ${link}`,
  }),
  goods_change_approved: ({ title, link }) => ({
    subject: `Your change of “${title}” was agreed to`,
    text: `What you asked to change of “${title}” was agreed to and shows on the market. See ${link}`,
  }),
  goods_change_refused: ({ title, reason, link }) => ({
    subject: `Your change of “${title}” was refused`,
    text: `What you asked to change of “${title}” was refused. Reason: ${reason} See ${link}`,
  }),
  certificate_verified: ({ title, link }) => ({
    subject: `The certificate of “${title}” was verified`,
    text: `The certificate of “${title}” was verified and shows on the market. See ${link}`,
  }),
  certificate_refused: ({ title, reason, link }) => ({
    subject: `The certificate of “${title}” was refused`,
    text: `The certificate that you sent for “${title}” was refused. Reason: ${reason} See ${link}`,
  }),
  certificate_suspended: ({ title, reason, link }) => ({
    subject: `The certificate of “${title}” is suspended`,
    text: `The certificate of “${title}” is suspended and shows on the market no more. Reason: ${reason} See ${link}`,
  }),
  certificate_ends: ({ title, ends_on, link }) => ({
    subject: `The certificate of “${title}” will end`,
    text: `The certificate of “${title}” holds until ${ends_on}. Have it renewed and send the new one at ${link}`,
  }),
  certificate_ends_soon: ({ title, ends_on, link }) => ({
    subject: `The certificate of “${title}” ends within days`,
    text: `The certificate of “${title}” holds until ${ends_on} only; after that day the market does not show it. Send the new one at ${link}`,
  }),
  stall_suspended: ({ stall, reason, link }) => ({
    subject: `The stall ${stall} is suspended`,
    text: `The stall ${stall} is suspended: shoppers neither see it nor order from it. Reason: ${reason} Orders that are placed go on. See ${link}`,
  }),
  stall_reinstated: ({ stall, reason, link }) => ({
    subject: `The stall ${stall} is open again`,
    text: `The stall ${stall} is open again: shoppers see it and can order. ${reason} See ${link}`,
  }),
  stall_notice: ({ stall, reason, ends_on, link }) => ({
    subject: `The stall ${stall} will be suspended`,
    text: `The stall ${stall} will be suspended from ${ends_on}. Reason: ${reason} Please answer before that day at ${link}`,
  }),
  stall_notice_withdrawn: ({ stall, reason, link }) => ({
    subject: `The stall ${stall} will not be suspended`,
    text: `The stall ${stall} sells as before and will not be suspended. ${reason} See ${link}`,
  }),
  sign_in_code: ({ code, market }) => ({
    subject: `Your code for ${market}`,
    text: `${code} is your sign-in code for ${market}, valid for 5 minutes. Give it to nobody.`,
  }),
  agreement_code: ({ code, market }) => ({
    subject: `Your code to sign with ${market}`,
    text: `${code} signs the seller's agreement with ${market}, valid for 5 minutes. Enter it only when you have read the agreement. Give it to nobody.`,
  }),
};
