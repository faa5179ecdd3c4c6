import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('plain text', () => {
  it.each(['', 'Hạt điều rang muối 🥭', 'hai\ndòng', "'; --"])('may be %j', (text) => {
    expect(plainText().safeParse(text).success).toBe(true);
  });

  it.each(['\0', 'Lan\0', 'hai\n\0dòng'])('may not be %j', (text) => {
    expect(plainText().safeParse(text).success).toBe(false);
  });
});
