import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CounterSale, GoodsDraft, SellerDelivery, SellerProductList } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { signsAgreement } from '../harness/agreements';
import { Answer } from '../harness/answer';
import { provesGoods } from '../harness/certificates';
import { Database } from '../harness/database';
import { Desk, operatorOf, ownerOf, ProvinceDesk, SellerDesk } from '../harness/desk';
import { aRow, csvOf, sendGoods } from '../harness/goods-file';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, Store } from '../harness/store';
import { ROOT } from '../harness/workspace';

/**
 * What each route is about. `stall`: the stall itself, which every member has; a noun: one of that stall's things, which is nothing to
 * members of another. `person`: of whoever is signed in, stall or not. `anybody`: before a sign-in. A route that is not here fails.
 */
const ABOUT: Record<string, 'stall' | 'person' | 'anybody' | Thing> = {
  'GET /seller/agreements': 'stall',
  'POST /seller/agreements': 'stall',
  'GET /seller/agreements/:id/pdf': 'agreement',
  'POST /seller/agreements/codes': 'stall',
  'GET /seller/agreements/files/:sha256': 'agreement_file',
  'GET /seller/bank-statements': 'stall',
  'POST /seller/bank-statements': 'stall',
  'GET /seller/bank-statements/:id': 'bank_statement',
  'POST /seller/bank-statements/:id/columns': 'bank_statement',
  'POST /seller/bank-statements/:id/take': 'bank_statement',
  'GET /seller/bank-transactions': 'stall',
  'POST /seller/bank-transactions/:id/decide': 'bank_transaction',
  'GET /seller/certificates': 'stall',
  'POST /seller/certificates': 'stall',
  'GET /seller/certificates/:id/scan': 'certificate',
  'POST /seller/certificate-scans': 'stall',
  'GET /seller/counter-sales': 'stall',
  'POST /seller/counter-sales': 'stall',
  'GET /seller/counter-sales/:id': 'sale',
  'POST /seller/counter-sales/:id/cash': 'sale',
  'POST /seller/counter-sales/:id/void': 'sale',
  'GET /seller/counter-sales/goods': 'stall',
  'GET /seller/delivery': 'stall',
  'POST /seller/delivery/pickup': 'stall',
  'POST /seller/delivery/zones': 'stall',
  'POST /seller/delivery/zones/:id': 'zone',
  'POST /seller/delivery/zones/:id/remove': 'zone',
  'GET /seller/goods-export': 'stall',
  'GET /seller/goods-imports': 'stall',
  'POST /seller/goods-imports': 'stall',
  'GET /seller/goods-imports/:id': 'goods_import',
  'POST /seller/goods-imports/:id/check': 'goods_import',
  'POST /seller/goods-imports/:id/discard': 'goods_import',
  'GET /seller/goods-imports/:id/rejected': 'goods_import',
  'POST /seller/goods-imports/:id/start': 'goods_import',
  'GET /seller/goods-imports/template': 'stall',
  'POST /seller/invitations': 'stall',
  'POST /seller/invitations/:id/withdraw': 'invitation',
  'GET /seller/invitation-letters/:token': 'anybody',
  'POST /seller/invitation-letters/:token/accept': 'person',
  'POST /seller/invitation-letters/:token/decline': 'anybody',
  'GET /seller/invoice-exports': 'stall',
  'POST /seller/invoice-exports': 'stall',
  'GET /seller/invoice-exports/:id/file': 'invoice_export',
  'GET /seller/invoice-registration': 'stall',
  'POST /seller/invoice-registration': 'stall',
  'GET /seller/invoice-registration/delegation': 'stall',
  'GET /seller/invoice-registration/use': 'stall',
  'GET /seller/invoices': 'stall',
  'GET /seller/invoices/:id': 'invoice',
  'GET /seller/invoices/:id/pdf': 'invoice',
  'GET /seller/invoices/:id/xml': 'invoice',
  'POST /seller/invoices/:id/correct': 'invoice',
  'POST /seller/invoices/:id/retry': 'invoice',
  'GET /seller/log': 'stall',
  'GET /seller/me': 'stall',
  'POST /seller/members': 'anybody',
  'GET /seller/opening-form': 'person',
  'GET /seller/openings': 'person',
  'POST /seller/openings': 'person',
  'GET /seller/openings/:id': 'opening',
  'POST /seller/openings/:id': 'opening',
  'POST /seller/openings/:id/papers': 'opening',
  'GET /seller/openings/:id/papers/:paper_id': 'opening',
  'POST /seller/openings/:id/papers/:paper_id/remove': 'opening',
  'POST /seller/openings/:id/submit': 'opening',
  'POST /seller/openings/:id/terms': 'opening',
  'POST /seller/notices/:id/answer': 'notice',
  'GET /seller/orders': 'stall',
  'GET /seller/orders/:id': 'order',
  'GET /seller/orders/:id/packing-slip': 'order',
  'POST /seller/orders/:id/cancel': 'order',
  'POST /seller/orders/:id/confirm-payment': 'order',
  'POST /seller/orders/:id/deliver': 'order',
  'POST /seller/orders/:id/door-payment': 'order',
  'POST /seller/orders/:id/pack': 'order',
  'POST /seller/orders/:id/ship': 'order',
  'POST /seller/orders/:id/weigh': 'order',
  'GET /seller/people': 'stall',
  'POST /seller/people/:id/remove': 'person_of_stall',
  'POST /seller/people/:id/role': 'person_of_stall',
  'POST /seller/photos': 'stall',
  'GET /seller/places': 'stall',
  'GET /seller/product-drafts': 'stall',
  'POST /seller/product-drafts': 'stall',
  'GET /seller/product-drafts/:id': 'draft',
  'POST /seller/product-drafts/:id': 'draft',
  'POST /seller/product-drafts/:id/discard': 'draft',
  'POST /seller/product-drafts/:id/publish': 'draft',
  'GET /seller/product-form': 'stall',
  'GET /seller/products': 'stall',
  'GET /seller/products/:id': 'product',
  'POST /seller/products/:id': 'product',
  'POST /seller/products/:id/hide': 'product',
  'POST /seller/products/:id/show': 'product',
  'POST /seller/products/:id/sizes': 'product',
  'GET /seller/refunds': 'stall',
  'GET /seller/refunds/:id': 'refund',
  'POST /seller/refunds/:id/cancel': 'refund',
  'POST /seller/refunds/:id/confirm': 'refund',
  'GET /seller/return-photos/:id': 'return_photo',
  'GET /seller/returns': 'stall',
  'GET /seller/returns/:id': 'return',
  'POST /seller/returns/:id/accept': 'return',
  'POST /seller/returns/:id/receive': 'return',
  'POST /seller/returns/:id/refuse': 'return',
  'POST /seller/sign-in-codes': 'anybody',
  'GET /seller/summary': 'stall',
  'POST /seller/takedowns/:id/answer': 'takedown',
  'POST /seller/variants/:id': 'variant',
  'POST /seller/variants/:id/remove': 'variant',
  'GET /seller/vouchers': 'stall',
  'POST /seller/vouchers': 'stall',
  'POST /seller/vouchers/:id/stop': 'voucher',
};

