import { z } from '@medusajs/framework/zod';

const port = z.coerce.number().int().min(1).max(65535);
const secret = z.string().min(32, 'at least 32 characters');
/** Line ends may be written as `\\n`, since few tools keep them in a variable. */
const pem = z
  .string()
  .startsWith('-----BEGIN ', 'in PEM, -----BEGIN …')
  .transform((text) => text.replaceAll('\\n', '\n'));

const schema = z.object({
  /** `production` wants its secrets given; `local` is the market on one machine, with demo data. */
  MARKET_MODE: z.enum(['local', 'production']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  BACKEND_PORT: port.default(9000),
  BACKEND_URL: z.url().default('http://localhost:9000'),
  STOREFRONT_URL: z.url().default('http://localhost:8000'),
  ADMIN_URL: z.url().default('http://localhost:7001'),
  /** Uploaded and made files; photos and their widths lie below it. */
  DATA_DIR: z.string().min(1),
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  /** Shared with the SePay bank connector, which signs each webhook with it. */
  SEPAY_WEBHOOK_SECRET: secret,
  /** The keys by which Casso and payOS sign; without its key a connector is off. */
  CASSO_CHECKSUM_KEY: z.string().min(16).optional(),
  PAYOS_CHECKSUM_KEY: z.string().min(16).optional(),
  /** Key to the market's account at Stripe, and the one by which Stripe signs what it tells us; without both there are no cards. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/, 'a secret or restricted key of Stripe, sk_… or rk_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'the signing secret of the webhook, whsec_…')
    .optional(),
  /** Another place that speaks Stripe's API, for tests; refused in production. */
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * Whose goods may be paid by card. The money of a card reaches the platform (D4), so the cautious default lets only those stalls have
   * it who settle through the platform; `all` is for a platform that may hold the money of the others too.
   */
  CARD_SELLERS: z.enum(['platform', 'all']).default('platform'),
  /** Seals the private keys that sign invoices; whoever loses it has to register new certificates. */
  INVOICE_KEY_SECRET: secret,
  /** Private key and certificate of the market in PEM, which sign the agreements with sellers; without them `local` makes a test pair. */
  AGREEMENT_KEY: pem.optional(),
  AGREEMENT_CERTIFICATE: pem.optional(),
  /** Who brings invoices to the tax office. `local` is a stand-in: its documents are tests and say so. */
  INVOICE_PROVIDER: z.enum(['local', 'viettel', 'tvan']).default('local'),
  /** Of the organisation that runs the market and issues in the sellers' names; wanted with a real provider. */
  PLATFORM_TAX_CODE: z.string().optional(),
  /** The market's account at Viettel SInvoice; its tax code is Viettel's own. */
  VIETTEL_INVOICE_URL: z.url().default('https://api-vinvoice.viettel.vn'),
  VIETTEL_INVOICE_USERNAME: z.string().optional(),
  VIETTEL_INVOICE_PASSWORD: z.string().optional(),
  /** The T-VAN that carries our messages: its sender code (MNGui) and its tax code. */
  TVAN_SENDER_CODE: z.string().max(14).optional(),
  TVAN_TAX_CODE: z.string().optional(),
  /** The office that the market's sellers belong to, which notices of errors are addressed to. */
  TAX_OFFICE_CODE: z.string().length(5).default('00000'),
  TAX_OFFICE_NAME: z.string().default('Cơ quan thuế quản lý trực tiếp'),
  /** Minutes after which an unpaid QR order is cancelled and its stock freed (D3). */
  QR_DEADLINE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  /** Days for which counts of what shoppers searched are kept. */
  SEARCH_LOG_DAYS: z.coerce.number().int().min(31).max(3660).default(400),
  /** Days for which is kept who read and changed what at the province's desk. */
  DESK_LOG_DAYS: z.coerce.number().int().min(31).max(3660).default(730),
  /** The mail server for e-mail to people: `smtps://user:password@host:465`. Without it messages stay in the mailbox on this machine. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** What e-mail names as its sender: `Chợ Phiên <cho@example.vn>`. */
  SMTP_FROM: z.string().min(3).optional(),
  /** A gateway for short messages (`modules/notification-sms`), and the token it wants. */
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  WORKER_MODE: z.enum(['shared', 'server', 'worker']).default('shared'),
  REDIS_URL: z.url().optional(),
  /** A Meilisearch that answers searches in the place of PostgreSQL. */
  MEILISEARCH_HOST: z.url({ protocol: /^https?$/ }).optional(),
  /** A key that may make keys, such as the master key: the backend makes a narrow one out of it and works with that. */
  MEILISEARCH_API_KEY: z.string().min(1).optional(),
  /** Begins the names of this market's indexes, where several markets share a Meilisearch. */
  MEILISEARCH_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/, 'small letters, digits, _ and -')
    .default('cho_phien_'),
  /** Set to `false` where Medusa's own dashboard is not wanted. */
  OPERATOR_DASHBOARD: z.enum(['true', 'false']).default('true'),
  /** A fixed "now" for tests; refused in production. */
  MARKET_NOW: z.iso.datetime().optional(),
});

export type Env = z.infer<typeof schema>;

/** The environment of the backend, checked once at boot. Ends the process with one readable list of what is wrong. */
function readEnv(): Env {
  const read = schema.safeParse(process.env);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
    process.stderr.write(`The backend's environment is not right:\n${wrong}\n`);
    process.exit(1);
  }
  if (read.data.MARKET_NOW && read.data.MARKET_MODE === 'production') {
    process.stderr.write('MARKET_NOW is for tests; unset it where MARKET_MODE is production.\n');
    process.exit(1);
  }
  if (read.data.STRIPE_API_BASE && read.data.MARKET_MODE === 'production') {
    process.stderr.write('STRIPE_API_BASE is for tests; unset it where MARKET_MODE is production.\n');
    process.exit(1);
  }
  if (Boolean(read.data.STRIPE_SECRET_KEY) !== Boolean(read.data.STRIPE_WEBHOOK_SECRET)) {
    process.stderr.write('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together: set both or neither.\n');
    process.exit(1);
  }
  if (Boolean(read.data.AGREEMENT_KEY) !== Boolean(read.data.AGREEMENT_CERTIFICATE)) {
    process.stderr.write('AGREEMENT_KEY and AGREEMENT_CERTIFICATE go together: set both or neither.\n');
    process.exit(1);
  }
  if (read.data.MEILISEARCH_HOST && !read.data.MEILISEARCH_API_KEY) {
    process.stderr.write('MEILISEARCH_HOST needs MEILISEARCH_API_KEY.\n');
    process.exit(1);
  }
  if (read.data.SMTP_URL && !read.data.SMTP_FROM) {
    process.stderr.write('SMTP_URL needs SMTP_FROM.\n');
    process.exit(1);
  }
  if (read.data.SMS_GATEWAY_URL && !read.data.SMS_GATEWAY_TOKEN) {
    process.stderr.write('SMS_GATEWAY_URL needs SMS_GATEWAY_TOKEN.\n');
    process.exit(1);
  }
  return read.data;
}

export const env = readEnv();
