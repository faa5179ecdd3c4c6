import { afterAll, inject, it } from 'vitest';
import { MarketShopper } from './market-shopper';
import { compare, measure } from './measure';
import { PlainShopper } from './plain-shopper';
import { reportRatio, reportTime } from './report';

/** As people type: with accents, without, and wrong. */
const WITH_ACCENTS = ['điều', 'hạt điều', 'tiêu', 'mật ong', 'cà phê', 'sầu riêng'];
const WITHOUT_ACCENTS = ['dieu', 'hat dieu', 'tieu', 'mat ong', 'ca phe', 'sau rieng'];
const MISTYPED = ['hat diue', 'mat ogn', 'ca hpe', 'sau reng'];
const LOAD = { clients: 10, seconds: 5, rounds: 3 };

const { market, plain } = inject('bench');
const plainShopper = new PlainShopper(plain);
const shopper = new MarketShopper(market);

afterAll(() => {
  plainShopper.leaves();
  shopper.leaves();
});

const oneOf = (words: string[], turn: number): string => words[turn % words.length] ?? '';
const search = (words: string[]) => async (turn: number) => {
  await shopper.searches(`q=${encodeURIComponent(oneOf(words, turn))}`);
};

it('words with their accents', async () => {
  const both = await compare(
    { plain: (turn) => plainShopper.searches(oneOf(WITH_ACCENTS, turn)), market: search(WITH_ACCENTS) },
    LOAD,
  );
  reportRatio('search', both);
});

it('words without accents, which a plain Medusa does not find', async () => {
  const both = await compare(
    { plain: (turn) => plainShopper.searches(oneOf(WITHOUT_ACCENTS, turn)), market: search(WITHOUT_ACCENTS) },
    LOAD,
  );
  reportRatio('search-without-accents', both);
});

it('one person at a time', async () => {
  reportTime('search-alone', await measure(search(WITHOUT_ACCENTS), { clients: 1, seconds: 5 }), {
    p95Ms: 25,
  });
  reportTime('search-mistyped', await measure(search(MISTYPED), { clients: 1, seconds: 5 }), { p95Ms: 25 });
});

it('the page of results, server-rendered', async () => {
  const page = (turn: number) =>
    shopper.opens(`/tim-kiem?q=${encodeURIComponent(oneOf(WITHOUT_ACCENTS, turn))}`);
  const both = await compare(
    { plain: (turn) => plainShopper.searches(oneOf(WITH_ACCENTS, turn)), market: page },
    LOAD,
  );
  reportRatio('search-page', both, { ratio: 12 });
});
