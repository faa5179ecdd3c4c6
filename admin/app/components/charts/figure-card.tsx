import type { ReactNode } from 'react';
import { useMessages } from '~/messages';

interface FigureCardProps {
  /** States the finding, not the subject. */
  title: string;
  /** What is measured, in which unit. */
  unit: string;
  /** Method and coverage, one sentence each. */
  notes: string[];
  /** The same figures as a table. */
  table: ReactNode;
  testId?: string;
  className?: string;
  children: ReactNode;
}

/** The frame of every chart: finding, unit, picture, method and coverage, and the figures themselves. */
export function FigureCard({ title, unit, notes, table, testId, className = '', children }: FigureCardProps) {
  const t = useMessages();
  return (
    <figure
      data-testid={testId}
      className={`flex flex-col rounded-md border border-line bg-card p-4 shadow-card sm:p-5 print:break-inside-avoid ${className}`}
    >
      <figcaption>
        <h2 className="text-lg font-semibold">{title}</h2>
        <p className="text-sm text-soft">{unit}</p>
      </figcaption>
      <div className="mt-3 flex min-h-0 flex-1 flex-col justify-center">{children}</div>
      <div className="mt-2 text-xs text-soft">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <details className="mt-1 print:hidden wall:hidden">
        <summary className="flex min-h-11 w-fit items-center text-sm text-sky underline underline-offset-4">
          {t.common.seeTable}
        </summary>
        <div className="max-h-96 overflow-auto">{table}</div>
      </details>
    </figure>
  );
}
