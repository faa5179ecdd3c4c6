import type { InvoiceExportState } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Icon } from './icon';
import { secondaryButton } from './look';

/** How often the page looks whether a file has got on. */
const REFRESH_MS = 2000;
const REFRESH_WITHOUT_SCRIPT_S = 5;

interface Progress {
  state: InvoiceExportState;
  done: number;
  total: number;
  bytes: number | null;
}

interface ExportProgressProps {
  of: Progress;
  /** What is in the file. */
  label: string;
  words: {
    states: Record<InvoiceExportState, string>;
    progress: (done: number, total: number) => string;
    download: (size: string) => string;
  };
  href: string;
}

/** How far a file is that a job writes, and the file once it is ready. */
export function ExportProgress({
  of: { state, done, total, bytes },
  label,
  words,
  href,
}: ExportProgressProps) {
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className={state === 'failed' ? 'font-medium text-error' : 'font-medium'}>
          {words.states[state]}
        </span>
        <span className="money text-soft">{words.progress(done, total)}</span>
      </p>
      {isUnderWay({ state }) && (
        <progress
          value={done}
          max={Math.max(1, total)}
          aria-label={label}
          className="mt-2 h-3 w-full accent-basalt"
        />
      )}
      {state === 'ready' && (
        <a href={href} className={`${secondaryButton} mt-3 w-full sm:w-auto`}>
          <Icon name="download" />
          {words.download(formatSize(bytes ?? 0))}
          <span className="sr-only">: {label}</span>
        </a>
      )}
    </>
  );
}

export function isUnderWay({ state }: { state: string }): boolean {
  return state === 'queued' || state === 'running';
}

function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(bytes / 1e3)} kB` : `${formatNumber(bytes / 1e6, 1)} MB`;
}

/** Keeps the counts up to date: quietly with script, by loading the page again without. */
export function ProgressRefresh() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, REFRESH_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(REFRESH_WITHOUT_SCRIPT_S)} />
    </noscript>
  );
}
