import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MINUTE = 60_000;

/** Elements that a signature of an invoice or notice points at; Debian's tool must be told that their `Id` is an id. */
const WITH_ID = ['DLHDon', 'DLTBao', 'MCCQT', 'http://www.w3.org/2000/09/xmldsig#:Object'];

/**
 * `xmlsec1`, another implementation of XML signatures in another language. Where it is missing and the machine is ours to change (a
 * container that runs as root, as in CI), it is installed.
 * @returns why it cannot be had; null when it is there
 */
export function findXmlsec(): string | null {
  if (works()) return null;
  if (process.getuid?.() !== 0)
    return 'xmlsec1 is not installed, and only root may install it (apt-get install xmlsec1)';
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'xmlsec1'],
  ]) {
    const { status, error } = spawnSync('apt-get', step, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 2 * MINUTE,
    });
    if (status !== 0) return `apt-get ${step[0]} failed (${error?.message ?? `exit code ${status}`})`;
  }
  return works() ? null : 'xmlsec1 was installed and does not run';
}

/**
 * Whether xmlsec1 believes the signature below `DSCKS/<place>`.
 * @param trusted PEM of the certificate that the signer must have
 */
export function xmlsecVerifies(document: string, place: string, trusted: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-xmlsec-'));
  try {
    const [file, certificate] = [join(folder, 'document.xml'), join(folder, 'certificate.pem')];
    writeFileSync(file, document);
    writeFileSync(certificate, trusted);
    const { status } = spawnSync('xmlsec1', [
      '--verify',
      '--enabled-key-data',
      'x509',
      '--trusted-pem',
      certificate,
      ...WITH_ID.flatMap((element) => ['--id-attr:Id', element]),
      '--node-xpath',
      `/*/*[local-name()='DSCKS']/*[local-name()='${place}']/*[local-name()='Signature']`,
      file,
    ]);
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function works(): boolean {
  return spawnSync('xmlsec1', ['--version']).status === 0;
}
