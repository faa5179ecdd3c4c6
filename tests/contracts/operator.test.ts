import type { OutboxMessageList, OutboxMessageRow, SweepFindingList } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { Database } from '../harness/database';
import { Desk, operatorOf, ProvinceDesk, SellerDesk } from '../harness/desk';
import { failedMessage } from '../harness/failed-message';
import { expectRefusal } from '../harness/refusal';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
const LIST = '/admin/outbox-messages';

let operator: Desk;

beforeAll(async () => {
  operator = await Desk.signIn(market.backend, 'user', operatorOf(market));
});
afterAll(() => database.close());

const refused = (answer: Answer<unknown>, status: number) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
};
const list = async (state: 'open' | 'set_aside') =>
  (await operator.ask<OutboxMessageList>('GET', `${LIST}?state=${state}`)).ok().messages;
const decide = (id: string, decision: object) =>
  operator.ask<OutboxMessageRow>('POST', `${LIST}/${id}/decide`, decision);

describe('messages that reached nobody', () => {
  it('are sent once more when the operator says so, and the word is kept', async () => {
    const { id, code } = await failedMessage(store, database);
    expect((await list('open')).find((one) => one.id === id)).toMatchObject({
      ...{ state: 'given_up', kind: 'order_placed', checkout_code: code },
      ...{ error: 'No route to host', decided: null },
    });
    const answer = (await decide(id, { kind: 'send_again' })).ok();
    expect(answer.decided).toMatchObject({ by: 'operator@demo.invalid', reason: null });
    await waitUntil(
      'the message to go out',
      async () =>
        (await database.number("SELECT count(*) FROM outbox_message WHERE id = $1 AND state = 'sent'", [
          id,
        ])) === 1,
      20_000,
    );
    expect((await list('open')).map((one) => one.id)).not.toContain(id);
    refused(await decide(id, { kind: 'send_again' }), 409);
  });

  it('are set aside with a reason, once, and stand there with who did it', async () => {
    const { id } = await failedMessage(store, database, 'uncertain');
    refused(await decide(id, { kind: 'set_aside', reason: ' ' }), 400);
    refused(await decide(id, { kind: 'forget' }), 400);
    const reason = 'Người mua đã được gọi điện báo.';
    const answers = await Promise.all([
      decide(id, { kind: 'set_aside', reason }),
      decide(id, { kind: 'set_aside', reason }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await list('set_aside')).find((one) => one.id === id)).toMatchObject({
      ...{ state: 'set_aside', decided: { by: 'operator@demo.invalid', reason } },
    });
    refused(await decide('outmsg_khong-co', { kind: 'send_again' }), 404);
  });

  it('stand beside what the sweepers found, by kind, day and outcome', async () => {
    await database.rows(
      `INSERT INTO sweep_finding (id, sweeper, what, subject_id, mended, found_at)
       VALUES ('swf_of_that_day', 'sweep-checkouts', 'transactions_matched', 'btx_1', true, '2026-01-31T17:00:00Z')`,
    );
    const found = async (query: string) =>
      (await operator.ask<SweepFindingList>('GET', `/admin/sweep-findings?${query}`))
        .ok()
        .findings.map(({ id }) => id);
    expect(await found('day=2026-02-01')).toEqual(['swf_of_that_day']);
    expect(await found('day=2026-01-31')).toEqual([]);
    expect(await found('day=2026-02-01&what=requests_settled')).toEqual([]);
    expect(await found('day=2026-02-01&what=transactions_matched&mended=true')).toEqual(['swf_of_that_day']);
    refused(await operator.ask('GET', '/admin/sweep-findings?day=2026-02-30'), 400);
  });

  it('are nobody else’s business', async () => {
    const others = [
      (await SellerDesk.of(market, market.signIns.find(({ seller_slug }) => seller_slug)!.seller_slug!)).desk,
      (await ProvinceDesk.of(market, 'approver')).desk,
    ];
    for (const path of [LIST, '/admin/sweep-findings', '/admin/webhook-counts', '/admin/bank-transactions']) {
      expect((await Answer.to(`${market.backend}${path}`)).status).toBe(401);
      for (const desk of others) expect((await desk.ask('GET', path)).status).toBe(401);
      expect((await operator.ask('GET', path)).status).toBe(200);
    }
  });
});
