import { describe, expect, it } from 'vitest';
import { mayActAs, rolesGivenBy } from './rules';

const ROLES = ['helper', 'staff', 'manager', 'owner'] as const;

describe('roles of a stall', () => {
  it('may what those below them may, helpers as much as staff', () => {
    const table = ROLES.map((role) => ROLES.map((needed) => mayActAs(role, needed)));
    expect(table).toEqual([
      [true, true, false, false],
      [true, true, false, false],
      [true, true, true, false],
      [true, true, true, true],
    ]);
  });

  it('are given by those above them only', () => {
    expect(rolesGivenBy('owner')).toEqual(['owner', 'manager', 'staff', 'helper']);
    expect(rolesGivenBy('manager')).toEqual(['staff', 'helper']);
    expect([...rolesGivenBy('staff'), ...rolesGivenBy('helper')]).toEqual([]);
  });
});
