const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
/** What is smaller goes as it is: it would gain little. */
const SMALL_BYTES = 300_000;

/**
 * A photograph made small enough for a slow line, upright, and without place and device. What the browser cannot open, or would make no
 * smaller, is given back as it is: the market says what is wrong with it.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= SMALL_BYTES) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return small && small.size < file.size ? small : file;
}
