import type { InvoiceContent } from './invoice-content';

/** What the six characters of a series (ký hiệu hoá đơn) say. */
export interface Series {
  /** `C`: with a code of the tax office; `K`: without. */
  coded: boolean;
  /** Two digits of the year in which it may be used. */
  year: string;
  /** `T`: registered seller; `M`: cash register connected to the tax office; others are not issued here. */
  letter: string;
  /** Two letters of the seller's choice. */
  own: string;
}

const SERIES = /^([CK])(\d\d)([TDLMNBGHXF])([A-Z]{2})$/;

/** Reads a series; null when it is none by format 2.1.0. */
export function readSeries(text: string): Series | null {
  const [, code, year, letter, own] = SERIES.exec(text) ?? [];
  if (!code || !year || !letter || !own) return null;
  return { coded: code === 'C', year, letter, own };
}

/** The series that continues this one in another year, as every New Year asks for. */
export function seriesInYear(series: string, day: string): string {
  return `${series.slice(0, 1)}${day.slice(2, 4)}${series.slice(3)}`;
}

export function isCashRegister({ series }: Pick<InvoiceContent, 'series'>): boolean {
  return readSeries(series)?.letter === 'M';
}
