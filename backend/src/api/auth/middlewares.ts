import type { MiddlewareRoute } from '@medusajs/framework/http';
import { Attempts } from '../../lib/attempts';
import { limitGuesses } from './limit-guesses';

/** The admin app knocks at two doors for each sign-in, so this is ten wrong passwords. */
const GUESSES = 20;
const QUARTER_HOUR = 15 * 60_000;
/** So many that an e-mail cannot quickly be made forgotten by guesses at others. */
const CAPACITY = 100_000;

/** Not `/auth/:actor/emailpass` alone: Medusa decodes the provider's name, so that address can be written in many ways. */
export const authMiddlewares: MiddlewareRoute[] = [
  { matcher: '/auth/*', middlewares: [limitGuesses(new Attempts(GUESSES, QUARTER_HOUR, CAPACITY))] },
];
