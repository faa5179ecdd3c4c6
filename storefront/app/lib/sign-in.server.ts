import { backend } from './backend.server';

/** From what proves a person to the token that opens the account; the first time it opens the account itself. */
async function openAccount(token: string, name: string): Promise<string> {
  await backend.openAccount(token, name);
  return (await backend.refreshToken(token)).token;
}

/** @throws BackendError 401 for a wrong or old code */
export async function signInByCode(phone: string, code: string, forwarded: string): Promise<string> {
  const { token } = await backend.signIn('phone-code', { phone, code }, forwarded);
  return openAccount(token, '');
}

/** @throws BackendError 401 for a wrong e-mail or password */
export async function signInByEmail(
  email: string,
  password: string,
  { isNew, forwarded }: { isNew: boolean; forwarded: string },
): Promise<string> {
  const way = isNew ? 'emailpass/register' : 'emailpass';
  const { token } = await backend.signIn(way, { email: email.toLowerCase(), password }, forwarded);
  return openAccount(token, '');
}
