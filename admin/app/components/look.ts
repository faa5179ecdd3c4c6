/** How links and buttons look, in one place. All are at least 44 px high. */
const BUTTON =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-semibold leading-snug disabled:opacity-60';

export const primaryButton = `${BUTTON} bg-basalt text-paper hover:bg-basalt-deep`;
export const secondaryButton = `${BUTTON} border border-edge bg-card text-ink hover:bg-sand`;
export const textLink = 'text-sky underline underline-offset-4 hover:decoration-2';
export const standaloneLink = `inline-flex min-h-11 items-center gap-1 ${textLink}`;
export const input =
  'min-h-11 w-full rounded-md border border-edge bg-card px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-error';
/** What unfolds a form that is needed rarely. */
export const disclosure = `flex min-h-11 cursor-pointer items-center font-medium ${textLink}`;
