/** `GET /store/health`: whether every part of the market does its work, for whoever watches over it. */
export interface Health {
  /** `degraded`: everything works, but a part stands in for another. */
  status: 'ok' | 'degraded';
  search: {
    /** Which engine answers searches now. */
    engine: 'postgresql' | 'meilisearch';
    /** Whether PostgreSQL stands in for a Meilisearch that does not answer. */
    fallback: boolean;
    /** Since when; null where no Meilisearch is set. ISO 8601, UTC. */
    since: string | null;
  };
  /** `off`: no keys are set. `silent`: Stripe did not answer the last question; cards are mended once it does. */
  cards: 'on' | 'off' | 'silent';
}
