import type { GoodsImportRow } from '@cho-phien/backend/contract';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { textLink } from '../look';

/** A product of a file: what becomes of it, and what is wrong at which cell. */
export function ImportRow({ row }: { row: GoodsImportRow }) {
  const t = useMessages().goodsImport;
  const state = row.state === 'waiting' ? row.plan : row.state;
  const wrong = state === 'bad' || state === 'failed';
  return (
    <li className="py-2" data-testid="import-row" data-state={state}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-medium wrap-anywhere">
          {row.product_id ? (
            <Link
              to={`/gian-hang/san-pham/${row.product_id}`}
              aria-label={t.see(row.name)}
              className={`${textLink} inline-flex min-h-11 items-center`}
            >
              {row.name}
            </Link>
          ) : (
            row.name || t.line(row.line)
          )}
        </span>
        <span className={wrong ? 'text-error' : 'text-soft'}>
          {t.rowStates[state]} · {t.line(row.line)}
        </span>
      </p>
      {row.problems.length > 0 && (
        <ul className="mt-1 grid gap-1 text-sm">
          {row.problems.map((problem) => (
            <li key={`${problem.line} ${problem.column}`}>
              <span className="font-medium">
                {problem.column ? t.cell(problem.line, problem.column) : t.line(problem.line)}:
              </span>{' '}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
