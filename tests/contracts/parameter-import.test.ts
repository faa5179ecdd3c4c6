import type { ParameterImport, ParameterList } from '@cho-phien/backend/contract';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { officerOf, ProvinceDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';

const market = inject('market');
let headers: Record<string, string>;
let template: ArrayBuffer;

beforeAll(async () => {
  const { email, password } = officerOf(market, 'reporter');
  const signedIn = await Answer.to<{ token: string }>(`${market.backend}/auth/officer/emailpass`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  headers = { authorization: `Bearer ${signedIn.ok().token}` };
  const file = await fetch(`${market.backend}/province/parameters/template`, { headers });
  template = await file.arrayBuffer();
});

const send = (body: ArrayBuffer, query = '') =>
  Answer.to<ParameterImport>(`${market.backend}/province/parameters/import${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body,
  });

async function proposed(): Promise<number> {
  const { desk } = await ProvinceDesk.of(market, 'approver');
  const { parameters } = (await desk.ask<ParameterList>('GET', '/province/parameters')).ok();
  return parameters.filter(({ key, state }) => key === 'retail-sales' && state === 'proposed').length;
}

describe('numbers from a workbook', () => {
  it('are only checked until they are sent, and then wait for another person', async () => {
    const before = await proposed();
    expect((await send(template)).ok()).toMatchObject({
      problem: null,
      rows: [{ row: 2, problems: [] }],
      written: false,
    });
    expect(await proposed()).toBe(before);
    expect((await send(template, '?write=1')).ok().written).toBe(true);
    expect(await proposed()).toBe(before + 1);
  });

  it('are none in a file that is no workbook, or too large', async () => {
    const other = (await send(new TextEncoder().encode('không phải XLSX').buffer, '?write=1')).ok();
    expect(other).toMatchObject({ rows: [], written: false });
    expect(other.problem).toContain('XLSX');
    const large = await send(new ArrayBuffer(2 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
    expectRefusal(large);
  });
});
