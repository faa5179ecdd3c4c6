import { z } from '@medusajs/framework/zod';
import { env } from '../../../env';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

/** On one machine, stand-ins listen without TLS. */
const PROTOCOLS = env.MARKET_MODE === 'local' ? ['https:', 'http:'] : ['https:'];

function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && PROTOCOLS.includes(url.protocol) && url.username === '' && url.password === '';
}

export const newEndpointBody = z.strictObject({
  name: plainText().trim().min(1).max(100),
  url: plainText().trim().max(500).refine(isAddress, { message: messages.monitoring.bad_url }),
});
