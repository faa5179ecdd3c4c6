import { z } from 'zod';

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  STOREFRONT_PORT: z.coerce.number().int().min(1).max(65_535).default(8000),
  /** Public base address, for canonical links and the sitemap. */
  STOREFRONT_URL: httpUrl.optional(),
  /** Where sellers work and stalls are opened. */
  ADMIN_URL: httpUrl.default('http://localhost:7001'),
  BACKEND_URL: httpUrl,
  PUBLISHABLE_KEY: z.string().min(1, { error: 'must not be empty' }),
  /** Signs the cookies; a change makes shoppers lose sight of baskets and orders. */
  SESSION_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }),
});

/** An environment that the storefront cannot run with; the message names each wrong variable. */
export class EnvironmentError extends Error {}

/**
 * Reads the one schema of the storefront's environment.
 * @param {Record<string, string | undefined>} source
 * @throws {EnvironmentError}
 */
export function readEnvironment(source) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new EnvironmentError(`The storefront cannot start with this environment:\n${lines.join('\n')}`);
  }
  const { STOREFRONT_URL, ...rest } = result.data;
  return { ...rest, STOREFRONT_URL: STOREFRONT_URL ?? `http://localhost:${rest.STOREFRONT_PORT}` };
}
