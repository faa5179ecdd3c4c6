import { createHmac } from 'node:crypto';
import { env } from '../../env';

/**
 * The secret that one endpoint's news are signed with. Derived, so that nothing in the database lets anybody sign; with another
 * `COOKIE_SECRET` all endpoints must be entered anew.
 */
export function pushSecret(endpointId: string): string {
  return `cps_${createHmac('sha256', env.COOKIE_SECRET).update(`push-endpoint ${endpointId}`).digest('base64url')}`;
}

/** The header that goes with a body: when it was signed, and HMAC-SHA256 over `<seconds>.<body>`. */
export function signatureOf(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${digest}`;
}
