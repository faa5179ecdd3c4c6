import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((address) => new URL(address).origin);

const demoSignIn = z.object({
  label: z.string().min(1),
  email: z.string().min(3),
  password: z.string().min(1),
});

const demoSignIns = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(demoSignIn));

const envSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  ADMIN_PORT: z.coerce.number().int().min(1).max(65535).default(7001),
  ADMIN_URL: origin.default('http://localhost:7001'),
  BACKEND_URL: origin.default('http://localhost:9000'),
  STOREFRONT_URL: origin.default('http://localhost:8000'),
  SESSION_SECRET: z.string({ error: 'must be set' }).min(32, 'must have at least 32 characters'),
  /** Ready-made sign-ins of a demo market: `[{"label","email","password"}]`. Never set on a real one. */
  DEMO_SIGN_INS: demoSignIns,
});

/** @typedef {z.infer<typeof envSchema>} AdminEnv */

export class EnvError extends Error {}

/**
 * The environment, checked once at boot.
 * @param {Record<string, string | undefined>} source
 * @returns {AdminEnv}
 * @throws {EnvError} naming each variable that is wrong and why, one a line
 */
export function readEnv(source) {
  // An empty variable means "not set", as in a .env file with a bare name.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new EnvError(`The admin app cannot start, its environment is wrong:\n${lines.join('\n')}`);
}
