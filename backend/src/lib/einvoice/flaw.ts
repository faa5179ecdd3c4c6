import { messages } from '../../messages';

/** Stable, for programs. */
export type FlawCode = keyof typeof messages.einvoice.flaw;

/** One thing for which the tax office, or the law, would refuse a document. */
export interface Flaw {
  code: FlawCode;
  /** Tags from the root, counted from 1 where several stand together: `HDon/DLHDon/NDHDon/DSHHDVu/HHDVu[2]/ThTien`. */
  path: string;
  /** One Vietnamese sentence. */
  message: string;
}

/** `detail` is what was found, or expected, as the sentence of that code needs it. */
export function flaw(code: FlawCode, path: string, detail = ''): Flaw {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { code, path, message: messages.einvoice.flaw[code](name, detail) };
}
