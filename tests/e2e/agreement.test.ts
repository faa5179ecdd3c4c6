import type { SellerAgreements } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { phoneOfOwner, unsignedStall } from '../harness/agreements';
import { BackOffice } from '../harness/back-office';
import { officerOf, ownerOf, SellerDesk } from '../harness/desk';
import { readCode } from '../harness/shopper-account';
import { Store } from '../harness/store';
import type { Visitor } from '../harness/visitor';
import { REFUSED_FORM, visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const store = new Store(market);
const somebody = visitorsOf('agreement', REFUSED_FORM);

/** Has the page say of a file whether it is the signed one, and waits for that very answer. */
async function expectFound(of: string, visitor: Visitor, bytes: Buffer): Promise<void> {
  const { page } = visitor;
  await page.locator('input[type=file]').setInputFiles({
    name: 'hop-dong.pdf',
    mimeType: 'application/pdf',
    buffer: bytes,
  });
  await visitor.see('check-agreement').click();
  await visitor
    .see('checked')
    .and(page.locator(`[data-of="${of}"]`))
    .waitFor();
}

describe.each(WITH_AND_WITHOUT_SCRIPTS)('an owner $name', ({ javaScript }) => {
  it('reads and signs the agreement on a phone, downloads it, and both sides can tell it from a changed file', async () => {
    const { slug, name } = await unsignedStall(market);
    const { desk } = await SellerDesk.of(market, slug);
    const before = (await desk.ask<SellerAgreements>('GET', '/seller/agreements')).ok();

    const owner = await somebody('owner', javaScript);
    const { page } = owner;
    await page.setViewportSize({ width: 360, height: 800 });
    await new BackOffice(owner, market.admin).signIn(ownerOf(market, slug));
    await owner.goTo(`${market.admin}/gian-hang`);
    await owner.lookAt('asked');
    await owner.see('ask-to-sign').click();
    await owner.see('agreement-standing').and(page.locator('[data-state=unsigned]')).waitFor();
    await owner.lookAt('to-read');
    expect(await page.locator('[name=accept]').isChecked()).toBe(false);
    await owner.see('send-agreement-code').click();
    await page.locator('#accept-loi').waitFor();
    await page.locator('[name=accept]').check();
    await owner.see('send-agreement-code').click();
    await page.locator('[name=code]').waitFor();
    const code = await readCode(store, phoneOfOwner(before));
    await page.locator('[name=code]').fill(code === '000000' ? '000001' : '000000');
    await owner.see('sign-agreement').click();
    await page.locator('#code-loi').waitFor();
    await owner.lookAt('wrong-code');
    await page.locator('[name=code]').fill(code);
    await owner.see('sign-agreement').click();
    await page.waitForURL('**/gian-hang/hop-dong?ky');
    await owner.see('signed-agreement').waitFor();
    await owner.lookAt('signed');

    const href = (await owner.see('download-agreement').getAttribute('href')) ?? '';
    const answer = await page.request.get(`${market.admin}${href}`);
    expect(answer.headers()['content-disposition']).toContain(
      `hop-dong-${before.current.version}-${slug}.pdf`,
    );
    const pdf = await answer.body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await expectFound('agreement', owner, pdf);
    await owner.lookAt('checked');
    const changed = Buffer.from(pdf);
    changed[200] = changed[200]! ^ 1;
    await expectFound('nothing', owner, changed);
    await owner.lookAt('changed');
    await owner.goTo(`${market.admin}/gian-hang`);
    expect(await owner.see('ask-to-sign').count()).toBe(0);

    const officer = await somebody('officer', javaScript);
    await new BackOffice(officer, market.admin).signIn(officerOf(market, 'reviewer'));
    await officer.goTo(`${market.admin}/tinh/nguoi-ban?q=${encodeURIComponent(name)}`);
    await officer.lookAt('sellers');
    await officer.page.locator(`a[href="/tinh/nguoi-ban/${slug}/hop-dong"]`).click();
    await officer.see('signed-agreement').waitFor();
    await officer.page.setViewportSize({ width: 1280, height: 900 });
    await officer.lookAt('agreement');
    const theirs = (await officer.see('download-agreement').getAttribute('href')) ?? '';
    const copy = await (await officer.page.request.get(`${market.admin}${theirs}`)).body();
    expect(copy.equals(pdf)).toBe(true);
    await expectFound('agreement', officer, copy);
  });
});
