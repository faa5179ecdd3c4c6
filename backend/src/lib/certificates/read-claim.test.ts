import { describe, expect, it } from 'vitest';
import type { CertificateClaimRequest } from '../../contract';
import { readClaim } from './read-claim';

const paper = (change: Partial<CertificateClaimRequest> = {}): CertificateClaimRequest => ({
  product_id: 'prod_1',
  kind: 'vietgap',
  stars: null,
  number: 'VietGAP-TT-12-70-0001',
  issuer: 'Trung tâm chứng nhận',
  issued_on: '2025-01-10',
  expires_on: '2028-01-09',
  scan_id: 'certsc_1',
  ...change,
});
const fieldsOf = (change: Partial<CertificateClaimRequest>, today = '2026-11-23') =>
  readClaim(paper(change), today).problems.map(({ field }) => field);

describe('what a stall says of a paper', () => {
  it('ends as the paper says, but of OCOP after 36 months whatever was typed', () => {
    expect(readClaim(paper(), '2026-11-23').claim?.expires_on).toBe('2028-01-09');
    const ocop = readClaim(paper({ kind: 'ocop', stars: 4, expires_on: '2099-01-01' }), '2026-11-23');
    expect(ocop.claim?.expires_on).toBe('2028-01-09');
  });

  it.each([
    ['stars', { kind: 'ocop', stars: null }],
    ['stars', { kind: 'ocop', stars: 2 }],
    ['stars', { kind: 'ocop', stars: 6 }],
    ['number', { kind: 'globalgap', number: '4063061891255' }],
    ['issued_on', { issued_on: '2026-11-24' }],
    ['expires_on', { expires_on: null }],
    ['expires_on', { expires_on: '2025-01-10' }],
    ['expires_on', { expires_on: '2026-11-22' }],
  ] as const)('is refused by its field %s: %j', (field, change) => {
    expect(fieldsOf(change)).toEqual([field]);
  });

  it('may be told of on its last day and not on the next', () => {
    expect(fieldsOf({ expires_on: '2026-11-23' })).toEqual([]);
    expect(fieldsOf({ expires_on: '2026-11-23' }, '2026-11-24')).toEqual(['expires_on']);
  });
});