type Thing =
  | 'agreement'
  | 'agreement_file'
  | 'bank_statement'
  | 'bank_transaction'
  | 'certificate'
  | 'draft'
  | 'goods_import'
  | 'invitation'
  | 'invoice'
  | 'invoice_export'
  | 'notice'
  | 'opening'
  | 'order'
  | 'person_of_stall'
  | 'product'
  | 'refund'
  | 'return'
  | 'return_photo'
  | 'sale'
  | 'takedown'
  | 'variant'
  | 'voucher'
  | 'zone';

const DOOR = join(ROOT, 'backend', 'src', 'api', 'seller');

/** Every route behind the seller door, as its folders name them. */
function routeTable(): string[] {
  return readdirSync(DOOR, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(DOOR, file), 'utf8');
      const path = join('/seller', file, '..').replaceAll(/\[(\w+)\]/g, ':$1');
      return [...code.matchAll(/export (?:async )?function ([A-Z]+)\(/g)].map(
        ([, method]) => `${method} ${path}`,
      );
    })
    .sort();
}

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let mine: Desk;
let theirs: Desk;
let officer: Desk;
let operator: Desk;
let mySlug: string;
let theirSlug: string;
let sellerId: string;
const things = {} as Record<Thing, string>;

beforeAll(async () => {
  const [one, two] = (await store.goodsOfDifferentSellers(14)).slice(-2);
  [mySlug, theirSlug] = [one!.seller_slug, two!.seller_slug];
  const stall = await SellerDesk.of(market, mySlug);
  mine = stall.desk;
  theirs = await Desk.signIn(market.backend, 'member', ownerOf(market, theirSlug));
  officer = (await ProvinceDesk.of(market, 'approver')).desk;
  operator = await Desk.signIn(market.backend, 'user', operatorOf(market));
  const [seller] = await database.rows<{ id: string }>('SELECT id FROM seller WHERE slug = $1', [mySlug]);
  sellerId = seller!.id;
  const placed = await aBuyer(store).wanting(one!.single_variant_id!).payingBy('cod').places();
  const asked = `/seller/products?q=${encodeURIComponent(one!.title)}`;
  const { products } = (await mine.ask<SellerProductList>('GET', asked)).ok();
  const certificate = await provesGoods(stall, products.find(({ slug }) => slug === one!.slug)!.id);
  const draft = (await mine.ask<GoodsDraft>('POST', '/seller/product-drafts')).ok();
  const file = (await sendGoods(mine, csvOf([aRow('Mật ong')]))).ok();
  const sale = {
    request_id: 'sale-of-the-roles',
    lines: [{ variant_id: one!.single_variant_id!, quantity: 1 }],
  };
  const sold = (await mine.ask<CounterSale>('POST', '/seller/counter-sales', sale)).ok();
  const { zones } = (await mine.ask<SellerDelivery>('GET', '/seller/delivery')).ok();
  const [agreement] = (await signsAgreement(store, mine)).signed;
  Object.assign(things, {
    agreement: agreement!.id,
    agreement_file: agreement!.sha256,
    certificate: certificate.id,
    order: placed.orders[0]!.id,
    product: products.find(({ slug }) => slug === one!.slug)!.id,
    variant: one!.single_variant_id!,
    draft: draft.id,
    goods_import: file.id,
    sale: sold.id,
    zone: zones[0]!.id,
  });
});

