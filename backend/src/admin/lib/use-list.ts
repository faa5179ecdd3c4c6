import { useCallback, useEffect, useState } from 'react';
import { ask } from './desk';

interface Paged {
  total: number;
  page_count: number;
}

/** A page of a list at the operator's door; `reload` reads it again. */
export function useList<List extends Paged>(path: string, query: Record<string, string>) {
  const [page, setPage] = useState(1);
  const [list, setList] = useState<List | null>(null);
  const [failed, setFailed] = useState(false);
  const address = `${path}?${new URLSearchParams({ ...query, page: String(page) })}`;
  const reload = useCallback(async () => {
    try {
      setList(await ask<List>(address));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [address]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { list, failed, page, setPage, reload };
}
