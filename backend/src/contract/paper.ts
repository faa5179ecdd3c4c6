/** How a private paper is kept: photographs become WebP, a PDF stays as it is. */
export type PaperType = 'webp' | 'pdf';

/** Most of one paper as it is sent. */
export const PAPER_BYTES = 12 * 1024 * 1024;
