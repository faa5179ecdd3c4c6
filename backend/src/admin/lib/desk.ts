import type { ApiError } from '../../contract';

/** A refusal of the backend, in its own words. */
export class Refused extends Error {}

/** Speaks to the operator's door with the session of the dashboard. @throws Refused */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    credentials: 'include',
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const { message, fields } = (answer ?? {}) as Partial<ApiError>;
  throw new Refused(fields?.[0]?.message ?? message ?? String(response.status));
}
