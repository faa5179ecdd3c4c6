import { beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { ownerOf } from '../harness/desk';
import { newPhone, readCode } from '../harness/shopper-account';
import { Store } from '../harness/store';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('people', REFUSED_FORM);

let sellerSlug: string;

beforeAll(async () => {
  const [card] = (await store.goodsOfDifferentSellers(11, { sort: 'price_desc' })).slice(-1);
  sellerSlug = card!.seller_slug;
});

describe.each(WITH_AND_WITHOUT_SCRIPTS)('people of a stall $name', ({ javaScript }) => {
  it('come in by a link on their own phone, do their part, and are out the moment the owner says so', async () => {
    const phone = newPhone();
    const who = javaScript ? 'Lê Thị Sáu' : 'Lê Văn Bảy';
    const owner = await somebody('owner', javaScript);
    await new BackOffice(owner, market.admin).signIn(ownerOf(market, sellerSlug));
    await owner.goTo(`${market.admin}/gian-hang/nguoi`);
    await owner.page.locator('[name=to]').fill('không phải số');
    await owner.see('invite').click();
    await owner.page.getByRole('alert').waitFor();
    expect(await owner.page.locator('[name=to]').inputValue()).toBe('không phải số');
    await owner.page.locator('[name=to]').fill(phone);
    await owner.page.locator('form:has([name=to]) [name=role]').selectOption('staff');
    await owner.see('invite').click();
    await owner.see('invitation').waitFor();
    await owner.lookAt('people');

    const link = await linkSentTo(`+84${phone.slice(1)}`);
    const invited = await somebody('invited', javaScript);
    const { page } = invited;
    await invited.goTo(link);
    await invited.lookAt('letter');
    await page.getByRole('link', { name: 'Nhận lời bằng số điện thoại' }).click();
    await page.locator('[name=phone]').fill(phone);
    await invited.see('send-code').click();
    await page.locator('[name=code]').waitFor();
    await page.locator('[name=code]').fill(await readCode(store, phone));
    await invited.see('enter-code').click();
    await page.waitForURL('**/loi-moi/**');
    await page.locator('[name=name]').fill(who);
    await invited.lookAt('name');
    await invited.see('accept-invitation').click();
    await page.locator('[data-testid=letter][data-state=accepted]').waitFor();
    await page.getByRole('link', { name: 'Vào gian hàng' }).click();
    await page.waitForURL('**/gian-hang');
    await page.getByRole('heading', { name: new RegExp(who) }).waitFor();
    await invited.goTo(`${market.admin}/gian-hang/don-hang`);

    await owner.page.reload();
    const person = owner.see('person').filter({ hasText: who });
    await person.locator('summary').click();
    await owner.lookAt('person');
    await person.getByTestId('remove-person').click();
    await person.waitFor({ state: 'detached' });
    await invited.goTo(`${market.admin}/gian-hang/don-hang`);
    expect(new URL(page.url()).pathname).toBe('/mo-gian-hang');

    await owner.goTo(`${market.admin}/gian-hang/nhat-ky`);
    await owner.see('log-entry').getByText('Người trong gian hàng: bỏ').first().waitFor();
    await owner.lookAt('log');
  });
});

async function linkSentTo(to: string): Promise<string> {
  const { messages } = (
    await store.ask<{ messages: { text: string }[] }>('GET', `/store/mailbox?to=${encodeURIComponent(to)}`)
  ).ok();
  const link = messages.map(({ text }) => /https?:\S+loi-moi\/\S+/.exec(text)?.[0]).find(Boolean);
  if (!link) throw new Error(`No invitation was sent to ${to}`);
  return link;
}
