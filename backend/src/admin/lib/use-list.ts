import { useEffect, useState } from 'react';
import { ask } from './desk';

interface Paged {
  total: number;
  page_count: number;
}

/** A page of a list at the operator's door; `reload` reads it again. */
export function useList<List extends Paged>(path: string, query: Record<string, string>) {
  const [page, setPage] = useState(1);
  const [round, setRound] = useState(0);
  const [list, setList] = useState<List | null>(null);
  const [failed, setFailed] = useState(false);
  const address = `${path}?${new URLSearchParams({ ...query, page: String(page) })}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    // What is answered after something else was asked for is not shown.
    let isWanted = true;
    ask<List>(address)
      .then((answer) => {
        if (!isWanted) return;
        setList(answer);
        setFailed(false);
        // Its last row was decided on.
        if (page > 1 && page > answer.page_count) setPage(Math.max(1, answer.page_count));
      })
      .catch(() => isWanted && setFailed(true));
    return () => {
      isWanted = false;
    };
  }, [address, round]);
  return { list, failed, page, setPage, reload: () => setRound((count) => count + 1) };
}
