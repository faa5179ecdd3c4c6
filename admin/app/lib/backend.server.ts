import type { ApiError, FieldError } from '@cho-phien/backend/contract';
import { data } from '@remix-run/node';

/** How long the backend may take before a page says that it does not answer, in milliseconds. */
const PATIENCE = 15_000;
/** A file is looked through before it is answered for. */
const PATIENCE_WITH_FILE = 60_000;

/** The backend said no, or did not answer (`status` 503). `message` is Vietnamese and for people; null when there is none. */
export interface Refusal {
  status: number;
  code: string;
  message: string | null;
  fields: FieldError[];
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export type Query = Record<string, string | number | null | undefined>;

/** What a browser must know of a file to keep it. */
const FILE_HEADERS = ['content-type', 'content-length', 'content-disposition'];

const SILENT: Refusal = { status: 503, code: 'backend_silent', message: null, fields: [] };

interface Call {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  query?: Query;
  body?: unknown;
  /** A file, sent as it is in the place of a body. */
  bytes?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

/** One question to the backend. Never throws: a backend that is down is a refusal too. */
export async function askBackend<T>(backendUrl: string, call: Call): Promise<Outcome<T>> {
  const url = new URL(call.path, backendUrl);
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, String(value));
  }
  const headers = new Headers({ ...call.headers, accept: 'application/json' });
  if (call.token) headers.set('authorization', `Bearer ${call.token}`);
  if (call.bytes) headers.set('content-type', 'application/octet-stream');
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await fetch(url, {
      method: call.method,
      headers,
      body: call.bytes ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: AbortSignal.timeout(call.bytes ? PATIENCE_WITH_FILE : PATIENCE),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return { ok: false, refusal: await refusalOf(response) };
  } catch {
    return { ok: false, refusal: SILENT };
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: Partial<ApiError> = await response.json().catch(() => ({}));
  const spoken =
    response.status < 500 && typeof body.message === 'string' && Array.isArray(body.fields ?? []);
  return {
    status: response.status,
    code: typeof body.code === 'string' ? body.code : 'unknown',
    // Core Medusa answers English sentences under `type`; ours are Vietnamese and carry a `code`.
    message: spoken && typeof body.code === 'string' ? (body.message ?? null) : null,
    fields: spoken ? (body.fields ?? []) : [],
  };
}

/** The error that a page's boundary shows for a refusal. */
export function pageError(refusal: Refusal) {
  const status = refusal.status >= 500 ? 503 : refusal.status;
  return data({ message: refusal.message }, { status });
}

/**
 * The backend as one signed-in person sees it.
 * `onExpired` makes the answer for a token that no longer counts: the way to the sign-in page.
 */
export class Desk {
  constructor(
    private readonly backendUrl: string,
    private readonly token: string,
    /** Which of several stalls is meant. */
    private readonly stall: string | undefined,
    private readonly onExpired: () => Promise<Response>,
  ) {}

  /** @throws what the route's error boundary shows, or the way to the sign-in page */
  async read<T>(path: string, query?: Query): Promise<T> {
    const outcome = await this.ask<T>({ method: 'GET', path, query });
    if (outcome.ok) return outcome.value;
    throw pageError(outcome.refusal);
  }

  /** For who may be told of a refusal in another way. */
  tryRead<T>(path: string): Promise<Outcome<T>> {
    return this.ask<T>({ method: 'GET', path });
  }

  /** A file as the backend made it, name and kind included. @throws like `read` */
  async download(path: string): Promise<Response> {
    // Only its beginning is waited for so long: an archive may take minutes on a slow line.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const response = await fetch(new URL(path, this.backendUrl), {
      headers: this.headers(),
      signal: patience.signal,
    }).catch(() => null);
    clearTimeout(timer);
    if (response === null) throw pageError(SILENT);
    if (response.status === 401) throw await this.onExpired();
    if (!response.ok) throw pageError(await refusalOf(response));
    const headers = new Headers({ 'cache-control': 'private, no-store' });
    for (const name of FILE_HEADERS) {
      const value = response.headers.get(name);
      if (value) headers.set(name, value);
    }
    return new Response(response.body, { headers });
  }

  /** A refusal is the form's to show; only an expired token leaves the page. */
  write<T>(path: string, body: unknown = {}): Promise<Outcome<T>> {
    return this.ask<T>({ method: 'POST', path, body });
  }

  /** Sends a file as it is; a refusal is the form's to show. */
  upload<T>(path: string, bytes: Uint8Array<ArrayBuffer>, query?: Query): Promise<Outcome<T>> {
    return this.ask<T>({ method: 'POST', path, bytes, query });
  }

  /** A file as it is. @throws what the route's error boundary shows, or the way to the sign-in page */
  async file(path: string): Promise<ArrayBuffer> {
    const response = await fetch(new URL(path, this.backendUrl), {
      headers: this.headers(),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => null);
    if (response?.ok) return response.arrayBuffer();
    if (response?.status === 401) throw await this.onExpired();
    throw pageError(response ? await refusalOf(response) : SILENT);
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, ...this.chosen() };
  }

  private chosen(): Record<string, string> {
    return this.stall === undefined ? {} : { 'x-seller-id': this.stall };
  }

  private async ask<T>(call: Omit<Call, 'token'>): Promise<Outcome<T>> {
    const outcome = await askBackend<T>(this.backendUrl, {
      ...call,
      token: this.token,
      headers: this.chosen(),
    });
    if (!outcome.ok && outcome.refusal.status === 401) throw await this.onExpired();
    return outcome;
  }
}
