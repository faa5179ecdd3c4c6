/** Whole đồng as people write them: `125000`, `125.000`, `125 000 đ`; null for anything else. */
export function readDong(text: string): number | null {
  const bare = text
    .trim()
    .replace(/\s*(đ|₫|vnd|đồng)$/i, '')
    .replace(/\s/g, '');
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(bare)) return null;
  return Number(bare.replace(/[.,]/g, ''));
}

/** A whole number, with or without points between thousands; null for anything else. */
export function readWhole(text: string): number | null {
  return readDong(/[đ₫]|vnd/i.test(text) ? 'x' : text);
}

/** An amount as people write it: `0,5`, `1.5`, `1.500`; null for anything else. Three digits after a point are thousands. */
export function readAmount(text: string): number | null {
  const bare = text.trim();
  if (/^\d{1,3}(\.\d{3})+(,\d{1,3})?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^\d+([.,]\d{1,3})?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}
