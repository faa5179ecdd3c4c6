import type { ReactNode } from 'react';

interface CardProps {
  title?: string;
  /** Stands right of the title. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A white sheet on the paper, with a heading when it is a section of its own. */
export function Card({ title, aside, className = '', children }: CardProps) {
  return (
    <section className={`rounded-md border border-line bg-card p-4 shadow-card sm:p-5 ${className}`}>
      {title && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-lg font-semibold">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
