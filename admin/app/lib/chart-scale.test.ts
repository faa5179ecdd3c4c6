import { describe, expect, it } from 'vitest';
import { axisTicks, lengthScale, moneyUnit, radiusScale } from './chart-scale';

describe('the ticks of an axis', () => {
  it('are round, start at nothing and cover the highest value', () => {
    expect(axisTicks(87, 4)).toEqual([0, 25, 50, 75, 100]);
    expect(axisTicks(100, 4)).toEqual([0, 25, 50, 75, 100]);
    expect(axisTicks(1_284_000_000, 4)).toEqual([0, 5e8, 1e9, 1.5e9]);
    expect(axisTicks(3, 4)).toEqual([0, 1, 2, 3]);
  });

  it('are only the ground line when there is nothing to show', () => {
    expect(axisTicks(0, 4)).toEqual([0]);
    expect(axisTicks(Number.NaN, 4)).toEqual([0]);
  });
});

describe('scales', () => {
  it('draw a bar in proportion, and none for what is below nothing', () => {
    const bar = lengthScale(200, 100);
    expect(bar(200)).toBe(100);
    expect(bar(50)).toBe(25);
    expect(bar(-10)).toBe(0);
    expect(lengthScale(0, 100)(5)).toBe(0);
  });

  it('give four times the money twice the radius', () => {
    const radius = radiusScale(400, 30);
    expect(radius(400)).toBe(30);
    expect(radius(100)).toBe(15);
    expect(radius(0)).toBe(0);
  });

  it('choose the unit that keeps an axis readable', () => {
    expect(moneyUnit(3_200_000_000).name).toBe('billion');
    expect(moneyUnit(999_999_999).name).toBe('million');
    expect(moneyUnit(800_000).name).toBe('thousand');
  });
});
