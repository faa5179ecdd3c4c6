// npm run bank:pay -- CP-XXXXXX …: sends the signed message that a bank connector would send. A development tool: it reads
// what is awaited from the local database, and the backend learns of the payment only through its webhook.
import { createHmac, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readSettings } from './lib/settings.mjs';

const USAGE = `npm run bank:pay -- CP-XXXXXX [options]

  --amount N         pay N đồng instead of what is open
  --payee N          only the N-th transfer of the order (from 1)
  --account A        send it to another account
  --twice            send the same message twice (a replay)
  --again            pay a second time with a new message (a duplicate)
  --wrong-code       write a code that nobody has
  --late-timestamp   sign with a time of ten minutes ago
  --forged           sign with a wrong secret`;

const options = {
  amount: { type: 'string' },
  payee: { type: 'string' },
  account: { type: 'string' },
  twice: { type: 'boolean' },
  again: { type: 'boolean' },
  'wrong-code': { type: 'boolean' },
  'late-timestamp': { type: 'boolean' },
  forged: { type: 'boolean' },
  help: { type: 'boolean' },
};

class Usage extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [code] = positionals;
    if (values.help || !code) throw new Usage(USAGE);
    for (const name of ['amount', 'payee']) {
      if (values[name] !== undefined && !/^[1-9]\d*$/.test(values[name]))
        throw new Usage(`--${name} wants a whole number.`);
    }
    return { ...values, code: code.toUpperCase() };
  } catch (error) {
    throw error instanceof Usage ? error : new Usage(`${error.message}\n\n${USAGE}`);
  }
}

function readSecretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function settings() {
  const { dataDir, databaseUrl, postgresPort, backendPort } = readSettings([]);
  const secrets = readSecretsOf(dataDir);
  const secret = process.env.SEPAY_WEBHOOK_SECRET ?? secrets.SEPAY_WEBHOOK_SECRET;
  if (!secret) throw new Usage('No SEPAY_WEBHOOK_SECRET: start the market first, or set it.');
  return {
    secret,
    url: databaseUrl ?? `postgresql://market:${secrets.POSTGRES_PASSWORD}@localhost:${postgresPort}/market`,
    hook: `${process.env.BACKEND_URL ?? `http://localhost:${backendPort}`}/hooks/bank/sepay`,
  };
}

async function awaitedTransfers(url, code) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT r.payee_name, r.account, r.amount, r.amount - r.received AS open, r.transfer_text AS text
       FROM payment_request r JOIN checkout c ON c.id = r.checkout_id WHERE c.code = $1 ORDER BY strpos(c.parcels::text, r.order_ids->>0)`,
      [code],
    );
    return rows;
  } finally {
    await client.end();
  }
}

function messageFor(transfer, args) {
  const local = new Date(Date.now() + 7 * 3_600_000).toISOString();
  const text = args['wrong-code'] ? 'CP222222' : transfer.text;
  return {
    id: randomInt(1, 2 ** 47),
    gateway: 'Ngân hàng thử',
    transactionDate: local.slice(0, 19).replace('T', ' '),
    accountNumber: args.account ?? transfer.account,
    subAccount: null,
    code: null,
    content: `MBVCB.${randomInt(1e9)}.${text}.CT tu 0071000111222 NGUYEN VAN A`,
    transferType: 'in',
    transferAmount: Number(args.amount ?? (transfer.open > 0 ? transfer.open : transfer.amount)),
    accumulated: 0,
    referenceCode: `FT${randomInt(1e9)}`,
    description: '',
  };
}

async function send(hook, secret, message, args) {
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(Date.now() / 1000) - (args['late-timestamp'] ? 600 : 0));
  const key = args.forged ? `${secret}?` : secret;
  const answer = await fetch(hook, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sepay-timestamp': timestamp,
      'x-sepay-signature': `sha256=${createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex')}`,
    },
    body,
  });
  process.stdout.write(
    `${message.transferAmount.toLocaleString('vi-VN')} ₫ → ${message.accountNumber} “${message.content}”: ${answer.status} ${await answer.text()}\n`,
  );
}

async function main() {
  const args = readArguments();
  const { secret, url, hook } = settings();
  const all = await awaitedTransfers(url, args.code);
  const chosen = args.payee ? all.slice(Number(args.payee) - 1, Number(args.payee)) : all;
  if (chosen.length === 0) throw new Usage(`${args.code} awaits no such transfer.`);
  for (const transfer of chosen) {
    const message = messageFor(transfer, args);
    await send(hook, secret, message, args);
    if (args.twice) await send(hook, secret, message, args);
    if (args.again) await send(hook, secret, messageFor(transfer, args), args);
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Usage ? error.message : error.stack}\n`);
  process.exit(1);
});
