import { EventEmitter } from 'node:events';
import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { describe, expect, it } from 'vitest';
import { Attempts } from '../../lib/attempts';
import { limitGuesses } from './limit-guesses';

/** A door that lets three wrong passwords through, and answers the status it is told. */
function aDoor() {
  const enter = limitGuesses(new Attempts(3, 60_000));
  return (email: unknown, statusCode: number): boolean => {
    const answer = Object.assign(new EventEmitter(), { statusCode });
    let asked = false;
    enter({ body: { email } } as MedusaRequest, answer as unknown as MedusaResponse, () => {
      asked = true;
      answer.emit('finish');
    });
    return asked;
  };
}

const refusal = expect.objectContaining({ status: 429, code: 'too_many_requests' });

describe('wrong passwords', () => {
  it('shut the door for their e-mail, however written, and for no other', () => {
    const signIn = aDoor();
    for (const email of ['hoa@example.com', 'Hoa@example.com', 'HOA@EXAMPLE.COM']) signIn(email, 401);
    expect(() => signIn('hoa@example.com', 200)).toThrow(refusal);
    expect(signIn('lan@example.com', 200)).toBe(true);
  });

  it('are not counted when the password was right or the backend failed', () => {
    const signIn = aDoor();
    for (let time = 0; time < 10; time++) {
      signIn('hoa@example.com', 200);
      signIn('hoa@example.com', 500);
    }
    expect(signIn('hoa@example.com', 200)).toBe(true);
  });

  it('are left to Medusa when there is no e-mail', () => {
    const signIn = aDoor();
    for (let time = 0; time < 10; time++) expect(signIn(undefined, 401)).toBe(true);
  });
});
