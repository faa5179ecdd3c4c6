import type { Actor, Tokens } from './session.server';

export const AREA_HOME: Record<Actor, string> = { member: '/gian-hang', officer: '/tinh' };

/** Where a person with these tokens begins; null when there is no area to enter. */
export function homeOf(tokens: Tokens): string | null {
  if (tokens.member) return AREA_HOME.member;
  return tokens.officer ? AREA_HOME.officer : null;
}

/** Where to go after signing in: back to the page that was asked for, if the person may enter its area. */
export function landingPath(tokens: Tokens, returnPath: string | null): string {
  const home = homeOf(tokens) ?? '/dang-nhap';
  if (returnPath === null) return home;
  const actor: Actor = returnPath.startsWith(AREA_HOME.officer) ? 'officer' : 'member';
  return tokens[actor] ? returnPath : home;
}
