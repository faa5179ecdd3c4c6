/**
 * Whom a token of the backend stands for, or null when it is of nobody (the account exists, but not as this actor type).
 * The signature is the backend's to check: this only reads.
 */
export function actorIdOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('actor_id' in claims)) return null;
    return typeof claims.actor_id === 'string' && claims.actor_id !== '' ? claims.actor_id : null;
  } catch {
    return null;
  }
}
