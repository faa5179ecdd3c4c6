import { describe, expect, it } from 'vitest';
import { printableText } from './printable-text';

describe('text on a document', () => {
  it('is one line in one spelling', () => {
    expect(printableText('  Ca\u0300 phê\t rang \n xay ', 50)).toBe('Cà phê rang xay');
  });

  it('has nothing that XML forbids, and keeps what it merely escapes', () => {
    expect(printableText('a\u0000b\u000bc\uffffd\ud800e', 50)).toBe('a b c d e');
    expect(printableText(`"S'tiêng" <M’Nông> & 🥜`, 50)).toBe(`"S'tiêng" <M’Nông> & 🥜`);
  });

  it('is shortened by whole characters', () => {
    expect(printableText('Hạt điều', 8)).toBe('Hạt điều');
    expect(printableText('Hạt điều rang', 8)).toBe('Hạt điề…');
    expect(printableText('Hạt điều', 5)).toBe('Hạt…');
    expect(printableText('🥜🥜🥜', 2)).toBe('🥜…');
  });
});
