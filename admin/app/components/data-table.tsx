import type { ReactNode } from 'react';

export interface Column {
  key: string;
  label: ReactNode;
  numeric?: true;
  sort?: 'ascending' | 'descending' | 'none';
}

export interface Row {
  key: string;
  /** One cell for each column; the first one names the row. */
  cells: ReactNode[];
}

/** Figures in rows; scrolls sideways by itself on a narrow screen. */
export function DataTable({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }) {
  const align = (index: number) => (columns[index]?.numeric ? 'money text-right' : 'text-left');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-line">
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort}
                className={`py-1 pr-4 align-bottom font-semibold last:pr-0 ${align(index)}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line last:border-0">
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column?.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={`py-2 pr-4 align-top font-normal last:pr-0 ${index === 0 ? 'min-w-36' : ''} ${align(index)}`}
                  >
                    {cell}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
