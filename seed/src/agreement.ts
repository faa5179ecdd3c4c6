import { join } from 'node:path';
import { NATION_FOLDER } from './folders';
import { readJson } from './read-json';
import { type AgreementVersion, agreementFile } from './schema/agreement';

/** Reads the versions of the agreement between sellers and the market, the oldest first. */
export function loadAgreement(): AgreementVersion[] {
  return readJson(join(NATION_FOLDER, 'agreement.json'), agreementFile).versions;
}
