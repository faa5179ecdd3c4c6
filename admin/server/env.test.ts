import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.mjs';

const SESSION_SECRET = 'a-secret-of-more-than-thirty-two-letters';

describe('the environment', () => {
  it('needs a secret and nothing else', () => {
    expect(readEnv({ SESSION_SECRET })).toMatchObject({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      ADMIN_PORT: 7001,
      BACKEND_URL: 'http://localhost:9000',
      DEMO_SIGN_INS: [],
    });
  });

  it('reads the ready-made sign-ins of a demo market', () => {
    const one = { label: 'Người bán', email: 'ban@example.vn', password: 'mat-khau' };
    const env = readEnv({ SESSION_SECRET, DEMO_SIGN_INS: JSON.stringify([{ ...one, shown: true }]) });
    expect(env.DEMO_SIGN_INS).toEqual([one]);
  });

  it('takes a variable without a value for one that is not set', () => {
    expect(readEnv({ SESSION_SECRET, ADMIN_PORT: '' }).ADMIN_PORT).toBe(7001);
  });

  it('names every variable that is wrong, and never the secret itself', () => {
    const read = () =>
      readEnv({
        SESSION_SECRET: 'short',
        ADMIN_PORT: 'seven',
        BACKEND_URL: 'ftp://backend',
        DEMO_SIGN_INS: '{',
      });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(
      /ADMIN_PORT[\s\S]*BACKEND_URL[\s\S]*SESSION_SECRET[\s\S]*DEMO_SIGN_INS: must be JSON/,
    );
    expect(read).not.toThrow(/short\b/);
    expect(() => readEnv({})).toThrow(/SESSION_SECRET: must be set/);
  });
});
