import type { RemoteQueryFunction } from '@medusajs/framework/types';

/** Medusa's query, as far as documents are made from it. */
export type Graph = Pick<RemoteQueryFunction, 'graph'>;

/** Medusa's query, as far as shoppers' pages are read from it. */
export type Reader = Pick<RemoteQueryFunction, 'graph' | 'search'>;
