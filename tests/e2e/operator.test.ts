import { afterAll, expect, inject, it } from 'vitest';
import { Database } from '../harness/database';
import { operatorOf } from '../harness/desk';
import { failedMessage } from '../harness/failed-message';
import { Store } from '../harness/store';
import { visitorsOf } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
/** Medusa's dashboard asks who is there before anybody is, and its own two buttons in the bar have no names. */
const somebody = visitorsOf('operator', /status of 401|button-name \(critical\) at \.max-lg/);

afterAll(() => database.close());

it('the operator sends a message again, sets another aside and sees what the market mended', async () => {
  const again = await failedMessage(store, database);
  const aside = await failedMessage(store, database, 'uncertain');
  await database.rows(
    `INSERT INTO sweep_finding (id, sweeper, what, subject_id, mended, found_at)
     VALUES ('swf_of_this_test', 'sweep-checkouts', 'requests_settled', 'chk_of_this_test', true, now())`,
  );
  const operator = await somebody('operator');
  const { page } = operator;
  const { email, password } = operatorOf(market);
  await page.context().addCookies([{ name: 'lng', value: 'vi', url: market.backend }]);
  await page.goto(`${market.backend}/app/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/app\/(?!login)/);
  await operator.goTo(`${market.backend}/app/can-xem`);

  const row = (id: string) => page.locator(`[data-testid=message][data-id="${id}"]`);
  await row(again.id).waitFor();
  expect(await page.locator('h1').innerText()).toBe('Cần xem');
  await operator.lookAt('messages');
  await row(again.id).getByTestId('send-again').click();
  await row(again.id).waitFor({ state: 'detached' });
  await row(aside.id).getByTestId('set-aside').click();
  await row(aside.id).locator('[name=reason]').fill('Đã gọi điện cho người mua.');
  await operator.picture('setting-aside');
  await row(aside.id).getByTestId('confirm-aside').click();
  await row(aside.id).waitFor({ state: 'detached' });

  await operator.see('tab-findings').click();
  const finding = operator.see('finding').filter({ hasText: 'chk_of_this_test' });
  await finding.waitFor();
  expect(await finding.innerText()).toContain('Đã sửa');
  expect(await finding.innerText()).toContain('Hoàn tất một khoản thanh toán');
  await operator.picture('findings');
  await operator.see('tab-webhooks').click();
  await operator.picture('webhooks');
  await operator.see('tab-money').click();
  await operator.picture('money');
  const [kept] = await database.rows<{ reason: string; decided_by: string }>(
    'SELECT reason, decided_by FROM outbox_message WHERE id = $1',
    [aside.id],
  );
  expect(kept).toEqual({ reason: 'Đã gọi điện cho người mua.', decided_by: email });
});
