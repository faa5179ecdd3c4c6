import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from '@medusajs/framework/http';
import type { SellerRole } from '../../contract';
import { type DeskActor, logWhenAnswered } from '../../lib/desk-log';
import { forbidden } from '../../lib/errors';
import { mayActAs } from '../../lib/people/rules';
import { readToken } from '../../lib/signed-in';
import { messages } from '../../messages';
import { resolveScope, type SellerRequest, type SellerScope } from './scope';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Behind these one is of no stall yet: each asks itself who it is. */
const BEFORE_A_STALL =
  /^\/seller\/(?:sign-in-codes|members|opening-form|openings|invitation-letters)(?:[/?]|$)/;

async function enter(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (BEFORE_A_STALL.test(req.originalUrl)) {
    next();
    return;
  }
  const scope = await resolveScope(req);
  if (scope.seller.state === 'suspended' && !READS.includes(req.method)) {
    throw forbidden('seller_suspended', messages.sellerDesk.suspended);
  }
  if (!READS.includes(req.method)) logWhenAnswered(req, res, { ...actorOf(scope), details: detailsOf(req) });
  Object.assign(req, { sellerScope: scope } satisfies Pick<SellerRequest, 'sellerScope'>);
  next();
}

function actorOf({ memberId, memberName, role, sellerId }: SellerScope): DeskActor {
  return { actor: 'member', id: memberId, name: memberName, role, seller_id: sellerId };
}

/** Only what no one could mind reading later: prices, stock and roles. */
function detailsOf({ originalUrl, body }: MedusaRequest): string {
  const told = /^\/seller\/(variants|people|invitations)\//.test(`${originalUrl.split('?')[0]}/`);
  const { price, stocked, role } = (told && typeof body === 'object' ? (body ?? {}) : {}) as Record<
    string,
    unknown
  >;
  return Object.entries({ price, stocked, role })
    .flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'string' ? `${name}=${String(value).slice(0, 20)}` : [],
    )
    .join(' ');
}

/** What takes more than to work for the stall. What is not named here, everybody of the stall may, helpers in their time too. */
const WRITES: [path: string, needed: SellerRole][] = [
  ['/seller/bank-statements', 'manager'],
  ['/seller/bank-statements/:id/columns', 'manager'],
  ['/seller/bank-statements/:id/take', 'manager'],
  ['/seller/bank-transactions/:id/decide', 'manager'],
  ['/seller/delivery/pickup', 'manager'],
  ['/seller/delivery/zones', 'manager'],
  ['/seller/delivery/zones/:id', 'manager'],
  ['/seller/delivery/zones/:id/remove', 'manager'],
  ['/seller/invitations', 'manager'],
  ['/seller/invitations/:id/withdraw', 'manager'],
  ['/seller/invoice-registration', 'owner'],
  ['/seller/invoices/:id/correct', 'manager'],
  ['/seller/notices/:id/answer', 'manager'],
  ['/seller/orders/:id/confirm-payment', 'manager'],
  ['/seller/people/:id/role', 'manager'],
  ['/seller/refunds/:id/cancel', 'manager'],
  ['/seller/refunds/:id/confirm', 'manager'],
  ['/seller/takedowns/:id/answer', 'manager'],
  ['/seller/vouchers', 'manager'],
  ['/seller/vouchers/:id/stop', 'manager'],
];

const READ_BY: typeof WRITES = [['/seller/log', 'manager']];

/** @throws MarketError 403 */
function needsRole(needed: SellerRole) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const { sellerScope } = req as SellerRequest;
    if (!mayActAs(sellerScope.role, needed)) {
      throw forbidden('role_needed', messages.people.role_needed[needed]);
    }
    next();
  };
}

const guards = (method: 'GET' | 'POST', rules: typeof WRITES): MiddlewareRoute[] =>
  rules.map(([matcher, needed]) => ({ matcher, methods: [method], middlewares: [needsRole(needed)] }));

export const sellerMiddlewares: MiddlewareRoute[] = [
  { matcher: '/seller/bank-statements', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/goods-imports', methods: ['POST'], bodyParser: false },
  // Photographs and papers come as they are.
  { matcher: '/seller/certificate-scans', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/photos', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/openings/:id/papers', methods: ['POST'], bodyParser: false },
  // Who has just signed in for the first time has a token, but is nobody's member yet.
  {
    matcher: '/seller/members',
    methods: ['POST'],
    middlewares: [
      authenticate('member', ['bearer'], {
        allowUnauthenticated: true,
        allowUnregistered: true,
        requireMfa: true,
      }),
    ],
  },
  { matcher: '/seller/*', middlewares: [readToken('member'), enter] },
  ...guards('POST', WRITES),
  ...guards('GET', READ_BY),
];
