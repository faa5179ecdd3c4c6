import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOLDEN_CASES } from '../../../testing/einvoice/golden-cases';
import { checkXml } from './check-xml';
import { toXml } from './to-xml';

const FOLDER = join(__dirname, 'golden');
const fileOf = (name: string) => join(FOLDER, `${name}.xml`);

/** One tag a line, so that a person can review it. Text never holds `><`, hence nothing else changes. */
const reviewable = (xml: string) => `${xml.replaceAll('><', '>\n<')}\n`;

describe('a golden document', () => {
  it.each(GOLDEN_CASES)('$name is what was reviewed', ({ name, content }) => {
    const written = reviewable(toXml(content));
    // After a change that is meant: write them anew, then read every line of the difference.
    if (process.env.WRITE_GOLDEN === '1') writeFileSync(fileOf(name), written);
    expect(written).toBe(readFileSync(fileOf(name), 'utf8'));
  });

  it.each(GOLDEN_CASES)('$name keeps every rule of the format', ({ content }) => {
    expect(checkXml(toXml(content))).toEqual([]);
  });

  it('has a case for each file and a file for each case', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(GOLDEN_CASES.map(({ name }) => `${name}.xml`).sort());
  });
});
