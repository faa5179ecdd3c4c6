import type { Request, Response } from 'express';
import { expect, it } from 'vitest';
import { limitBodies } from './limit-bodies.mjs';

const KIB = 1024;

/** The status with which a body of so many bytes is refused; null when it passes. */
function refused(path: string, bytes: number): number | null {
  let status: number | null = null;
  const headers: Record<string, string> = { 'content-length': String(bytes) };
  const request = { method: 'POST', path, get: (name: string) => headers[name] };
  const response = {
    status(code: number) {
      status = code;
      return response;
    },
    type: () => response,
    send: () => response,
  };
  limitBodies(request as unknown as Request, response as unknown as Response, () => undefined);
  return status;
}

it('lets a signed agreement be sent where it is checked, and nowhere else', () => {
  for (const path of ['/gian-hang/hop-dong', '/tinh/nguoi-ban/vuon-co-hoa/hop-dong']) {
    for (const asked of [path, `${path}.data`]) {
      expect(refused(asked, 512 * KIB)).toBeNull();
      expect(refused(asked, 5 * KIB * KIB)).toBe(413);
    }
  }
  expect(refused('/gian-hang/hop-dong/x/tep', 65 * KIB)).toBe(413);
  expect(refused('/tinh/nguoi-ban', 65 * KIB)).toBe(413);
});

it.each([
  ['a bank’s statement', '/gian-hang/tien-ve/sao-ke', 5],
  ['a workbook of numbers', '/tinh/bao-cao/so-lieu/nhap', 2],
  ['a table of goods', '/gian-hang/san-pham/tep', 5],
  ['photographs for it', '/gian-hang/san-pham/tep', 20],
])('lets %s be sent to its page', (_, path, mib) => {
  for (const asked of [path, `${path}.data`]) expect(refused(asked, mib * KIB * KIB)).toBeNull();
});
