import { createHash } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MarketDriver } from '../../testing/market-driver';
import type {
  AgreementFile,
  ApiError,
  MailboxMessage,
  ProvinceAgreements,
  SellerAgreements,
} from '../contract';
import type * as environment from '../env';
import type * as files from '../lib/agreements/files';

const load = createRequire(__filename);
const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const BACH_DANG = 'htx-buoi-cu-lao-bach-dang';
const PATIENCE = 120_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    beforeAll(() => market.load());
    // The very copies that the running market has loaded.
    const { env } = load('../env') as typeof environment;
    const { agreementFiles } = load('../lib/agreements/files') as typeof files;

    /** What the clock of the market says from now on. */
    const itIs = (instant?: string) => Object.assign(env, { MARKET_NOW: instant });
    afterEach(() => itIs());

    const asOwner = (slug: string) => market.signIn('member', `${slug}@demo.invalid`);
    const read = async (slug: string) =>
      (await market.call<SellerAgreements>('GET', '/seller/agreements', await asOwner(slug))).body;
    const phoneOf = async (slug: string) => {
      const owners = 'SELECT phone FROM member WHERE email = ?';
      const [owner] = await market.rows<{ phone: string }>(owners, [`${slug}@demo.invalid`]);
      return owner?.phone ?? '';
    };
    /** The newest code that came to the owner's phone. */
    const codeOf = async (slug: string) => {
      const to = encodeURIComponent(await phoneOf(slug));
      const key = await market.publishableKey();
      const { body } = await market.call<{ messages: MailboxMessage[] }>(
        'GET',
        `/store/mailbox?to=${to}`,
        key,
      );
      return body.messages.map(({ text }) => /^\d{6}/.exec(text)?.[0]).find(Boolean) ?? '';
    };
    const sendCode = async (slug: string) => {
      const sent = await market.call('POST', '/seller/agreements/codes', await asOwner(slug), {});
      expect(sent.status).toBe(202);
      return codeOf(slug);
    };
    const sign = async (slug: string, body: Record<string, unknown>) =>
      market.call<SellerAgreements & ApiError>('POST', '/seller/agreements', await asOwner(slug), body);
    const find = (who: Record<string, string>, door: 'seller' | 'province', bytes: Buffer) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return market.call<AgreementFile>('GET', `/${door}/agreements/files/${sha256}`, who);
    };

    describe('the agreement of a stall', () => {
      it(
        'is signed once with a code that was sent for it, kept to the byte, and known to both sides',
        async () => {
          const before = await read(LAI_THIEU);
          expect(before).toMatchObject({ state: 'unsigned', signed: [], may_sign: true });
          const { version } = before.current;
          const wanted = { version, accept: true };

          const early = await sign(LAI_THIEU, { ...wanted, code: '123456' });
          expect(early).toMatchObject({ status: 400, body: { fields: [{ field: 'code' }] } });
          const code = await sendCode(LAI_THIEU);
          expect((await sign(LAI_THIEU, { version, code })).body.fields?.[0]).toMatchObject({
            field: 'accept',
          });
          expect((await sign(LAI_THIEU, { ...wanted, version: '2025-01', code })).status).toBe(409);
          const signed = await sign(LAI_THIEU, { ...wanted, code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
          expect(signed.status).toBe(201);
          expect(signed.body).toMatchObject({
            state: 'signed',
            signed: [{ version, method: 'phone_code', test: true }],
          });
          const again = await sign(LAI_THIEU, { ...wanted, code: await sendCode(LAI_THIEU) });
          expect(again).toMatchObject({ status: 409, body: { code: 'agreement_signed' } });

          const [row] = await market.rows<Record<string, unknown>>('SELECT * FROM agreement');
          const [owner] = await market.rows<{ id: string; phone: string }>(
            'SELECT id, phone FROM member WHERE email = ?',
            [`${LAI_THIEU}@demo.invalid`],
          );
          expect(row).toMatchObject({
            member_id: owner?.id,
            phone: owner?.phone,
            consent: before.current.consent,
          });
          const pdf = await agreementFiles.read(String(row?.pdf_hash));
          expect(pdf).toHaveLength(Number(row?.pdf_bytes));

          const me = await asOwner(LAI_THIEU);
          const officer = await market.signIn('officer', 'reviewer@demo.invalid');
          expect((await find(me, 'seller', pdf)).body).toMatchObject({
            version,
            seller: { slug: LAI_THIEU },
          });
          expect((await find(officer, 'province', pdf)).body).toMatchObject({ version });
          const tampered = Buffer.from(pdf);
          tampered[tampered.length - 1] = 0;
          expect((await find(me, 'seller', tampered)).status).toBe(404);

          const id = String(row?.id);
          const stranger = await asOwner(BACH_DANG);
          expect((await find(stranger, 'seller', pdf)).status).toBe(404);
          expect((await market.call('GET', `/seller/agreements/${id}/pdf`, stranger)).status).toBe(404);
          expect((await market.call('GET', `/seller/agreements/${id}/pdf`, me)).status).toBe(200);
          expect((await market.call('GET', `/province/agreements/${id}/pdf`, officer)).status).toBe(200);
          const seen = await market.call<ProvinceAgreements>(
            'GET',
            `/province/agreements?seller=${LAI_THIEU}`,
            officer,
          );
          expect(seen.body).toMatchObject({ state: 'signed', signed: [{ id, version }] });

          const hash = String(row?.pdf_hash);
          const path = join(env.DATA_DIR, 'private', 'agreements', hash.slice(0, 2), hash);
          const kept = await readFile(path);
          await chmod(path, 0o600);
          await writeFile(path, tampered);
          expect((await market.call('GET', `/seller/agreements/${id}/pdf`, me)).status).toBe(500);
          await writeFile(path, kept);
        },
        PATIENCE,
      );

      it(
        'is nothing that a code to sign in signs, and a code to sign opens no account',
        async () => {
          const phone = await phoneOf(BACH_DANG);
          await market.call('POST', '/seller/sign-in-codes', {}, { phone });
          const { version } = (await read(BACH_DANG)).current;
          const other = await codeOf(BACH_DANG);
          expect(other).toMatch(/^\d{6}$/);
          expect((await sign(BACH_DANG, { version, accept: true, code: other })).status).toBe(400);
          const code = await sendCode(BACH_DANG);
          expect((await market.call('POST', '/auth/member/phone-code', {}, { phone, code })).status).toBe(
            401,
          );
          expect((await read(BACH_DANG)).state).toBe('unsigned');
        },
        PATIENCE,
      );

      it(
        'is asked for again from the day of a new version, and what was signed stays',
        async () => {
          itIs('2026-12-31T16:59:59Z');
          const old = (await read(LAI_THIEU)).current.version;
          const first = await sign(LAI_THIEU, {
            version: old,
            accept: true,
            code: await sendCode(LAI_THIEU),
          });
          expect(first.body.state).toBe('signed');
          itIs('2026-12-31T17:00:00Z');
          const asked = await read(LAI_THIEU);
          expect(asked).toMatchObject({
            state: 'outdated',
            sign_by: '2027-02-28',
            signed: [{ version: old }],
          });
          expect(asked.changes).not.toEqual([]);
          const late = await sign(LAI_THIEU, { version: old, accept: true, code: '000000' });
          expect(late.body.code).toBe('agreement_version_changed');
          itIs('2027-02-28T17:00:00Z');
          expect((await read(LAI_THIEU)).state).toBe('overdue');
          const { version } = asked.current;
          const second = await sign(LAI_THIEU, { version, accept: true, code: await sendCode(LAI_THIEU) });
          expect(second.body).toMatchObject({ state: 'signed', signed: [{ version }, { version: old }] });
        },
        PATIENCE,
      );

      it(
        'is signed once by two presses at once, and by nobody but the owner',
        async () => {
          const { version } = (await read(LAI_THIEU)).current;
          const code = await sendCode(LAI_THIEU);
          const body = { version, accept: true, code };
          const answers = await Promise.all([sign(LAI_THIEU, body), sign(LAI_THIEU, body)]);
          expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
          await market.rows("UPDATE membership SET role = 'manager'");
          expect((await sign(BACH_DANG, body)).body.code).toBe('owner_only');
          const asked = await market.call('POST', '/seller/agreements/codes', await asOwner(BACH_DANG), {});
          expect(asked.status).toBe(403);
          expect((await read(BACH_DANG)).may_sign).toBe(false);
        },
        PATIENCE,
      );
    });
  },
});
