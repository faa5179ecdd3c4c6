import type { Dong } from './common';

/** `GET /province/areas?month=`: what the province tries out beside what it does not, by the seller's place. */
export interface PilotAreas {
  month: string;
  /** Districts of before 2025-07-01 as the communes of today, and the rest of the area; together they are the whole. */
  districts: AreaFigures[];
  communes: AreaFigures[];
  /** Stalls that are models of digital firms and cooperatives. */
  models: AreaFigures[];
  /** Models without a stall, of which the market can count nothing. */
  not_measured: string[];
  method: string;
}

/** Suppressed figures are zero and must be shown as hidden. */
export interface AreaFigures {
  key: string;
  name: string;
  /** What belongs to it today: communes, or stalls. */
  members: string[];
  active_sellers: number;
  orders: number;
  gmv_net: Dong;
  suppressed: boolean;
}
