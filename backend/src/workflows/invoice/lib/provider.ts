import { join } from 'node:path';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import type { InvoiceProvider } from '../../../modules/invoice/provider';
import { LocalTaxOffice } from '../../../modules/invoice/providers/local';
import { TvanFolders } from '../../../modules/invoice/providers/tvan';
import { ViettelInvoice } from '../../../modules/invoice/providers/viettel';
import { flawsOfSubmission } from './check-submission';
import { completeDocument } from './test-office';

/** Belongs to nobody; only the local stand-in, whose documents are tests, may use it. */
const NOBODYS_TAX_CODE = '0102030405';

let provider: InvoiceProvider | undefined;

/** Who brings this market's documents to the tax office, by `INVOICE_PROVIDER`. */
export function invoiceProvider(): InvoiceProvider {
  provider ??= makeProvider();
  return provider;
}

/** Of the organisation that issues in the sellers' names. */
export function platformTaxCode(): string {
  return env.INVOICE_PROVIDER === 'local'
    ? (env.PLATFORM_TAX_CODE ?? NOBODYS_TAX_CODE)
    : given('PLATFORM_TAX_CODE');
}

type Needed =
  | 'PLATFORM_TAX_CODE'
  | 'TVAN_SENDER_CODE'
  | 'TVAN_TAX_CODE'
  | 'VIETTEL_INVOICE_USERNAME'
  | 'VIETTEL_INVOICE_PASSWORD';

function given(name: Needed): string {
  const value = env[name];
  if (!value) throw new Error(`INVOICE_PROVIDER=${env.INVOICE_PROVIDER} needs ${name}.`);
  return value;
}

const VIETTEL_TAX_CODE = '0100109106';
/** Milliseconds; longer than the service takes at its slowest. */
const VIETTEL_TIMEOUT = 90_000;

/** @throws Error naming a setting that the chosen provider needs and that is missing */
function makeProvider(): InvoiceProvider {
  if (env.INVOICE_PROVIDER === 'tvan') {
    const folder = join(env.DATA_DIR, 'invoices', 'tvan');
    return new TvanFolders(folder, given('TVAN_SENDER_CODE'), given('TVAN_TAX_CODE'), now);
  }
  if (env.INVOICE_PROVIDER === 'viettel') {
    const settings = {
      url: env.VIETTEL_INVOICE_URL,
      username: given('VIETTEL_INVOICE_USERNAME'),
      password: given('VIETTEL_INVOICE_PASSWORD'),
      timeout: VIETTEL_TIMEOUT,
    };
    return new ViettelInvoice(settings, VIETTEL_TAX_CODE, now);
  }
  const folder = join(env.DATA_DIR, 'invoices', 'test-tax-office');
  return new LocalTaxOffice(folder, platformTaxCode(), flawsOfSubmission, (xml, code, at) =>
    completeDocument(folder, xml, code, at),
  );
}
