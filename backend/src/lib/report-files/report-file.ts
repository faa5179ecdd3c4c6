import type { ReportContent } from '../../contract';

/** A frozen report as files are made of it: what was approved, and the hash of its canonical text. */
export interface FrozenReport {
  content: ReportContent;
  /** The canonical text itself. */
  text: string;
  sha256: string;
}

export interface ReportFile {
  name: string;
  type: string;
  body: Buffer;
}

/** `bao-cao-2026-10-v2`: the same for every format of a version. */
export function fileStem({ kind, period, version }: ReportContent): string {
  const kinds = {
    weekly: 'tuan',
    monthly: 'thang',
    yearly: 'nam',
    ecommerce_law: 'tmdt-nam',
    cashless_streets: 'tuyen-pho',
  } as const;
  return `bao-cao-${kinds[kind]}-${period}-v${version}`;
}
