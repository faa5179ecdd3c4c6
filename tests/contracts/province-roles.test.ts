import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { type OfficerRole, ProvinceDesk, SellerDesk } from '../harness/desk';
import { ROOT } from '../harness/workspace';

const ROLES: OfficerRole[] = ['viewer', 'reviewer', 'reporter', 'approver'];

/** Who may at least. `key`: programs only, with a key; `anybody`: no key either. A route that is not here fails. */
const LEAST: Record<string, OfficerRole | 'key' | 'anybody'> = {
  'GET /province/me': 'viewer',
  'GET /province/summary': 'viewer',
  'GET /province/months': 'viewer',
  'GET /province/communes': 'viewer',
  'GET /province/areas': 'viewer',
  'GET /province/drill-down': 'viewer',
  'GET /province/fact-exports': 'reporter',
  'POST /province/fact-exports': 'reporter',
  'GET /province/fact-exports/:id/file': 'reporter',
  'GET /province/figures': 'viewer',
  'GET /province/grdp': 'viewer',
  'GET /province/invoice-coverage': 'viewer',
  'GET /province/searches': 'viewer',
  'GET /province/agreements': 'viewer',
  'GET /province/agreements/:id/pdf': 'reviewer',
  'GET /province/agreements/files/:sha256': 'viewer',
  'GET /province/sellers': 'viewer',
  'POST /province/sellers/:slug/suspend': 'reviewer',
  'POST /province/sellers/:slug/reinstate': 'reviewer',
  'POST /province/sellers/:slug/give-notice': 'reviewer',
  'POST /province/sellers/:slug/withdraw-notice': 'reviewer',
  'GET /province/product-changes': 'viewer',
  'POST /province/product-changes/:id/approve': 'reviewer',
  'POST /province/product-changes/:id/refuse': 'reviewer',
  'GET /province/certificates': 'viewer',
  'GET /province/certificates/:id/scan': 'reviewer',
  'POST /province/certificates/:id/verify': 'reviewer',
  'POST /province/certificates/:id/refuse': 'reviewer',
  'POST /province/certificates/:id/suspend': 'reviewer',
  'GET /province/openings': 'reviewer',
  'GET /province/openings/:id': 'reviewer',
  'GET /province/openings/:id/papers/:paper_id': 'reviewer',
  'POST /province/openings/:id/approve': 'reviewer',
  'POST /province/openings/:id/ask-back': 'reviewer',
  'POST /province/openings/:id/refuse': 'reviewer',
  'GET /province/takedowns': 'viewer',
  'POST /province/takedowns': 'reviewer',
  'POST /province/takedowns/:id/order': 'reviewer',
  'POST /province/takedowns/:id/dismiss': 'reviewer',
  'POST /province/takedowns/:id/lift': 'reviewer',
  'GET /province/parameters': 'viewer',
  'POST /province/parameters': 'reporter',
  'GET /province/parameters/template': 'viewer',
  'POST /province/parameters/import': 'reporter',
  'POST /province/parameters/:id/decision': 'approver',
  'GET /province/reports': 'viewer',
  'POST /province/reports': 'reporter',
  'GET /province/reports/:id': 'viewer',
  'GET /province/reports/:id/files/:format': 'viewer',
  'POST /province/reports/:id/comments': 'reviewer',
  'POST /province/reports/:id/submit': 'reporter',
  'POST /province/reports/:id/send-back': 'approver',
  'POST /province/reports/:id/approve': 'approver',
  'GET /province/desk-log': 'viewer',
  'GET /province/machine-keys': 'reporter',
  'POST /province/machine-keys': 'approver',
  'POST /province/machine-keys/:id/revoke': 'approver',
  'GET /province/push-endpoints': 'reporter',
  'POST /province/push-endpoints': 'approver',
  'POST /province/push-endpoints/:id/stop': 'approver',
  'POST /province/push-deliveries/:id/retry': 'approver',
  'GET /province/ioc/openapi': 'anybody',
  'GET /province/ioc/snapshots': 'key',
  'GET /province/ioc/snapshots/:week': 'key',
  'GET /province/ioc/reports': 'key',
  'GET /province/ioc/reports/:kind/:period/:version': 'key',
  'GET /province/ioc/indicators': 'key',
};

const DOOR = join(ROOT, 'backend', 'src', 'api');

/** Every route behind the province door, as its folders name them. */
function routeTable(): string[] {
  return readdirSync(join(DOOR, 'province'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(DOOR, 'province', file), 'utf8');
      const path = join('/province', file, '..').replaceAll(/\[(\w+)\]/g, ':$1');
      return [...code.matchAll(/export (?:async )?function ([A-Z]+)\(/g)].map(
        ([, method]) => `${method} ${path}`,
      );
    })
    .sort();
}

const market = inject('market');
const desks = {} as Record<OfficerRole, ProvinceDesk>;
let stall: SellerDesk;

beforeAll(async () => {
  for (const role of ROLES) desks[role] = await ProvinceDesk.of(market, role);
  const slug = market.signIns.find(({ seller_slug }) => seller_slug)?.seller_slug ?? '';
  stall = await SellerDesk.of(market, slug);
});

/** Things that are not there: who may do it learns that, who may not learns nothing. */
const addressOf = (route: string) => route.replaceAll(/:\w+/g, 'khong-co');

describe('every route behind the province door', () => {
  it('has a row that says who may', () => {
    expect(routeTable()).toEqual(Object.keys(LEAST).sort());
  });

  it.each(Object.entries(LEAST))('%s is for %s and who may more', async (route, least) => {
    const [method = '', path = ''] = addressOf(route).split(' ');
    const body = method === 'POST' ? {} : undefined;
    const nobody = await Answer.to(`${market.backend}${path}`, { method });
    expect(nobody.status).toBe(least === 'anybody' ? 200 : 401);
    if (least !== 'anybody') expect((await stall.desk.ask(method, path, body)).status).toBe(401);
    for (const role of ROLES) {
      const answer = await desks[role].desk.ask(method, path, body);
      const where = `${role}: ${answer.status} ${answer.text.slice(0, 200)}`;
      if (least === 'anybody') expect(answer.status, where).toBe(200);
      else if (least === 'key') expect(answer.status, where).toBe(401);
      else if (ROLES.indexOf(role) < ROLES.indexOf(least)) {
        expect(answer, where).toMatchObject({ status: 403, body: { code: 'role_needed' } });
      } else expect([200, 400, 404, 409], where).toContain(answer.status);
    }
  });
});
