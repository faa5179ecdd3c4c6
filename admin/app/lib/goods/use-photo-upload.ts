import { useCallback, useEffect, useState } from 'react';
import type { PhotoAnswer } from '~/routes/seller/photo-upload';
import { shrinkPhoto } from './shrink-photo';

const PATH = '/gian-hang/anh';

/** A photograph that is on its way, or did not arrive. */
export interface Upload {
  id: string;
  file: File;
  state: 'sending' | 'cut' | 'refused';
  /** Why the market refused it. */
  reason: string | null;
}

/**
 * Sends photographs one after another, which is fastest on a weak line; `onTaken` gets the key of each. One whose line was cut waits and goes
 * again when the line is back.
 */
export function usePhotoUpload(onTaken: (key: string) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const settle = useCallback(
    (id: string, of: Partial<Upload> | null) =>
      setUploads((all) =>
        of === null
          ? all.filter((one) => one.id !== id)
          : all.map((one) => (one.id === id ? { ...one, ...of } : one)),
      ),
    [],
  );
  const send = useCallback(
    async ({ id, file }: Pick<Upload, 'id' | 'file'>) => {
      settle(id, { state: 'sending', reason: null });
      const answer = await post(file);
      if (answer === null) return settle(id, { state: 'cut' });
      if (answer.key === null) return settle(id, { state: 'refused', reason: answer.reason });
      onTaken(answer.key);
      settle(id, null);
    },
    [onTaken, settle],
  );
  const add = useCallback(
    async (files: File[]) => {
      const added = files.map(
        (file) => ({ id: crypto.randomUUID(), file, state: 'sending', reason: null }) as const,
      );
      setUploads((all) => [...all, ...added]);
      for (const one of added) await send(one);
    },
    [send],
  );
  const cut = uploads.filter(({ state }) => state === 'cut');
  useEffect(() => {
    if (cut.length === 0) return;
    const again = () => cut.forEach((one) => void send(one));
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [cut, send]);
  return { uploads, add, send, drop: (id: string) => settle(id, null) };
}

async function post(file: File): Promise<PhotoAnswer | null> {
  try {
    const body = await shrinkPhoto(file);
    // What was drawn anew is a JPEG, whatever its name says; tables of goods find it by the rest of its name.
    const name = body === file ? file.name : file.name.replace(/(\.\w+)?$/, '.jpg');
    const response = await fetch(`${PATH}?${new URLSearchParams({ name })}`, { method: 'POST', body });
    return response.status >= 500 ? null : ((await response.json()) as PhotoAnswer);
  } catch {
    return null;
  }
}
