import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type CertificateRule, certificateRulesFile } from './schema/certificate-rule';

/** Reads the dated rules of certificates, each with its source. */
export function loadCertificateRules(): CertificateRule[] {
  return readJson(join(NATION_FOLDER, 'certificate-rules.json'), certificateRulesFile).rules;
}
