import { afterAll, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { BankConnector } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { ownerOf } from '../harness/desk';
import { sellersSettling } from '../harness/settlement';
import { aBuyer, Store } from '../harness/store';
import { REFUSED_FORM, visitorsOf } from '../harness/visitors';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
const PHONE = '0987 654 322';
const direct = sellersSettling('direct');

const somebody = visitorsOf('late-payment', REFUSED_FORM);

afterAll(() => database.close());

it('money that comes too late is seen by both sides, and goes back to its buyer', async () => {
  const cards = await store.goodsOfDifferentSellers(12);
  const card = cards.find(({ seller_slug }) => direct.has(seller_slug));
  if (!card) throw new Error('No stall that is paid directly has goods in stock.');
  const placed = await aBuyer(store)
    .wanting(card.single_variant_id ?? '')
    .withPhone(PHONE)
    .places();
  const [request] = placed.payment_requests;
  if (!request) throw new Error('Nothing is awaited.');

  // The code is on the buyer's phone until its time is up; the page says so by itself.
  const buyer = await somebody('buyer');
  const orderPage = `${market.storefront}/don-hang/${placed.code}`;
  await buyer.goTo(orderPage);
  await buyer.page.locator('[name=phone]').fill(PHONE);
  await buyer.page.locator('main button[type=submit]').click();
  await buyer.see('qr-image').waitFor();
  await database.rows('UPDATE payment_request SET expires_at = now() WHERE id = $1', [request.id]);
  await buyer.page.locator('[data-testid=payment-request][data-state=expired]').waitFor();
  await waitUntil('the order to be cancelled', async () =>
    (await store.checkout(placed)).orders.every(({ state }) => state === 'expired'),
  );
  await buyer.lookAt('expired');

  // Then the money arrives after all, and the page says where it is.
  await BankConnector.of(market).send({
    account: request.account,
    amount: request.amount,
    content: request.transfer_text,
  });
  await waitUntil('the money to be judged', async () => {
    const [now] = (await store.checkout(placed)).payment_requests;
    return now?.unused.waiting === request.amount;
  });
  await buyer.goTo(orderPage);
  expect(await buyer.see('unused-money').innerText()).toContain('Tiền của bạn không mất');
  await buyer.lookAt('arrived');

  // The stall finds it among what it has to decide, from where the order is one step away.
  const owner = await somebody('seller');
  const office = new BackOffice(owner, market.admin);
  await office.signIn(ownerOf(market, card.seller_slug));
  const toDecide = `${market.admin}/gian-hang/tien-ve?cho=xu-ly`;
  await owner.goTo(toDecide);
  const row = owner.page.locator(`[data-testid=bank-transaction][data-code="${placed.code}"]`);
  await row.waitFor();
  await owner.lookAt('to-decide');
  await row.getByRole('link', { name: placed.code }).click();
  await owner.page.locator('[data-testid=order-state][data-state=expired]').waitFor();
  await owner.goTo(toDecide);
  // The order has no place for it any more, which the stall is told in words.
  await row.getByLabel('Mã đơn đang chờ tiền').fill(placed.code);
  await row.getByTestId('decide-attach').click();
  await owner.page.getByRole('alert').first().waitFor();
  expect(await owner.page.getByRole('alert').first().innerText()).toContain('đã hết hạn');
  await row.getByTestId('decide-refund').click();
  await owner.page.waitForURL(/xong=refund/);
  await owner.lookAt('refund-due');

  // The buyer says where to, the stall pays and says so, and the buyer's page tells.
  await buyer.goTo(orderPage);
  await buyer.see('give-account').click();
  await buyer.page.locator('[name=bank]').selectOption({ label: 'Vietcombank' });
  await buyer.page.locator('[name=account]').fill('0011 0022 334466');
  await buyer.page.locator('[name=holder]').fill('Nguyễn Thị Lan');
  await buyer.page.locator('main button[type=submit]').click();
  await buyer.page.locator('[data-testid=refund][data-state=due]').waitFor();
  await buyer.lookAt('account-given');
  await owner.goTo(`${market.admin}/gian-hang/hoan-tien`);
  const refund = owner.page.locator(`[data-testid=refund-row][data-code="${placed.code}"]`);
  await refund.getByTestId('refund-reference').fill('FT26326777001');
  await refund.getByTestId('confirm-refund').click();
  await refund.waitFor({ state: 'detached' });
  await buyer.goTo(orderPage);
  await buyer.page.locator('[data-testid=refund][data-state=paid]').waitFor();
  expect(await buyer.page.locator('[data-testid=refund]').innerText()).toContain('FT26326777001');
  await buyer.lookAt('refunded');
});

it('a stall brings a statement of its bank, looks at it and takes it once', async () => {
  const [card] = await store.goodsOfDifferentSellers(1);
  const placed = await aBuyer(store)
    .wanting(card?.single_variant_id ?? '')
    .places();
  const [request] = placed.payment_requests;
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const text = `Ngày giao dịch;Số tham chiếu;Số tiền ghi có;Mô tả\n${day};FT${Date.now()};${request?.amount};CK ${request?.transfer_text}\n`;
  const owner = await somebody('statement');
  await new BackOffice(owner, market.admin).signIn(ownerOf(market, card?.seller_slug ?? ''));
  await owner.goTo(`${market.admin}/gian-hang/tien-ve/sao-ke`);
  const bring = async (name: string, buffer: Buffer) => {
    await owner.page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await owner.see('bring-statement').click();
  };
  await bring('anh.csv', Buffer.from('%PDF-1.7'));
  await owner.page.getByRole('alert').first().waitFor();
  expect(await owner.page.getByRole('alert').first().innerText()).toContain('Đây là tệp PDF');
  await owner.lookAt('refused');
  await bring('sao-ke.csv', Buffer.from(text));
  await owner.see('take-statement').waitFor();
  expect(await owner.see('will-take').innerText()).toContain('1 khoản');
  await owner.lookAt('dry-run');
  await owner.see('take-statement').click();
  await owner.see('take-statement').waitFor({ state: 'detached' });
  await owner.lookAt('taken');
  if (direct.has(card?.seller_slug ?? '')) {
    await waitUntil('the order to be paid', async () => (await store.payment(placed)).settled);
  }
});
