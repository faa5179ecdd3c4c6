import { parsePrice } from '../amount';
import { parseDecimal } from '../parse-decimal';

const PER: Record<string, { per: 'kg' | 'l' | 'piece'; in: number }> = {
  g: { per: 'kg', in: 1000 },
  kg: { per: 'kg', in: 1 },
  ml: { per: 'l', in: 1000 },
  l: { per: 'l', in: 1 },
  piece: { per: 'piece', in: 1 },
};

/** What a kilogram, a litre or a piece costs at the price and content typed, whole đồng, half up; null while they say nothing to compare. */
export function pricePer({
  price,
  content,
  content_unit,
}: Record<'price' | 'content' | 'content_unit', string>) {
  const amount = parseDecimal(content);
  const dong = parsePrice(price);
  const unit = PER[content_unit];
  if (!unit || !dong.ok || amount === null || amount <= 0) return null;
  if (unit.per === 'piece' && amount === 1) return null;
  return { per: unit.per, price: Math.round((dong.value * unit.in) / amount) };
}
