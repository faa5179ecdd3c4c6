import { describe, expect, it } from 'vitest';
import {
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDong,
  formatDongShort,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPhone,
  phoneHref,
} from './format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('money', () => {
  it('is grouped by points and ends in the sign of the đồng', () => {
    expect(plain(formatDong(1_284_000))).toBe('1.284.000 ₫');
    expect(plain(formatDong(0))).toBe('0 ₫');
    expect(plain(formatDong(-25_000))).toBe('-25.000 ₫');
  });

  it('never breaks between number and sign', () => {
    expect(formatDong(5000)).toBe('5.000\u00a0₫');
  });

  it('is shortened to millions and billions at a glance', () => {
    expect(plain(formatDongShort(1_284_000))).toBe('1,28 triệu ₫');
    expect(plain(formatDongShort(3_200_000_000))).toBe('3,2 tỷ ₫');
    expect(plain(formatDongShort(100_000_000))).toBe('100 triệu ₫');
    expect(plain(formatDongShort(950_000))).toBe('950.000 ₫');
  });
});

describe('numbers', () => {
  it('have a comma before the fraction and round half-up', () => {
    expect(formatNumber(1_234_567.891, 2)).toBe('1.234.567,89');
    expect(formatNumber(0.5)).toBe('1');
    expect(formatNumber(-0.2)).toBe('0');
    expect(formatPercent(12.345)).toBe('12,3%');
    expect(formatPercent(80)).toBe('80%');
  });
});

describe('dates', () => {
  it('are those of Asia/Ho_Chi_Minh', () => {
    expect(formatDate('2026-06-30T17:00:00Z')).toBe('01/07/2026');
    expect(formatDate('2026-06-30T16:59:59Z')).toBe('30/06/2026');
    expect(formatDateTime('2026-12-31T17:05:00Z')).toBe('00:05 01/01/2027');
  });

  it('take a day as it stands', () => {
    expect(formatDate('2026-02-28')).toBe('28/02/2026');
    expect(formatMonth('2026-11')).toBe('11/2026');
  });

  it('count down to zero and no further', () => {
    expect(formatCountdown(605)).toBe('10:05');
    expect(formatCountdown(-3)).toBe('0:00');
  });
});

describe('phone numbers', () => {
  it('are grouped the way they are read aloud', () => {
    expect(plain(formatPhone('+84912345678'))).toBe('0912 345 678');
    expect(plain(formatPhone('84912345678'))).toBe('0912 345 678');
    expect(plain(formatPhone('+842713888888'))).toBe('0271 3888 888');
    expect(plain(formatPhone('02838123456'))).toBe('028 3812 3456');
    expect(plain(formatPhone('19001234'))).toBe('1900 1234');
    expect(formatPhone('không rõ')).toBe('không rõ');
    expect(phoneHref('0271 3888 888')).toBe('tel:02713888888');
  });
});
