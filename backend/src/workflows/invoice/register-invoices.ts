import type { MedusaContainer } from '@medusajs/framework/types';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import type { RegisterInvoicesRequest } from '../../contract';
import { localDate, now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { readMarket } from '../../lib/market';
import { messages } from '../../messages';
import { INVOICE_MODULE } from '../../modules/invoice';
import type InvoiceModuleService from '../../modules/invoice/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { delegationToPlatform } from './lib/delegation';
import { readRegistration } from './lib/terms';

/** The letters of a seller who does not mind: those of the market. */
export const COMMON_LETTERS = 'CP';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Input extends RegisterInvoicesRequest {
  seller_id: string;
  member_id: string;
}

/** @throws MarketError 409 when letters that are in use are to be changed */
async function register(
  container: MedusaContainer,
  { seller_id, member_id, ...wanted }: Input,
): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const seller = await sellers.retrieveSeller(seller_id);
  const before = await readRegistration(container, seller_id);
  if (before && wanted.letters && wanted.letters !== before.letters) {
    throw conflict('letters_are_fixed', messages.invoice.letters_are_fixed);
  }
  const today = localDate(now());
  const delegation = before?.delegation ?? delegationToPlatform(await readMarket(container), seller, today);
  await service.saveRegistration({
    seller_id,
    valid_from: today,
    coding: wanted.coding,
    mode: wanted.mode,
    cash_register_code: wanted.mode === 'cash_register' ? (wanted.cash_register_code ?? null) : null,
    letters: before?.letters ?? (await lettersFor(container, seller, wanted.letters)),
    delegation,
  });
  if (wanted.declared_elsewhere !== undefined) {
    const year = Number(today.slice(0, 4));
    await service.declareRevenue({
      seller_id,
      year,
      amount: wanted.declared_elsewhere,
      declared_by: member_id,
    });
  }
}

/** Series belong to a tax code: two stalls of one tax payer never share one. @throws MarketError 409 for letters of the other stall */
async function lettersFor(
  container: MedusaContainer,
  seller: { id: string; tax_code: string },
  wanted: string | undefined,
): Promise<string> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const others = await sellers.listSellers(
    { tax_code: seller.tax_code, id: { $ne: seller.id } },
    { select: ['id'] },
  );
  const rows = await service.listInvoiceRegistrations(
    { seller_id: others.map(({ id }) => id) },
    { select: ['letters'] },
  );
  const taken = new Set(rows.map(({ letters }) => letters));
  if (wanted && taken.has(wanted)) throw conflict('letters_taken', messages.invoice.letters_taken);
  return wanted ?? firstFree(taken);
}

/** The market's own letters, or the first after them in the alphabet that no other stall of the tax payer has. */
function firstFree(taken: Set<string>): string {
  const pairs = [...ALPHABET].flatMap((first) => [...ALPHABET].map((second) => first + second));
  const start = pairs.indexOf(COMMON_LETTERS);
  const free = [...pairs.slice(start), ...pairs.slice(0, start)].find((pair) => !taken.has(pair));
  if (!free) throw new Error('Every pair of letters is taken.');
  return free;
}

/** What a seller has told the tax office holds from then on: there is nothing to undo. */
const registerInvoicesStep = createStep('register-invoices', async (input: Input, { container }) => {
  await register(container, input);
  return new StepResponse(input.seller_id);
});

/** Registers a seller for e-invoices from today, delegated to the platform, or changes how it issues from now on. */
export const registerInvoicesWorkflow = createWorkflow(
  'register-invoices',
  (input: Input) => new WorkflowResponse(registerInvoicesStep(input)),
);
