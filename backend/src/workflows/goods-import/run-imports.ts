import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { readStall, readWords } from '../../lib/goods-table/read-stall';
import { workOff } from '../../lib/work-queue/work-off';
import { GOODS_IMPORT_MODULE } from '../../modules/goods-import';
import type GoodsImportModuleService from '../../modules/goods-import/service';
import type { ClaimedImport } from '../../modules/goods-import/service';
import { takeRows } from './take-rows';

/** So many products are made at once: enough to be fast, few enough to lose little time when one of them cannot be. */
const BATCH = 20;

/** Takes in the files that wait. What was done before a process was killed is found and not done again. */
export async function runGoodsImports(container: MedusaContainer): Promise<void> {
  const service: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  await workOff<ClaimedImport, undefined>({
    service,
    work: (claimed, onProgress) => run(container, claimed, onProgress),
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  });
}

async function run(
  container: MedusaContainer,
  { id, seller_id, asked_by }: ClaimedImport,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<undefined> {
  const service: GoodsImportModuleService = container.resolve(GOODS_IMPORT_MODULE);
  await refuseClosed(container, seller_id);
  const [stall, words] = await Promise.all([
    readStall(container, seller_id),
    readWords(container, seller_id),
  ]);
  const waiting = { import_id: id, state: 'waiting', plan: ['create', 'draft', 'update', 'same'] } as const;
  const counts = (await service.counts([id])).filter(({ plan }) => plan !== 'bad');
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let done = counts.reduce((sum, { state, count }) => (state === 'waiting' ? sum : sum + count), 0);
  await onProgress(done, total);
  for (;;) {
    const rows = await service.listGoodsImportRows(
      { ...waiting, plan: [...waiting.plan] },
      { order: { line: 'ASC' }, take: BATCH },
    );
    if (rows.length === 0) return undefined;
    await service.settle(await takeRows(container, { stall, words, memberName: asked_by }, rows));
    done += rows.length;
    await onProgress(done, total);
  }
}

/** What a suspended stall has sent waits for its being open again. */
async function refuseClosed(container: MedusaContainer, sellerId: string): Promise<void> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'seller', fields: ['state'], filters: { id: sellerId } });
  if (data[0]?.state !== 'active') throw new Error(`The stall ${sellerId} is not open.`);
}
