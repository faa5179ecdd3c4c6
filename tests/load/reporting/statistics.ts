import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../harness/workspace';

export interface Look {
  orderId?: string;
  since?: Date;
  before?: Date;
}

/** What the benchmark needs of the backend's module: no door lets anybody rebuild. */
export interface Statistics {
  rebuildFacts(): Promise<void>;
  refreshFacts(look: Look): Promise<number>;
  monthsOfHistory(): Promise<Look[]>;
  __hooks: { onApplicationShutdown(): Promise<void> };
}

type StatisticsClass = new (needs: {
  configModule: { projectConfig: { databaseUrl: string } };
}) => Statistics;

/** The module itself, on the market's database. */
export async function openStatistics(databaseUrl: string): Promise<Statistics> {
  const file = join(ROOT, 'backend', 'src', 'modules', 'reporting', 'service.ts');
  const { default: Service } = (await import(pathToFileURL(file).href)) as { default: StatisticsClass };
  return new Service({ configModule: { projectConfig: { databaseUrl } } });
}
