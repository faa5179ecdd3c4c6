// npm run verify: format, lint, dead code, types and unit tests.
import { install } from './lib/install.mjs';
import { finish } from './lib/outcome.mjs';
import { deadCode, format, types, unit } from './lib/suites.mjs';

finish(async (add) => {
  await install();
  for (const suite of [format, deadCode, types, unit]) await add(suite);
});
