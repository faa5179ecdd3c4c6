import type { Suggestion } from '@cho-phien/backend/contract';
import { useEffect, useState } from 'react';

const PAUSE_MS = 150;
const SHORTEST = 2;

/** What the search box may mean, asked for when typing pauses. A failure is silent: search itself still works. */
export function useSuggestions(typed: string): Suggestion[] {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);

  useEffect(() => {
    const words = typed.trim();
    if (words.length < SHORTEST) {
      setSuggestions([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/goi-y?q=${encodeURIComponent(words)}`, { signal: stop.signal });
        if (answer.ok) setSuggestions((await answer.json()) as Suggestion[]);
      } catch {
        setSuggestions([]);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);

  return suggestions;
}
