const PAUSE_MS = 100;

/**
 * The first value that is neither `undefined`, `null` nor `false`.
 * @throws Error that names what was waited for when it does not come within `withinMs`
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T> | T,
  withinMs = 10_000,
  pauseMs = PAUSE_MS,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false)
      return seen as Exclude<T, undefined | null | false>;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
