/** Query parameter that carries where to go back to after signing in. */
export const RETURN_PARAM = 'tiep';

/**
 * The path a person asked for before signing in, or null when it is not a page of one of the two areas, of the way to a stall, or an invitation.
 * Anything else is dropped, so that a link cannot lead from our sign-in to a foreign site.
 */
export function safeReturnPath(value: string | null): string | null {
  if (value === null || !/^\/(gian-hang|tinh|mo-gian-hang|loi-moi)(?=[/?]|$)/.test(value)) return null;
  return value.includes('\\') ? null : value;
}

/** Address of the sign-in page that leads back to the page of this request. */
export function signInPath(requestUrl: string): string {
  const url = new URL(requestUrl);
  const params = new URLSearchParams({ [RETURN_PARAM]: url.pathname + url.search });
  return `/dang-nhap?${params}`;
}
