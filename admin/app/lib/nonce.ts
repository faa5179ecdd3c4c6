import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce of this page's own scripts; only the server knows it, a browser hides it. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
