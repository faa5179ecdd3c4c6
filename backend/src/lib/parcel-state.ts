import type { Instant } from '../contract';

/** Where the goods of one parcel are: nobody writes this down, it follows from Medusa's fulfilment. */
export type ParcelState = 'packed' | 'shipped' | 'delivered' | 'undone';
type ParcelEvent = 'pack' | 'ship' | 'deliver' | 'undo';

/** Every change that a parcel can go through. What the buyer fetches at the stall is handed over without being shipped. */
export const PARCEL_TRANSITIONS: readonly {
  from: ParcelState | null;
  event: ParcelEvent;
  to: ParcelState;
}[] = [
  { from: null, event: 'pack', to: 'packed' },
  { from: 'packed', event: 'ship', to: 'shipped' },
  { from: 'packed', event: 'deliver', to: 'delivered' },
  { from: 'packed', event: 'undo', to: 'undone' },
  { from: 'shipped', event: 'deliver', to: 'delivered' },
];

export interface ParcelFacts {
  shipped_at: Instant | null;
  delivered_at: Instant | null;
  canceled_at: Instant | null;
}

/** The one place in which the state of a parcel is decided. */
export function parcelState({ shipped_at, delivered_at, canceled_at }: ParcelFacts): ParcelState {
  if (canceled_at !== null) return 'undone';
  if (delivered_at !== null) return 'delivered';
  return shipped_at === null ? 'packed' : 'shipped';
}

/** True when the table leads on from the parcel's state by `event`. */
export function mayParcel(parcel: ParcelFacts, event: ParcelEvent): boolean {
  const state = parcelState(parcel);
  return PARCEL_TRANSITIONS.some((row) => row.from === state && row.event === event);
}
