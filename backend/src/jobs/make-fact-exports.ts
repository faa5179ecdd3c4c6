import type { MedusaContainer } from '@medusajs/framework/types';
import { makeFactExports } from '../workflows/fact-export/make-fact-exports';

/** Writes the order lines that officers have asked for. A round that finds nothing costs three indexed statements. */
export default async function makeFactExportsJob(container: MedusaContainer): Promise<void> {
  await makeFactExports(container);
}

export const config = { name: 'make-fact-exports', schedule: '*/3 * * * * *' };
