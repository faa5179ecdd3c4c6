import { loadNation, loadPack } from '@cho-phien/seed';
import type { ExecArgs } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { holdRefresh } from '../lib/search/note-change';
import { rebuildSearchIndexesWorkflow } from '../workflows/search/rebuild-search-indexes';
import { loadAgreements } from './load-pack/agreements';
import { loadCategories } from './load-pack/categories';
import { loadGround } from './load-pack/ground';
import { loadInvoiceRegistrations } from './load-pack/invoices';
import { loadPastOrders } from './load-pack/past-orders';
import { loadPeople } from './load-pack/people';
import { loadPhotos } from './load-pack/photos';
import { loadPlaces } from './load-pack/places';
import { loadPlan } from './load-pack/plan';
import { loadProducts } from './load-pack/products';
import { loadSellers } from './load-pack/sellers';

/**
 * Fills an empty market from a province pack: `medusa exec ./src/scripts/load-pack.js <pack>`.
 * The launcher calls it once and starts over when it was cut short, so no step has to look for its own traces.
 */
export default async function loadPackScript({ container, args }: ExecArgs): Promise<void> {
  const [name] = args;
  if (!name) throw new Error('Name the pack: load-pack <pack>');
  holdRefresh();
  const pack = loadPack(name);
  const nation = loadNation();
  const counted = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    process.stdout.write(`  ${label} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    return result;
  };

  await counted(`${pack.photos.length} ảnh`, () => loadPhotos());
  await counted(`${nation.communes.length} xã, phường`, () => loadPlaces(container, nation, pack));
  const ground = await counted('cửa hàng, khu vực, thanh toán', () => loadGround(container, pack));
  const categories = await counted(`${pack.categories.length} nhóm hàng`, () =>
    loadCategories(container, pack),
  );
  const sellers = await counted(`${pack.sellers.length} gian hàng`, () =>
    loadSellers(container, pack, ground),
  );
  await counted('đăng ký hóa đơn điện tử', () => loadInvoiceRegistrations(container, pack, sellers));
  await counted(`${pack.products.length} sản phẩm`, () =>
    loadProducts(container, pack, { ground, categories, sellers }),
  );
  await counted('tài khoản mẫu', () => loadPeople(container, pack, sellers));
  await counted('đơn hàng của 90 ngày qua', () => loadPastOrders(container, pack, { ground, sellers }));
  await counted('hợp đồng điện tử', () => loadAgreements(container, pack));
  await counted('chỉ tiêu và số liệu tổng hợp', () => loadPlan(container, pack));
  await counted('chỉ mục tìm kiếm', () => rebuildSearchIndexesWorkflow(container).run());
  await counted('thống kê cho cơ sở dữ liệu', () => analyze(container));
}

/**
 * After so many rows at once PostgreSQL must count them anew. By itself it does so a minute later, and until then it plans as if the tables
 * were empty: each call of a basket takes 0.7 s instead of 0.02 s.
 */
async function analyze(container: ExecArgs['container']): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw('ANALYZE');
}
