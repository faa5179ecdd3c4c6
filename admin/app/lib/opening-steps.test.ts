import { describe, expect, it } from 'vitest';
import { vi } from '~/messages/vi';
import { isPaperKind, STEP_SLUGS, stepPath } from './opening-steps';

describe('the steps of an opening', () => {
  it('each have an address of their own', () => {
    const slugs = Object.values(STEP_SLUGS);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(stepPath('papers')).toBe('/mo-gian-hang/giay-to');
    expect(Object.keys(vi.openings.requirements).sort()).toEqual(Object.keys(STEP_SLUGS).sort());
  });

  it('know papers from answers', () => {
    expect(isPaperKind('registration')).toBe(true);
    expect(isPaperKind('tax_code')).toBe(false);
  });
});
