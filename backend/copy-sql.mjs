// `medusa build` compiles TypeScript and leaves every other file behind; the statements and migrations of reporting are SQL.
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
cpSync(join(here, 'src'), join(here, '.medusa', 'server', 'src'), {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || path.endsWith('.sql'),
});
