import type { AdminEnv } from '../server/env.mjs';

declare module '@remix-run/node' {
  interface AppLoadContext {
    env: AdminEnv;
    /** Allows this page's own scripts under the content security policy. */
    nonce: string;
  }
}
