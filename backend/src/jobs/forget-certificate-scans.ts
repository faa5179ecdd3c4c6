import type { MedusaContainer } from '@medusajs/framework/types';
import { forgetScans } from '../workflows/certificate/forget-scans';

export default async function forgetCertificateScans(container: MedusaContainer): Promise<void> {
  await forgetScans(container);
}

export const config = { name: 'forget-certificate-scans', schedule: '29 * * * *' };
