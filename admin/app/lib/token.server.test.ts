import { describe, expect, it } from 'vitest';
import { actorIdOf } from './token.server';

const token = (claims: unknown) =>
  `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('a token of the backend', () => {
  it('names the person it stands for', () => {
    expect(actorIdOf(token({ actor_id: 'mem_01', actor_type: 'member' }))).toBe('mem_01');
  });

  it('stands for nobody when the account has no such actor', () => {
    expect(actorIdOf(token({ actor_id: '', actor_type: 'member' }))).toBeNull();
    expect(actorIdOf(token({ actor_type: 'member' }))).toBeNull();
  });

  it('stands for nobody when it cannot be read', () => {
    expect(actorIdOf('')).toBeNull();
    expect(actorIdOf('a.b.c')).toBeNull();
    expect(actorIdOf(token(null))).toBeNull();
  });
});
