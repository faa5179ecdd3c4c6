import { expect, it } from 'vitest';
import { mayParcel, type ParcelFacts, parcelState } from './parcel-state';

const AT = '2026-11-22T03:00:00.000Z';
const parcel = (more: Partial<ParcelFacts> = {}): ParcelFacts => ({
  shipped_at: null,
  delivered_at: null,
  canceled_at: null,
  ...more,
});

it('a parcel is where its last event left it', () => {
  expect(parcelState(parcel())).toBe('packed');
  expect(parcelState(parcel({ shipped_at: AT }))).toBe('shipped');
  expect(parcelState(parcel({ shipped_at: AT, delivered_at: AT }))).toBe('delivered');
  expect(parcelState(parcel({ canceled_at: AT }))).toBe('undone');
});

it('what the buyer fetches is handed over without being shipped', () => {
  expect(mayParcel(parcel(), 'deliver')).toBe(true);
});

it('what has left the house is not unpacked, what has arrived does not arrive again', () => {
  expect(mayParcel(parcel({ shipped_at: AT }), 'undo')).toBe(false);
  expect(mayParcel(parcel({ delivered_at: AT }), 'deliver')).toBe(false);
  expect(mayParcel(parcel({ delivered_at: AT }), 'ship')).toBe(false);
});
