import { describe, expect, it } from 'vitest';
import type { FiledOpening } from '../../contract';
import { type IdentityVerifier, verifierOn } from './verification';

const filed = {} as FiledOpening;

describe('who verifies a seller', () => {
  it('is an officer by the papers until the last day of 2026', async () => {
    const verifier = verifierOn('2026-12-31');
    expect(verifier?.method).toBe('manual');
    expect(await verifier?.verify(filed, { checked: true })).toBe(true);
    expect(await verifier?.verify(filed, { checked: false })).toBe(false);
  });

  it('is nobody from 2027 on, until an electronic identity is plugged in', () => {
    expect(verifierOn('2027-01-01')).toBeNull();
    const electronic: IdentityVerifier = { method: 'electronic', verify: async () => true };
    expect(verifierOn('2027-01-01', [electronic])).toBe(electronic);
  });
});
