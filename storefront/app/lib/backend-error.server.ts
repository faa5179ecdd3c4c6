import type { ApiError } from '@cho-phien/backend/contract';

/** A 4xx answer of the backend: what the shopper asked for cannot be done, and why. */
export class BackendError extends Error {
  constructor(
    readonly status: number,
    readonly body: ApiError,
  ) {
    super(`${status} ${body.code}`);
  }
}

/** The backend did not answer, or answered that it failed. Thrown by loaders it becomes the page that says what is safe. */
export function unavailable(): Response {
  return new Response(null, { status: 503, statusText: 'Service Unavailable' });
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof Response && error.status === 503;
}

/** For loaders: what the backend does not know is a page that does not exist. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BackendError) throw new Response(null, { status: error.status === 410 ? 410 : 404 });
    throw error;
  }
}

/** Null instead of an error for what the backend does not know. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof BackendError && error.status < 500) return null;
    throw error;
  }
}
