import type {
  InvitationLetter,
  MailboxMessage,
  Me,
  SellerRole,
  StallLog,
  StallPeople,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { Applicant } from '../harness/applicant';
import { Database } from '../harness/database';
import { type Desk, SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { newPhone } from '../harness/shopper-account';
import { Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let owner: Desk;
let theirs: Desk;
let stallId: string;
let stallName: string;
let variantId: string;

beforeAll(async () => {
  const [one, two] = (await store.goodsOfDifferentSellers(12)).slice(-2);
  owner = (await SellerDesk.of(market, one!.seller_slug)).desk;
  theirs = (await SellerDesk.of(market, two!.seller_slug)).desk;
  const me = (await owner.ask<Me>('GET', '/seller/me')).ok();
  [stallId, stallName] = [me.seller.id, me.seller.name];
  variantId = one!.single_variant_id!;
});

/** The other tests of this market find the stall with the people it began with. */
afterAll(async () => {
  await database.rows(`DELETE FROM membership WHERE seller_id = $1 AND role <> 'owner'`, [stallId]);
  await database.close();
});

/** Of many invitations in an hour this file sends more than a stall may. */
const forgetCounts = () =>
  database.rows(`DELETE FROM sign_in_count WHERE id LIKE '%' || $1 || '%'`, [stallId]);

async function invites(
  to: string,
  role: SellerRole,
  days?: number,
  by = owner,
): Promise<Answer<StallPeople>> {
  await forgetCounts();
  return by.ask('POST', '/seller/invitations', { to, role, ...(days && { days }) });
}

/** What the last link that was sent to a phone or an e-mail carries. */
async function tokenSentTo(recipient: string): Promise<string> {
  const to = recipient.replace(/^0/, '+84');
  const { messages } = (
    await store.ask<{ messages: MailboxMessage[] }>('GET', `/store/mailbox?to=${encodeURIComponent(to)}`)
  ).ok();
  const text = messages.map((one) => one.text).find((one) => one.includes('/loi-moi/'));
  const token = /loi-moi\/([\w-]+)/.exec(text ?? '')?.[1];
  if (!token) throw new Error(`No invitation was sent to ${to}`);
  return token;
}

const letter = (token: string, act = '') => `/seller/invitation-letters/${token}${act}`;

async function invited(role: SellerRole, days?: number): Promise<{ phone: string; token: string }> {
  const phone = newPhone();
  (await invites(phone, role, days)).ok();
  return { phone, token: await tokenSentTo(phone) };
}

/** Somebody new who works for the stall from now on. */
async function joins(role: SellerRole, days?: number): Promise<Desk> {
  const { phone, token } = await invited(role, days);
  const { desk } = await Applicant.byPhone(market, `Người ${phone}`, phone);
  (await desk.ask('POST', letter(token, '/accept'), {})).ok();
  return desk;
}

async function membershipOf(desk: Desk): Promise<string> {
  const { people } = (await desk.ask<StallPeople>('GET', '/seller/people')).ok();
  return people.find(({ me }) => me)!.id;
}

const refused = (answer: Answer<unknown>, status: number, code: string) => {
  expect(answer.status, answer.text).toBe(status);
  expectRefusal(answer);
  expect(answer.body).toMatchObject({ code });
};

describe('an invitation', () => {
  it('opens a stall once, for the phone that was invited', async () => {
    const { phone, token } = await invited('staff');
    const seen = (await Answer.to<InvitationLetter>(`${market.backend}${letter(token)}`)).ok();
    expect(seen).toMatchObject({ stall: stallName, role: 'staff', state: 'pending', by_phone: true });
    expect(seen.to).not.toContain(phone.slice(-7));
    const other = await Applicant.byPhone(market, 'Người khác');
    refused(await other.desk.ask('POST', letter(token, '/accept'), {}), 403, 'other_phone');
    expect((await Answer.to(`${market.backend}${letter(token, '/accept')}`, { method: 'POST' })).status).toBe(
      401,
    );

    const { desk } = await Applicant.byPhone(market, 'Nguyễn Văn Năm', phone);
    const both = await Promise.all([1, 2].map(() => desk.ask('POST', letter(token, '/accept'), {})));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    const me = (await desk.ask<Me>('GET', '/seller/me')).ok();
    expect(me).toMatchObject({ member: { role: 'staff' }, seller: { id: stallId } });
    refused(await desk.ask('POST', letter(token, '/accept'), {}), 404, 'invitation_not_found');
    refused(await invites(phone, 'staff'), 409, 'is_in');
  });

  it('opens nothing once it is withdrawn, declined, too old, or was sent again', async () => {
    const withdrawn = await invited('staff');
    const { invitations } = (await owner.ask<StallPeople>('GET', '/seller/people')).ok();
    (await owner.ask('POST', `/seller/invitations/${invitations[0]!.id}/withdraw`)).ok();
    const declined = await invited('staff');
    (await owner.ask('POST', letter(declined.token, '/decline'), {})).ok();
    const old = await invited('staff');
    await database.rows(`UPDATE seller_invitation SET expires_at = now() WHERE recipient LIKE '%' || $1`, [
      old.phone.slice(-9),
    ]);
    const first = await invited('staff');
    (await invites(first.phone, 'manager')).ok();
    for (const { phone, token } of [withdrawn, declined, old, first]) {
      const { desk } = await Applicant.byPhone(market, 'Người tới muộn', phone);
      refused(await desk.ask('POST', letter(token, '/accept'), {}), 404, 'invitation_not_found');
    }
    refused(await owner.ask('GET', letter('khong-co')), 404, 'invitation_not_found');
  });

  it('goes to an e-mail too, and its link is proof enough there', async () => {
    const email = `nguoi-${Date.now()}@example.vn`;
    (await invites(email, 'staff')).ok();
    const { desk } = await Applicant.byPhone(market, 'Người có thư');
    (await desk.ask('POST', letter(await tokenSentTo(email), '/accept'), {})).ok();
    expect((await desk.ask<Me>('GET', '/seller/me')).ok().seller.id).toBe(stallId);
  });

  it('is refused to what is no phone or e-mail, and for a helper without an end', async () => {
    expect((await invites('không phải', 'staff')).body).toMatchObject({ fields: [{ field: 'to' }] });
    for (const days of [undefined, 91]) {
      expect((await invites(newPhone(), 'helper', days)).body).toMatchObject({ fields: [{ field: 'days' }] });
    }
  });

  it('is no way to send a hundred messages', async () => {
    await forgetCounts();
    const sent = [];
    for (let turn = 0; turn < 11; turn++) {
      sent.push((await owner.ask('POST', '/seller/invitations', { to: '0912345670', role: 'staff' })).status);
    }
    expect(sent.slice(0, 10).every((status) => status === 201)).toBe(true);
    expect(sent.at(-1)).toBe(429);
  });
});

describe('a role', () => {
  it('says what one may do, and changes with the next request', async () => {
    const desk = await joins('staff');
    expect((await desk.ask('GET', '/seller/orders')).status).toBe(200);
    expect((await desk.ask('POST', `/seller/variants/${variantId}`, { price: 55_000 })).status).toBe(200);
    refused(await desk.ask('POST', '/seller/vouchers', {}), 403, 'role_needed');
    refused(await desk.ask('GET', '/seller/log'), 403, 'role_needed');
    refused(
      await desk.ask('POST', '/seller/invitations', { to: newPhone(), role: 'staff' }),
      403,
      'role_needed',
    );
    const id = await membershipOf(desk);
    (await owner.ask('POST', `/seller/people/${id}/role`, { role: 'manager' })).ok();
    expect((await desk.ask('POST', '/seller/vouchers', {})).status).toBe(400);
    (await owner.ask('POST', `/seller/people/${id}/role`, { role: 'staff' })).ok();
    refused(await desk.ask('POST', '/seller/vouchers', {}), 403, 'role_needed');
  });

  it('is given by those above it only', async () => {
    const manager = await joins('manager');
    const peer = await membershipOf(await joins('manager'));
    for (const role of ['owner', 'manager'] as const) {
      refused(await invites(newPhone(), role, undefined, manager), 403, 'may_not_give');
    }
    const own = await membershipOf(manager);
    refused(await manager.ask('POST', `/seller/people/${own}/role`, { role: 'owner' }), 403, 'may_not_give');
    refused(await manager.ask('POST', `/seller/people/${peer}/role`, { role: 'staff' }), 403, 'may_not_give');
    refused(await manager.ask('POST', `/seller/people/${peer}/remove`), 403, 'may_not_give');
    refused(await theirs.ask('POST', `/seller/people/${peer}/remove`), 404, 'person_not_found');
    const boss = await membershipOf(owner);
    refused(await manager.ask('POST', `/seller/people/${boss}/remove`), 403, 'may_not_give');
  });

  it('ends at once: removed, left, or at the end of a helper’s days', async () => {
    const removed = await joins('staff');
    (await owner.ask('POST', `/seller/people/${await membershipOf(removed)}/remove`)).ok();
    const left = await joins('staff');
    (await left.ask('POST', `/seller/people/${await membershipOf(left)}/remove`)).ok();
    const helper = await joins('helper', 3);
    const { people } = (await owner.ask<StallPeople>('GET', '/seller/people')).ok();
    const until = people.find(({ role }) => role === 'helper')?.until;
    expect(Math.round((Date.parse(until!) - Date.now()) / 86_400_000)).toBe(3);
    expect((await helper.ask('GET', '/seller/orders')).status).toBe(200);
    await database.rows(
      `UPDATE membership SET expires_at = now() - interval '1 second' WHERE seller_id = $1 AND role = 'helper'`,
      [stallId],
    );
    for (const desk of [removed, left, helper])
      refused(await desk.ask('GET', '/seller/orders'), 403, 'no_membership');
  });

  it('of an owner never goes with the last one, not even when two unmake each other', async () => {
    const own = await membershipOf(owner);
    refused(await owner.ask('POST', `/seller/people/${own}/remove`), 409, 'last_owner');
    refused(await owner.ask('POST', `/seller/people/${own}/role`, { role: 'staff' }), 409, 'last_owner');
    const second = await joins('owner');
    const other = await membershipOf(second);
    const both = await Promise.all([
      owner.ask('POST', `/seller/people/${other}/role`, { role: 'staff' }),
      second.ask('POST', `/seller/people/${own}/role`, { role: 'staff' }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const owners = () =>
      database.number(`SELECT count(*) FROM membership WHERE seller_id = $1 AND role = 'owner'`, [stallId]);
    expect(await owners()).toBe(1);
    await database.rows(
      `UPDATE membership SET role = CASE id WHEN $1 THEN 'owner' ELSE 'staff' END WHERE id IN ($1, $2)`,
      [own, other],
    );
  });
});

it('what people of a stall change stands in its log, by name, and what is refused does not', async () => {
  const helper = await joins('helper', 5);
  (await helper.ask('POST', `/seller/variants/${variantId}`, { price: 61_000, stocked: 40 })).ok();
  await helper.ask('POST', '/seller/vouchers', {});
  const name = (await helper.ask<Me>('GET', '/seller/me')).ok().member.name;
  const mine = await waitUntil('the log', async () => {
    const { entries } = (await owner.ask<StallLog>('GET', '/seller/log')).ok();
    const found = entries.filter((entry) => entry.name === name);
    return found.length > 0 && found;
  });
  expect(mine).toMatchObject([{ role: 'helper', act: 'Giá, số lượng', details: 'giá 61000, số lượng 40' }]);
  const others = (await theirs.ask<StallLog>('GET', '/seller/log')).ok().entries;
  expect(others.map((entry) => entry.name)).not.toContain(name);
});
