/** Words that were looked for less often than this are shown to nobody: they may be one person's. */
export const LEAST_SHOWN = 3;
