import { join } from 'node:path';

const PACKAGE = join(__dirname, '..');

/** The same from `src` and from `dist`: both lie directly in the package. */
export const NATION_FOLDER = join(PACKAGE, 'nation');
export const PACKS_FOLDER = join(PACKAGE, 'packs');
