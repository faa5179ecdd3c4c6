import type { Market } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { Store } from '../harness/store';
import { MarketShopper } from './market-shopper';
import { compare } from './measure';
import { PlainShopper } from './plain-shopper';
import { reportRatio } from './report';

const PLAIN_PAGES = 15;
const LOAD = { clients: 10, seconds: 5, rounds: 3 };

const { market, plain } = inject('bench');
const plainShopper = new PlainShopper(plain);
const shopper = new MarketShopper(market);
let shelves: string[];

beforeAll(async () => {
  const { categories } = (await new Store(market).ask<Market>('GET', '/store/market')).ok();
  shelves = categories
    .flatMap((category) => [category, ...category.children])
    .filter((category) => category.product_count >= 24)
    .map((category) => category.slug);
});

afterAll(() => {
  plainShopper.leaves();
  shopper.leaves();
});

const browse = (turn: number) => plainShopper.browses(turn % PLAIN_PAGES);
const shelf = (turn: number) => shelves[turn % shelves.length] ?? '';

it('a category page of 24 products, server-rendered, as visitors come', async () => {
  const both = await compare(
    { plain: browse, market: (turn) => shopper.opens(`/danh-muc/${shelf(turn)}`) },
    LOAD,
  );
  reportRatio('catalogue', both, { ratio: 12 });
});

it('the same, when nobody has just seen the page', async () => {
  const both = await compare(
    {
      plain: browse,
      market: (turn) => shopper.opens(`/danh-muc/${shelf(turn)}?price_max=${9_000_000 + turn}`),
    },
    LOAD,
  );
  reportRatio('catalogue-unseen', both, { ratio: 12 });
});

it('the list behind it', async () => {
  const both = await compare(
    {
      plain: browse,
      market: async (turn) => {
        await shopper.searches(`category=${shelf(turn)}`);
      },
    },
    LOAD,
  );
  reportRatio('catalogue-list', both);
});