afterAll(async () => {
  await mine?.ask('POST', `/seller/counter-sales/${things.sale}/void`);
  await mine?.ask('POST', `/seller/product-drafts/${things.draft}/discard`);
  await mine?.ask('POST', `/seller/goods-imports/${things.goods_import}/discard`);
  await database.close();
});

/** The address with one of my stall's things, or with one that nobody has where the market made none. */
function addressOf(route: string): [method: string, path: string] {
  const about = ABOUT[route] as Thing;
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replaceAll(/:\w+/g, things[about] ?? 'khong-co')];
}

const bodyOf = (method: string) => (method === 'POST' ? {} : undefined);

describe('every route behind the seller door', () => {
  it('has a row that says what it is about', () => {
    expect(routeTable()).toEqual(Object.keys(ABOUT).sort());
  });

  const BEHIND_A_SIGN_IN = Object.keys(ABOUT).filter((route) => ABOUT[route] !== 'anybody');

  it.each(BEHIND_A_SIGN_IN)('%s opens to no shopper, officer or operator', async (route) => {
    const [method, path] = addressOf(route);
    expect((await Answer.to(`${market.backend}${path}`, { method })).status).toBe(401);
    expect((await store.ask(method, path, bodyOf(method))).status).toBe(401);
    for (const desk of [officer, operator]) {
      expect((await desk.ask(method, path, bodyOf(method))).status).toBe(401);
    }
  });

  const OF_THINGS = BEHIND_A_SIGN_IN.filter((route) => route.includes('/:'));

  it.each(OF_THINGS)('%s is nothing to a member of another stall, or to another person', async (route) => {
    const [method, path] = addressOf(route);
    const answer = await theirs.ask(method, path, bodyOf(method));
    // A body that says nothing is refused before anything is looked for.
    expect([400, 404], `${answer.status} ${answer.text.slice(0, 200)}`).toContain(answer.status);
    expectRefusal(answer);
    if (method === 'GET') expect(answer.status).toBe(404);
  });

  const READS = BEHIND_A_SIGN_IN.filter((route) => route.startsWith('GET'));

  it.each(READS)('%s opens to who it belongs to', async (route) => {
    const [method, path] = addressOf(route);
    const { status, text } = await mine.ask(method, path);
    const isThere = !route.includes('/:') || things[ABOUT[route] as Thing] !== undefined;
    // A stall without invoices on the market has no papers of their registration.
    if (status === 409 && text.includes('"not_registered"')) return;
    // What a stall has not made yet is not found.
    expect(isThere ? [200, 404] : [404], `${status} ${text.slice(0, 200)}`).toContain(status);
    if (things[ABOUT[route] as Thing]) expect(status).toBe(200);
  });
});

