import { generateKeyPairSync, sign } from 'node:crypto';
import {
  aHeading,
  aSale,
  buildInvoice,
  COMPANY,
  checkXml,
  makeCertificate,
  signerOf,
  signXml,
  toXml,
} from '@cho-phien/backend/testing/einvoice';
import { expect, it } from 'vitest';
import { type Load, type Measurement, measure, together, type Work } from '../measure';
import { reportAgainst } from '../report';

const LOAD: Load = { clients: 1, seconds: 2 };
const ROUNDS = 3;
const DAY = 86_400_000;

/** As the market sells: four products at two rates, a gift, a voucher over all of them and the delivery, to a company. */
const SALE = aSale()
  .goods('a', 324_000, '8', { name: 'Hạt điều rang muối 500 g', quantity: '2' })
  .goods('b', 157_500, '5', { name: 'Mật ong rừng 1 lít' })
  .goods('c', 187_450, '8', { name: 'Tiêu đen Lộc Ninh', quantity: '1.25' })
  .goods('d', 90_000, 'kct', { name: 'Sầu riêng Ri6', quantity: '0.9' })
  .gift('e', '8', { name: 'Túi vải' })
  .shipping(30_000)
  .discount('Phiếu giảm giá', { a: 32_400, b: 15_750, c: 18_745, d: 9_000 })
  .to(COMPANY).sale;

it('invoices built, checked and signed on one core', async () => {
  const pair = await makeCertificate({
    name: 'Hợp tác xã',
    taxCode: '0319116538',
    validFrom: new Date(Date.now() - DAY),
    validTo: new Date(Date.now() + DAY),
  });
  const signer = signerOf(pair.privateKey, pair.certificate);
  const bareKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const bytes = Buffer.alloc(1_000, 'x');

  const barely: Work = async () => {
    sign('sha256', bytes, bareKey);
  };
  const wholly: Work = async (turn) => {
    const document = toXml(buildInvoice(SALE, aHeading({ number: turn + 1 })));
    if (checkXml(document).length > 0) throw new Error('The document was refused.');
    await signXml(document, signer, new Date());
  };
  const plain: Measurement[] = [];
  const market: Measurement[] = [];
  await wholly(0);
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await onOneCore(barely));
    market.push(await onOneCore(wholly));
  }
  const both = { plain: together(plain), market: together(market) };
  reportAgainst('invoice', 'bare RSA-2048 signing', both, { perSecond: 100 });
  expect(both.market.perSecond).toBeGreaterThan(0);
});

/** Seconds are those of the processor, so that what else the machine does costs nothing here. */
async function onOneCore(work: Work): Promise<Measurement> {
  const before = process.cpuUsage();
  const measured = await measure(work, LOAD);
  const { user, system } = process.cpuUsage(before);
  return { ...measured, seconds: (user + system) / 1e6 };
}
