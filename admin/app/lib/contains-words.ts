/** Whether a text contains what is looked for, with or without accents. */
export function containsWords(text: string, wanted: string): boolean {
  return fold(text).includes(fold(wanted.trim()));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
}
