import { join } from 'node:path';

/** The same from `src` and from `dist`: both lie directly in the package. */
export const PACKAGE_FOLDER = join(__dirname, '..');

export const NATION_FOLDER = join(PACKAGE_FOLDER, 'nation');
export const PACKS_FOLDER = join(PACKAGE_FOLDER, 'packs');
