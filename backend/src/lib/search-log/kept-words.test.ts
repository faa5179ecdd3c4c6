import { describe, expect, it } from 'vitest';
import { keptWords, NOT_KEPT } from './kept-words';

describe('words that are kept', () => {
  it.each([
    ['Hạt Điều  rang muối', 'hạt điều rang muối', 'hat dieu rang muoi'],
    ['tiêu 500g', 'tiêu 500g', 'tieu 500g'],
    ['điều dưới 250.000đ', 'điều dưới 250 000đ', 'dieu duoi 250 000d'],
    ['sầu riêng Ri6!!!', 'sầu riêng ri6', 'sau rieng ri6'],
    ['mai vàng', 'mai vàng', 'mai vang'],
  ])('%s', (typed, words, folded) => expect(keptWords(typed)).toEqual({ words, folded }));
});

describe('words that may be about a person', () => {
  it.each([
    ['a phone number', '0912 345 678'],
    ['a phone number with a country', '+84912345678'],
    ['an account', 'chuyển khoản 1023456789'],
    ['an identity number', '070 185 000123'],
    ['digits of another script', '٠٩١٢٣٤٥٦٧٨'],
    ['an e-mail', 'lan.nguyen@gmail.com'],
    ['an address of the web', 'https://example.com/hat-dieu'],
    ['a name', 'Nguyễn Thị Lan'],
    ['a name without accents', 'nguyen van ba'],
    ['a letter', 'cho em hỏi hôm qua em đặt hàng mà chưa thấy giao'],
    ['one endless word', 'a'.repeat(80)],
    ['nothing', '  !!! '],
  ])('%s is not kept', (_what, typed) => expect(keptWords(typed)).toEqual(NOT_KEPT));
});
