import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('the address of who asks', () => {
  it('is what the last proxy of ours saw, whatever stands before it', () => {
    expect(clientAddress('6.6.6.6, 203.0.113.5, 10.0.0.2')).toBe('203.0.113.5');
    expect(clientAddress(['6.6.6.6', '203.0.113.5'])).toBe('203.0.113.5');
    expect(clientAddress('::ffff:203.0.113.5, ::1')).toBe('203.0.113.5');
    expect(clientAddress('2001:db8::7')).toBe('2001:db8::7');
  });

  it('is unknown when only our own machines are named', () => {
    expect(clientAddress('127.0.0.1, 192.168.1.4')).toBeNull();
    expect(clientAddress('nonsense')).toBeNull();
    expect(clientAddress(undefined)).toBeNull();
  });
});
