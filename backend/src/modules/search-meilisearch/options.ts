/** What the settings of the backend say about Meilisearch. */
export interface MeilisearchOptions {
  /** Address of the server; without it PostgreSQL answers everything. */
  host?: string;
  /** A key that may make keys. It stays here: the work is done with a narrower one made out of it. */
  apiKey?: string;
  /** Begins the name of every index on the server, so that several markets can share one. */
  indexPrefix: string;
}
