import { createRequire } from 'node:module';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MailServer } from '../../../testing/mail-server';
import { MarketDriver } from '../../../testing/market-driver';
import { SmsGateway } from '../../../testing/sms-gateway';
import type * as sending from './send-messages';

const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const MANGOSTEEN = 'BDMC-001-1KG';
const PATIENCE = { timeout: 30_000, interval: 500 };

interface Row {
  id: string;
  state: string;
  attempts: number;
  error: string | null;
}

/** The market's mail server and its gateway must listen before the market reads its settings. */
describe('messages that leave the market', async () => {
  const mails = await MailServer.start();
  const sms = await SmsGateway.start();
  Object.assign(process.env, {
    SMTP_URL: mails.url,
    SMTP_FROM: 'Chợ Phiên <cho@example.vn>',
    SMS_GATEWAY_URL: sms.url,
    SMS_GATEWAY_TOKEN: sms.token,
  });

  // The very copy that the market will have loaded; it reads the settings with its first line.
  const { sendMessages } = createRequire(__filename)('./send-messages') as typeof sending;

  medusaIntegrationTestRunner({
    testSuite: ({ api, getContainer }) => {
      const market = new MarketDriver(api, getContainer);
      beforeAll(async () => {
        await market.load();
        // What happened before the outbox began is told to nobody.
        await sendMessages(getContainer());
      });
      afterEach(() => {
        mails.received.length = 0;
        sms.received.length = 0;
      });
      afterAll(async () => {
        await mails.close();
        await sms.close();
      });

      const isPlaced = (contact = {}) =>
        market.buy({ [MANGOSTEEN]: 1 }, { [LAI_THIEU]: 'vietqr' }, undefined, [], contact);
      /** The message to the buyer that the order of this code was placed. */
      const told = async (code: string): Promise<Row | undefined> =>
        (
          await market.rows<Row>(
            `SELECT message.id, message.state, attempts, error FROM outbox_message AS message
             JOIN checkout ON checkout.id = message.checkout_id
             WHERE checkout.code = ? AND kind = 'order_placed'`,
            [code],
          )
        )[0];
      /** Rounds of the outbox, until its message about this order stands so. */
      const stands = (code: string, expected: Partial<Row>) =>
        vi.waitFor(async () => {
          await sendMessages(getContainer());
          expect(await told(code)).toMatchObject(expected);
        }, PATIENCE);
      /** The pause after a failed attempt is over. */
      const itsTurnComes = (code: string) =>
        market.rows(
          `UPDATE outbox_message SET next_at = now() FROM checkout
           WHERE checkout.id = checkout_id AND code = ? AND kind = 'order_placed'`,
          [code],
        );

      describe('the outbox', () => {
        it('hands an e-mail to the mail server, and tries again after a refusal, until it is taken once', async () => {
          mails.refusals.push({ code: 451, message: 'Try again later' });
          const { code } = await isPlaced({ email: 'mai@example.vn' });
          await stands(code, { state: 'waiting', attempts: 1 });
          expect((await told(code))?.error).toContain('451 Try again later');
          expect(mails.received).toEqual([]);

          await itsTurnComes(code);
          await stands(code, { state: 'sent', attempts: 2, error: null });
          await sendMessages(getContainer());
          expect(mails.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
            [['mai@example.vn'], `Đã nhận đơn ${code}`],
          ]);
          expect(mails.received[0]?.mail.text).toContain('Chào Trần Thị Mai');
          expect(sms.received).toEqual([]);
        });

        it('hands a short message to the gateway, each attempt under its own key', async () => {
          sms.answers.push(500, null);
          const { code } = await isPlaced();
          for (const attempts of [1, 2]) {
            await stands(code, { state: 'waiting', attempts });
            await itsTurnComes(code);
          }
          await stands(code, { state: 'sent', attempts: 3 });
          const row = await told(code);
          expect(sms.received).toMatchObject([{ to: '+84912345678', key: `${row?.id}:3` }]);
          expect(sms.received[0]?.text).toContain(code);
          expect(mails.received).toEqual([]);
        });

        it('gives up after the last attempt, and says what it failed of', async () => {
          mails.refusals.push({ code: 550, message: 'No such mailbox' });
          const { code } = await isPlaced({ email: 'khong-co@example.vn' });
          await stands(code, { state: 'waiting', attempts: 1 });
          mails.refusals.push({ code: 550, message: 'No such mailbox' });
          await market.rows('UPDATE outbox_message SET attempts = 6 WHERE id = ?', [(await told(code))?.id]);
          await itsTurnComes(code);
          await stands(code, { state: 'given_up', attempts: 7 });
          expect((await told(code))?.error).toContain('550 No such mailbox');
          expect(mails.received).toEqual([]);
        });
      });
    },
  });
});