/** What takes more than to work for the stall; everything else its staff and, in their time, its helpers may. */
const NEEDED: Record<string, 'manager' | 'owner'> = {
  'POST /seller/bank-statements': 'manager',
  'POST /seller/bank-statements/:id/columns': 'manager',
  'POST /seller/bank-statements/:id/take': 'manager',
  'POST /seller/bank-transactions/:id/decide': 'manager',
  'POST /seller/delivery/pickup': 'manager',
  'POST /seller/delivery/zones': 'manager',
  'POST /seller/delivery/zones/:id': 'manager',
  'POST /seller/delivery/zones/:id/remove': 'manager',
  'POST /seller/invitations': 'manager',
  'POST /seller/invitations/:id/withdraw': 'manager',
  'POST /seller/invoice-registration': 'owner',
  'POST /seller/invoices/:id/correct': 'manager',
  'GET /seller/log': 'manager',
  'POST /seller/notices/:id/answer': 'manager',
  'POST /seller/orders/:id/confirm-payment': 'manager',
  'POST /seller/people/:id/role': 'manager',
  'POST /seller/refunds/:id/cancel': 'manager',
  'POST /seller/refunds/:id/confirm': 'manager',
  'POST /seller/takedowns/:id/answer': 'manager',
  'POST /seller/vouchers': 'manager',
  'POST /seller/vouchers/:id/stop': 'manager',
};

describe('by role in the stall', () => {
  const ID = 'mship_of_the_roles';
  const RANKS = { helper: 0, staff: 0, manager: 1, owner: 2 };
  const OF_STALL = Object.keys(ABOUT).filter(
    (route) => !['anybody', 'person', 'opening'].includes(ABOUT[route] ?? ''),
  );

  beforeAll(() =>
    database.rows(
      `INSERT INTO membership (id, member_id, seller_id, role)
       SELECT '${ID}', member.id, $1, 'helper' FROM member WHERE member.email = $2`,
      [sellerId, ownerOf(market, theirSlug).email],
    ),
  );
  afterAll(() => database.rows(`DELETE FROM membership WHERE id = '${ID}'`));

  it.each(OF_STALL)('%s opens to those who may', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    for (const [role, rank] of Object.entries(RANKS)) {
      await database.rows(`UPDATE membership SET role = $1 WHERE id = '${ID}'`, [role]);
      // Of nothing that there is, so that nothing is changed by who may.
      const { status, text } = await theirs.ask(
        method,
        path.replaceAll(/:\w+/g, 'khong-co'),
        bodyOf(method),
        {
          'x-seller-id': sellerId,
        },
      );
      const closed = rank < RANKS[NEEDED[route] ?? 'staff'];
      expect(
        status === 403 && text.includes('"role_needed"'),
        `${role}: ${status} ${text.slice(0, 200)}`,
      ).toBe(closed);
    }
  });

  it('knows each of the routes that it names', () => {
    expect(OF_STALL).toEqual(expect.arrayContaining(Object.keys(NEEDED)));
  });
});

describe('a helper from another stall', () => {
  const helps = async (until: string) => {
    await database.rows(
      `INSERT INTO membership (id, member_id, seller_id, role, expires_at)
       SELECT 'mship_of_this_test', member.id, $1, 'helper', now() + $3::interval FROM member WHERE member.email = $2`,
      [sellerId, ownerOf(market, theirSlug).email, until],
    );
  };
  const helping = (path: string) => theirs.ask('GET', path, undefined, { 'x-seller-id': sellerId });

  afterAll(() => database.rows("DELETE FROM membership WHERE id = 'mship_of_this_test'"));

  it('sees the stall until the last minute, and not before or after', async () => {
    const path = `/seller/orders/${things.order}`;
    expect((await helping(path)).status).toBe(403);
    await helps('1 minute');
    expect((await helping(path)).status).toBe(200);
    await database.rows(
      "UPDATE membership SET expires_at = now() - interval '1 second' WHERE id = 'mship_of_this_test'",
    );
    expect((await helping(path)).status).toBe(403);
    expect((await theirs.ask('GET', path)).status).toBe(404);
  });
});
