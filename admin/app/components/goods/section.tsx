import type { ReactNode } from 'react';

/** A part of the form of goods under its heading. */
export function Section({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
