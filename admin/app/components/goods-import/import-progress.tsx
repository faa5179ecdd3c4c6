import type { GoodsImport } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { ProgressRefresh } from '../export-progress';
import { Notice } from '../notice';

/** How far a file is that is being taken in. */
export function ImportProgress({ file }: { file: GoodsImport }) {
  const t = useMessages().goodsImport;
  const total = file.total - file.counts.bad;
  return (
    <Notice tone="info">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{t.states[file.state]}</span>
        <span className="money text-soft">{t.progress(file.done, total)}</span>
      </p>
      <progress
        value={file.done}
        max={Math.max(1, total)}
        aria-label={t.states.running}
        className="mt-2 h-3 w-full accent-basalt"
      />
      <p className="mt-1 text-sm">{t.refreshes}</p>
      <ProgressRefresh />
    </Notice>
  );
}
