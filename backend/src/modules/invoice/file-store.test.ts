import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DamagedFileError, FileStore } from './file-store';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invoice-files-'));
  store = new FileStore(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives back the very bytes, and keeps the same bytes once', async () => {
  const bytes = Buffer.from('<HDon>Hạt điều</HDon>');
  const hashes = await Promise.all(Array.from({ length: 5 }, () => store.keep(bytes)));
  expect(new Set(hashes).size).toBe(1);
  const [hash = ''] = hashes;
  expect(await store.read(hash)).toEqual(bytes);
  expect(await readdir(join(folder, hash.slice(0, 2)))).toEqual([hash]);
});

it('refuses to hand out a file in which one byte was changed', async () => {
  const hash = await store.keep(Buffer.from('Tổng cộng 100000'));
  const path = join(folder, hash.slice(0, 2), hash);
  await chmod(path, 0o644);
  await writeFile(path, 'Tổng cộng 900000');
  await expect(store.read(hash)).rejects.toThrow(DamagedFileError);
});

it('reads nothing outside its folder', async () => {
  await expect(store.read('../../secrets.json')).rejects.toThrow('Not a hash');
});
