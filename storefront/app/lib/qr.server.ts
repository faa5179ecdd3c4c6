import QRCode from 'qrcode';

/** As VietQR is read best from a phone's screen: correction M, a quiet zone of four modules, black on white. */
const LOOK = {
  errorCorrectionLevel: 'M',
  margin: 4,
  scale: 12,
  color: { dark: '#000000ff', light: '#ffffffff' },
} as const;

/** A PNG picture of the code. */
export function drawQr(payload: string): Promise<Buffer> {
  return QRCode.toBuffer(payload, { ...LOOK, type: 'png' });
}

/** The same picture inside an address, so that it arrives with the page and can be kept by a long press. */
export async function drawQrInline(payload: string): Promise<string> {
  return `data:image/png;base64,${(await drawQr(payload)).toString('base64')}`;
}
