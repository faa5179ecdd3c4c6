import { createContext, useContext } from 'react';

/** Known while the server renders; browsers hide it, so it is empty there. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
