import type { Instant } from './common';

/** A file of goods. `checked` waits for its seller's word; `ready`: everything that could be done is done; `failed`: broken off, may be started again. */
export type GoodsImportState = 'checked' | 'queued' | 'running' | 'ready' | 'failed';

/** What becomes of a product of the file: put on the shelf, kept as a draft until it has a photograph, changed, as it is already, or nothing. */
export type GoodsImportPlan = 'create' | 'draft' | 'update' | 'same' | 'bad';

/**
 * Many goods at once. `POST /seller/goods-imports?name=` with the file as it is (XLSX or CSV, at most 5 MB and 5,000 rows; `GET …/template?format=`
 * is an empty one) looks at it and changes nothing (201). `POST …/:id/check` looks again, `POST …/:id/start` {rows} begins, `POST …/:id/discard`
 * forgets it; each answers as `GET …/:id?page=`. `GET …/:id/rejected?format=` is the file of the products that were not taken in.
 * `GET /seller/goods-export?format=` answers all goods as such a file.
 */
export interface GoodsImport {
  id: string;
  file_name: string;
  state: GoodsImportState;
  asked_by: string;
  created_at: Instant;
  /** Products in the file, and how many of them are dealt with. */
  total: number;
  done: number;
  /** By plan; `failed` are those that could not be done although they looked good. */
  counts: Record<GoodsImportPlan | 'failed', number>;
}

/** `GET /seller/goods-imports`: those of the last seven days, the newest first. */
export interface GoodsImportList {
  imports: GoodsImport[];
}

/** With a page of its products: what is wrong comes first, then the order of the file. */
export interface GoodsImportDetail extends GoodsImport {
  rows: GoodsImportRow[];
  page: number;
  page_count: number;
}

export interface GoodsImportRow {
  id: string;
  /** Of the first of its rows in the file, from 1. */
  line: number;
  name: string;
  plan: GoodsImportPlan;
  state: 'waiting' | 'done' | 'failed';
  problems: GoodsImportProblem[];
  product_id: string | null;
}

export interface GoodsImportProblem {
  line: number;
  /** Heading of the cell; null when the whole product is meant. */
  column: string | null;
  code: string;
  message: string;
}

/** `all` starts only when nothing is wrong; `good` leaves out what is. */
export interface StartGoodsImportRequest {
  rows: 'all' | 'good';
}
