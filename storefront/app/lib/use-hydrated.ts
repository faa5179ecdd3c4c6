import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in the server's HTML and true once scripts run: for controls that are useless without script. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
