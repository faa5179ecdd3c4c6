import { env } from '../env';

export { localDate, localMonth } from './calendar';

/** The one clock of the backend. */
export function now(): Date {
  return env.MARKET_NOW ? new Date(env.MARKET_NOW) : new Date();
}
