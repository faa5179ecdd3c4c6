import { checkXml } from '../../../lib/einvoice/check-xml';
import { SignatureError, verifyXml } from '../../../lib/einvoice/verify-xml';
import type { Submission } from '../../../modules/invoice/provider';

/** Why a real office would refuse this document: its content, or its signature; null when it would not. */
export function flawsOfSubmission({ kind, xml }: Submission): string | null {
  if (kind === 'error_notice') return null;
  const source = xml.toString('utf8');
  const flaws = checkXml(source);
  if (flaws.length > 0) return flaws.map(({ message }) => message).join(' ');
  try {
    // The office of a test market takes the market's own certificate; that the signature is right is what is looked at.
    verifyXml(source, 'NBan', () => true);
    return null;
  } catch (error) {
    if (error instanceof SignatureError) return error.message;
    throw error;
  }
}
