import { foldText } from '../fold-text';

/** What banks and sellers write short, each in the long form in which both are compared. */
const SHORT: [short: RegExp, long: string][] = [
  [/\bcty\b/g, 'cong ty'],
  [/\btnhh\b/g, 'trach nhiem huu han'],
  [/\bmtv\b/g, 'mot thanh vien'],
  [/\bcp\b/g, 'co phan'],
  [/\bdntn\b/g, 'doanh nghiep tu nhan'],
  [/\bhtx\b/g, 'hop tac xa'],
  [/\b(?:hkd|ho kd)\b/g, 'ho kinh doanh'],
  [/\btm\b/g, 'thuong mai'],
  [/\bdv\b/g, 'dich vu'],
  [/\bsx\b/g, 'san xuat'],
  [/\bnn\b/g, 'nong nghiep'],
];

function compared(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), words).replace(/\s+/g, ' ');
}

/** Whether an account belongs to who is registered: the same name, accents, capitals and usual abbreviations aside (Circular 25/2025/TT-NHNN). */
export function sameHolder(holder: string, registered: string): boolean {
  const name = compared(holder);
  return name !== '' && name === compared(registered);
}

/** As banks print it: capitals without accents. */
export function printedHolder(holder: string): string {
  return foldText(holder).replace(/\s+/g, ' ').trim().toUpperCase();
}
