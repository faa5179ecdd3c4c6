import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** How often a wall screen asks for new figures, in seconds. */
const INTERVAL = 300;

/** Keeps a page that nobody touches up to date: quietly with script, by loading it again without. */
export function WallRefresh() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, INTERVAL * 1_000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(INTERVAL)} />
    </noscript>
  );
}
