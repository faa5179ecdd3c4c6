import { describe, expect, it } from 'vitest';
import { words } from '../../lib/fold-text';
import { corrections, onlySwaps } from './spelling';

const typed = (text: string, known: Record<string, number> = {}) =>
  words(text).map((word) => ({ word, documents: known[word.folded] ?? 0, begun: false }));

describe('spelling', () => {
  it('takes the words by which documents were found', () => {
    expect(
      corrections(typed('hat diue', { hat: 90 }), [
        ['hat', 'dieu'],
        ['hat', 'dieu'],
        ['hat', 'due'],
      ])[0],
    ).toEqual(['hat', 'dieu']);
  });

  it('parts words that were run together', () => {
    expect(corrections(typed('hatdieu'), [['hat', 'dieu']])).toEqual([['hat dieu']]);
  });

  it('believes a word that many documents hold, and every number', () => {
    expect(corrections(typed('phan hoa', { phan: 9, hoa: 9 }), [['phan', 'hao']])).toEqual([]);
    expect(corrections(typed('500g'), [['50g']])).toEqual([]);
  });

  it('believes two slips only in a long word', () => {
    expect(corrections(typed('dua'), [['dau'], ['dieu']])).toEqual([['dau']]);
    expect(corrections(typed('robbussta'), [['robusta']])).toEqual([['robusta']]);
  });

  it('does not change every word of a text, unless letters only changed places', () => {
    expect(corrections(typed('may giat'), [['mau', 'giam']])).toEqual([]);
    expect(corrections(typed('ogn mta'), [['ong', 'mat']])).toEqual([['ong', 'mat']]);
  });

  it('knows the surest slips', () => {
    expect(onlySwaps(typed('bu dpo'), ['bu', 'dop'])).toBe(true);
    expect(onlySwaps(typed('bu dap'), ['bu', 'dop'])).toBe(false);
  });
});
