// npm test: every check that a change must pass. `--only <suite, folder or file>` runs one part, `--long` the slow ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './lib/install.mjs';
import { finish } from './lib/outcome.mjs';
import { Refusal } from './lib/say.mjs';
import { CROSSING, crossing, deadCode, format, integration, types, unit } from './lib/suites.mjs';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, long: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** The market that the first suite fills, for the others to begin with. */
const template = mkdtempSync(join(tmpdir(), 'cho-phien-template-'));
const shared = { MARKET_TEMPLATE: join(template, 'data'), LONG: values.long ? '1' : '' };

const everything = {
  format: () => format(),
  'dead-code': () => deadCode(),
  types: () => types(),
  unit: (filters) => unit(filters),
  integration: (filters) => integration(filters, { LONG: shared.LONG }),
  ...Object.fromEntries(CROSSING.map((name) => [name, (filters) => crossing(name, filters, shared)])),
};

const WORKSPACES = ['backend', 'storefront', 'admin', 'seed'];

/** Suites and file filters that a name or path means. */
function chosen(wanted) {
  const path = wanted.replace(/^\.\//, '').replace(/\/$/, '');
  if (path === 'verify') return ['format', 'dead-code', 'types', 'unit'].map((name) => [name, []]);
  if (everything[path]) return [[path, []]];
  const [top, folder, ...rest] = path.split('/');
  if (top === 'tests' && CROSSING.includes(folder))
    return [[folder, rest.length > 0 ? [rest.join('/')] : []]];
  if (path.endsWith('.integration.test.ts')) return [['integration', [path.replace(/^backend\//, '')]]];
  if (top === 'backend' && folder === undefined)
    return [
      ['unit', [top]],
      ['integration', []],
    ];
  if (WORKSPACES.includes(top)) {
    const inside = [folder, ...rest].filter(Boolean).join('/');
    return [['unit', inside ? [top, inside] : [top]]];
  }
  throw new Refusal(
    `There is no suite or folder "${wanted}". Suites: verify, ${Object.keys(everything).join(', ')}.`,
  );
}

function plan() {
  const only = values.only ?? positionals[0];
  if (only !== undefined) return chosen(only);
  if (values.long)
    return [
      ['races', []],
      ['crash', []],
      ['integration', ['src/modules/invoice/numbering', 'src/workflows/checkout/checkout-parity']],
    ];
  return Object.keys(everything).map((name) => [name, []]);
}

finish(async (add) => {
  try {
    const suites = plan();
    await install();
    for (const [name, filters] of suites) {
      process.stdout.write(`\n── ${name} ──\n`);
      await add(() => everything[name](filters));
    }
  } finally {
    rmSync(template, { recursive: true, force: true });
  }
});
