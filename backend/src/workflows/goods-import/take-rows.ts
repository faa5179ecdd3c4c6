import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { GoodsImportProblem } from '../../contract';
import { isMarketError } from '../../lib/errors';
import type { GoodsLine } from '../../lib/goods-table/columns';
import type { RowPlan } from '../../lib/goods-table/plan-row';
import {
  foldedName,
  type GoodsRow,
  problemAt,
  readGoodsRows,
  toCell,
} from '../../lib/goods-table/read-goods-rows';
import type { Stall } from '../../lib/goods-table/read-stall';
import type { CellWords, WordColumn } from '../../lib/goods-table/words';
import { messages } from '../../messages';
import type { RowOutcome } from '../../modules/goods-import/service';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { changeGoods } from '../listing/change-goods';
import { adoptMade, makeGoods } from '../listing/make-goods';
import { updateVariantsWorkflow } from '../seller/update-variants';
import { planRows } from './check-rows';

interface Taking {
  stall: Stall;
  words: Record<WordColumn, CellWords>;
  /** Who asks for what an officer has to agree to. */
  memberName: string;
}

interface KeptRow {
  id: string;
  lines: unknown;
}

/** A row with what is to be done for it now. */
interface Planned<Plan = RowPlan> {
  id: string;
  row: GoodsRow;
  plan: Plan;
}

type Of<Name extends RowPlan['plan']> = Extract<RowPlan, { plan: Name }>;

/** Does what each row means at this moment. What was made of a row before stays the one that was made. */
export async function takeRows(
  container: MedusaContainer,
  taking: Taking,
  kept: KeptRow[],
): Promise<RowOutcome[]> {
  const made = await adoptMade(
    container,
    kept.map(({ id }) => id),
  );
  const open = kept
    .filter(({ id }) => !made.has(id))
    .flatMap(({ id, lines }) => {
      const [row] = readGoodsRows(lines as GoodsLine[], taking.words);
      return row ? [{ id, row }] : [];
    });
  const plans = await planRows(
    container,
    taking.stall,
    open.map(({ row }) => row),
  );
  const planned = open.map((one, index) => ({ ...one, plan: plans[index] as RowPlan }));
  const outcomes = [...made].map(([id, product_id]) => done(id, product_id));
  outcomes.push(
    ...(await together(container, withPlan(planned, 'create'), (some) => make(container, taking, some))),
    ...(await together(container, withPlan(planned, 'update'), (some) => change(container, taking, some))),
  );
  for (const one of withPlan(planned, 'draft'))
    outcomes.push(await attempt(container, one, () => draft(container, taking, one)));
  for (const { id, plan } of withPlan(planned, 'same')) outcomes.push(done(id, plan.product.id));
  for (const { id, plan } of withPlan(planned, 'bad')) outcomes.push(failed(id, plan.problems));
  return outcomes;
}

function withPlan<Name extends RowPlan['plan']>(planned: Planned[], name: Name): Planned<Of<Name>>[] {
  return planned.filter(({ plan }) => plan.plan === name) as unknown as Planned<Of<Name>>[];
}

/** All together, and one by one when that cannot be, so that one that fails keeps no other away. */
async function together<Plan extends RowPlan>(
  container: MedusaContainer,
  planned: Planned<Plan>[],
  work: (some: Planned<Plan>[]) => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
  if (planned.length === 0) return [];
  try {
    return await work(planned);
  } catch (error) {
    const outcomes: RowOutcome[] = [];
    for (const one of planned) {
      outcomes.push(
        await attempt(container, one, async () => {
          if (planned.length === 1) throw error;
          const [outcome] = await work([one]);
          return outcome?.product_id ?? null;
        }),
      );
    }
    return outcomes;
  }
}

async function make(
  container: MedusaContainer,
  { stall }: Taking,
  planned: Planned<Of<'create'>>[],
): Promise<RowOutcome[]> {
  const wanted = planned.map(({ id, plan }) => ({ goods: plan.goods, external_id: id }));
  const made = await makeGoods(container, stall.sellerId, wanted);
  return planned.map(({ id, row }, index) => {
    const { id: product_id = '', slug = '' } = made[index] ?? {};
    stall.slugOf.set(foldedName(row.name), slug);
    stall.idOf.set(slug, product_id);
    return done(id, product_id);
  });
}

/** Waits for its photograph among the stall's drafts; there is one of each row. */
async function draft(
  container: MedusaContainer,
  { stall }: Taking,
  { id, plan }: Planned<Of<'draft'>>,
): Promise<null> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const draftId = id.replace('gimr', 'lsdr');
  const [known] = await listings.listListingDrafts({ id: draftId }, { select: ['id'], take: 1 });
  const answers = plan.answers as unknown as Record<string, unknown>;
  if (!known) await listings.createListingDrafts({ id: draftId, seller_id: stall.sellerId, answers });
  return null;
}

async function change(
  container: MedusaContainer,
  { stall: { sellerId }, memberName }: Taking,
  planned: Planned<Of<'update'>>[],
): Promise<RowOutcome[]> {
  for (const { plan } of planned) {
    if (Object.keys(plan.answers).length === 0) continue;
    const { product, answers } = plan;
    await changeGoods(container, { sellerId, memberName, productId: product.id, answers });
  }
  const changes = planned.flatMap(({ plan }) => plan.shelf);
  if (changes.length > 0) {
    await updateVariantsWorkflow(container).run({ input: { seller_id: sellerId, changes } });
  }
  return planned.map(({ id, plan }) => done(id, plan.product.id));
}

/** A refusal is told at its cells; a fault as one, and to the log. */
async function attempt(
  container: MedusaContainer,
  { id, row }: Planned<RowPlan>,
  work: () => Promise<string | null>,
): Promise<RowOutcome> {
  try {
    return done(id, await work());
  } catch (error) {
    const line = row.lines[0]?.line ?? 0;
    if (isMarketError(error)) {
      const fields = (error.fields ?? []).map((one) => toCell(one, row));
      return failed(id, fields.length > 0 ? fields : [problemAt(line, null, error.code, error.message)]);
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`The row ${id} of a file of goods could not be taken in: ${String(error)}`);
    return failed(id, [problemAt(line, null, 'fault', messages.goodsImport.problem.fault)]);
  }
}

const done = (id: string, product_id: string | null): RowOutcome => ({
  id,
  state: 'done',
  product_id,
  problems: [],
});

function failed(id: string, problems: GoodsImportProblem[]): RowOutcome {
  return { id, state: 'failed', product_id: null, problems };
}
