import { readEnvironment } from '../../server/env.mjs';

/** The environment, already checked when the server booted. */
export const env = readEnvironment(process.env);
