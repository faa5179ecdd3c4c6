/** Upper-case ASCII form of a Vietnamese name, as banks print account holders: `Điểu Thị Mai` → `DIEU THI MAI`. */
export function bankHolderName(name: string): string {
  return withoutMarks(name)
    .toUpperCase()
    .replace(/[^A-Z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Drops tone and vowel marks and turns đ into d; keeps case and everything else. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
