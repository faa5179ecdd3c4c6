import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './env.mjs';

const enough = {
  BACKEND_URL: 'http://localhost:9000/',
  PUBLISHABLE_KEY: 'pk_test',
  SESSION_SECRET: 'x'.repeat(32),
};

describe('the environment', () => {
  it('is local and in production mode unless told otherwise', () => {
    expect(readEnvironment(enough)).toEqual({
      ...enough,
      BACKEND_URL: 'http://localhost:9000',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      STOREFRONT_PORT: 8000,
      STOREFRONT_URL: 'http://localhost:8000',
      ADMIN_URL: 'http://localhost:7001',
    });
  });

  it('takes an empty variable for a missing one', () => {
    expect(readEnvironment({ ...enough, STOREFRONT_PORT: '' }).STOREFRONT_PORT).toBe(8000);
  });

  it('names every variable that is wrong, and never the secret itself', () => {
    const read = () => readEnvironment({ SESSION_SECRET: 'too short', BACKEND_URL: 'ftp://nowhere' });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(/BACKEND_URL[\s\S]*PUBLISHABLE_KEY[\s\S]*SESSION_SECRET: must have at least 32/);
    expect(read).not.toThrow(/too short/);
  });
});
