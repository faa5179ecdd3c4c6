/**
 * Why Meilisearch did not do what it was asked: it is `away` (not reached or broken), too `slow`, it has `locked` us out (the key is
 * not taken), an index is `missing`, or it has `refused` one request as it stands.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly kind: 'away' | 'slow' | 'locked' | 'missing' | 'refused',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Reads whatever the client throws; errors of our own making go through unchanged. */
export function readEngineError(error: unknown): Error {
  if (!(error instanceof Error)) return new EngineError('away', String(error));
  if (error.name === 'MeilisearchApiError') {
    const { response, cause } = error as { response?: Response; cause?: { code?: string } };
    const status = response?.status ?? 500;
    if (cause?.code === 'index_not_found') return new EngineError('missing', error.message, { cause: error });
    return new EngineError(kindOf(status), error.message, { cause: error });
  }
  if (!error.name.startsWith('Meilisearch')) return error;
  const reason = reasonOf(error);
  return new EngineError(reason.includes('TimeOut') ? 'slow' : 'away', reason, { cause: error });
}

function kindOf(status: number): EngineError['kind'] {
  if (status === 401 || status === 403) return 'locked';
  if (status === 408 || status === 429 || status === 503) return 'slow';
  return status >= 500 ? 'away' : 'refused';
}

/** What lies below the client's own "request has failed". No address, no key. */
function reasonOf(error: Error): string {
  let last = error;
  for (let inner: unknown = error.cause; inner instanceof Error; inner = inner.cause) {
    const { code } = inner as { code?: unknown };
    if (typeof code === 'string') return code;
    last = inner;
  }
  return last.name;
}
