import jsQR from 'jsqr';
import sharp from 'sharp';

/** Text of the QR code in a picture, read from its pixels. @throws Error when no code can be read */
export async function readQrCode(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  if (!found) throw new Error('There is no readable QR code in the picture');
  return found.data;
}
