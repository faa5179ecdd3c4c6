import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { photosDir } from '../../lib/photos';

/** Copies the made pictures into the data folder, where uploaded ones will lie beside them. */
export async function loadPhotos(): Promise<void> {
  const source = join(dirname(require.resolve('@cho-phien/seed/package.json')), 'pictures', 'photos');
  await mkdir(photosDir, { recursive: true });
  const files = (await readdir(source)).filter((file) => file.endsWith('.webp'));
  await Promise.all(files.map((file) => copyFile(join(source, file), join(photosDir, file))));
}
