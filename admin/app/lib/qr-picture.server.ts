import QRCode from 'qrcode';

/** A code as a PNG that nobody but its reader keeps. */
export async function qrPicture(payload: string): Promise<Response> {
  const picture = await QRCode.toBuffer(payload, {
    errorCorrectionLevel: 'M',
    margin: 4,
    scale: 8,
    type: 'png',
  });
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' },
  });
}
