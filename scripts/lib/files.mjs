import { renameSync, writeFileSync } from 'node:fs';

/** Writes a JSON file whole or not at all, readable by its owner only. */
export function writeJson(file, value) {
  const part = `${file}.part`;
  writeFileSync(part, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, file);
}
