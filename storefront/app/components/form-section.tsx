import type { ReactNode } from 'react';

interface Props {
  step: number;
  title: string;
  children: ReactNode;
}

/** One numbered part of a long form. */
export function FormSection({ step, title, children }: Props) {
  return (
    <section className="card p-4 sm:p-5">
      <h2 className="mb-4 flex items-center gap-3 text-lg font-bold">
        <span className="flex size-8 flex-none items-center justify-center rounded-full bg-basalt text-base text-white tabular-nums">
          {step}
        </span>
        {title}
      </h2>
      <div className="space-y-4">{children}</div>
    </section>
  );
}
