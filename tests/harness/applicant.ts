import type {
  Opening,
  OpeningAnswers,
  OpeningForm,
  OpeningPaperKind,
  SellerKind,
} from '@cho-phien/backend/contract';
import { Answer } from './answer';
import { Desk, PIXEL } from './desk';
import type { MarketAddress } from './market';
import { auth, newPhone, readCode } from './shopper-account';
import { Store } from './store';

/** Twelve digits that no demo seller has. */
export const newPersonalId = (): string => `070${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;

/** Somebody who opens a stall, at the doors that the pages use. */
export class Applicant {
  private constructor(
    readonly phone: string,
    readonly desk: Desk,
  ) {}

  static async byPhone(market: MarketAddress, name: string, phone = newPhone()): Promise<Applicant> {
    const first = await signInFirst(market, phone);
    const member = Desk.with(market.backend, first);
    (await member.ask('POST', '/seller/members', { name })).ok();
    const { token } = (
      await auth(market, '/auth/token/refresh', {}, { authorization: `Bearer ${first}` })
    ).ok();
    return new Applicant(phone, Desk.with(market.backend, token));
  }

  async begins(kind: SellerKind = 'household'): Promise<Opening> {
    return (await this.desk.ask<Opening>('POST', '/seller/openings', { kind })).ok();
  }

  saves(id: string, answers: OpeningAnswers): Promise<Answer<Opening>> {
    return this.desk.ask('POST', `/seller/openings/${id}`, { answers });
  }

  sends(id: string, paper: OpeningPaperKind, bytes: Uint8Array = PIXEL): Promise<Answer<Opening>> {
    return this.desk.send(`/seller/openings/${id}/papers?paper=${paper}&name=giay.png`, bytes);
  }

  /** Everything that a household is asked for, up to the last button. @returns the id of the opening */
  async fillsIn(change: OpeningAnswers = {}): Promise<string> {
    const { id, terms_version } = await this.begins();
    const form = (await this.desk.ask<OpeningForm>('GET', '/seller/opening-form')).ok();
    (await this.saves(id, { ...this.answers(form), ...change })).ok();
    (await this.sends(id, 'registration')).ok();
    (await this.sends(id, 'identity_card')).ok();
    (await this.desk.ask('POST', `/seller/openings/${id}/terms`, { version: terms_version })).ok();
    return id;
  }

  answers({ communes, banks, categories }: OpeningForm): OpeningAnswers {
    return {
      legal_name: 'Hộ kinh doanh Nguyễn Thị Hoa',
      tax_code: newPersonalId(),
      representative: 'Nguyễn Thị Hoa',
      birth_date: '1985-03-08',
      commune_code: communes[0]!.code,
      street: 'Thôn 3, tổ 5',
      phone: this.phone,
      bank_bin: banks[0]!.bin,
      bank_account: newPersonalId(),
      bank_holder: 'HKD Nguyễn Thị Hoa',
      name: 'Vườn cô Hoa',
      category: categories[0]!.slug,
      province_fee: '25.000',
      story: 'Nhà trồng điều từ năm 2005.',
    };
  }

  submits(id: string): Promise<Answer<Opening>> {
    return this.desk.ask('POST', `/seller/openings/${id}/submit`, {});
  }
}

/** The token of who has proved a phone and is nobody's member yet. */
export async function signInFirst(market: MarketAddress, phone: string): Promise<string> {
  const sent = await Answer.to(`${market.backend}/seller/sign-in-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
  if (sent.status !== 202) throw new Error(`No code was sent: ${sent.status} ${sent.text}`);
  const code = await readCode(new Store(market), phone);
  return (await auth(market, '/auth/member/phone-code', { phone, code })).ok().token;
}
