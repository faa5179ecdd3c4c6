import { loadNation } from '@cho-phien/seed';
import type { FoundPlace } from '../contract';
import { foldText } from './fold-text';
import { findPlace } from './nation';

interface Entry {
  commune: string;
  /** What the name is without accents and without its rank. */
  words: string;
  /** The former unit by whose name it is found; null for today's own name. */
  former: string | null;
}

const MOST = 8;
const RANK = /^(xa|phuong|thi tran|dac khu|thi xa|huyen|quan|thanh pho|tp\.?|tt\.?)\s+/;

let entries: Entry[] | undefined;

function all(): Entry[] {
  if (!entries) {
    const { communes, oldUnits } = loadNation();
    entries = [
      ...communes.map(({ code, fullName }) => ({ commune: code, words: bare(fullName), former: null })),
      ...oldUnits.map(({ newCode, name, district, province }) => ({
        commune: newCode,
        words: `${bare(name)} ${bare(district)}`,
        former: `${name}, ${district}, ${province}`,
      })),
    ];
  }
  return entries;
}

/**
 * Communes of today by what people call them, accents or not: their own name, or that of a commune or district of before 2025-07-01. Names
 * that begin so come first, today's before former ones; each commune once.
 */
export function findPlaces(typed: string): FoundPlace[] {
  const wanted = bare(typed);
  if (wanted.length < 2) return [];
  const hits = all()
    .flatMap((entry) => {
      const at = ` ${entry.words}`.indexOf(` ${wanted}`);
      return at < 0 ? [] : [{ entry, rank: (at === 0 ? 0 : 2) + (entry.former === null ? 0 : 1) }];
    })
    .sort((a, b) => a.rank - b.rank || a.entry.words.length - b.entry.words.length);
  const found = new Map<string, FoundPlace>();
  for (const { entry } of hits) {
    const place = findPlace(entry.commune);
    if (place && !found.has(entry.commune)) found.set(entry.commune, { ...place, former: entry.former });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

function bare(name: string): string {
  return foldText(name.trim()).replace(/\s+/g, ' ').replace(RANK, '');
}
