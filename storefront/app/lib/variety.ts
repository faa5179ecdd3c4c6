interface Pictured {
  id: string;
  photo: { key: string };
}

/** The first `count`, one of each picture before a second of any: a shelf of eight jars of the same honey sells none. */
export function variety<T extends Pictured>(cards: T[], count: number): T[] {
  const once = [...new Map(cards.map((card) => [card.id, card])).values()];
  const seen = new Set<string>();
  const fresh: T[] = [];
  const rest: T[] = [];
  for (const card of once) {
    (seen.has(card.photo.key) ? rest : fresh).push(card);
    seen.add(card.photo.key);
  }
  return [...fresh, ...rest].slice(0, count);
}
