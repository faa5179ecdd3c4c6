/** A hidden cell of a table of rows and columns whose sums are known. */
export interface HiddenCell {
  key: string;
  row: string;
  column: string;
}

interface Edge {
  key: string;
  to: string;
}

/**
 * The hidden cells that sums of rows and columns give away exactly. Rows and columns are the nodes of a graph, hidden cells its edges;
 * adding and subtracting sums isolates a cell just where nothing but that edge joins the two sides.
 */
export function bridges(cells: HiddenCell[]): Set<string> {
  const edges = new Map<string, Edge[]>();
  const join = (from: string, edge: Edge) => {
    const others = edges.get(from);
    if (others) others.push(edge);
    else edges.set(from, [edge]);
  };
  for (const { key, row, column } of cells) {
    join(`row ${row}`, { key, to: `column ${column}` });
    join(`column ${column}`, { key, to: `row ${row}` });
  }
  const found = new Set<string>();
  const seen = new Map<string, number>();
  const lowest = (node: string, via: string | null): number => {
    const mine = seen.size;
    seen.set(node, mine);
    let low = mine;
    for (const { key, to } of edges.get(node) ?? []) {
      if (key === via) continue;
      const known = seen.get(to);
      const reached = known ?? lowest(to, key);
      if (known === undefined && reached > mine) found.add(key);
      low = Math.min(low, reached);
    }
    return low;
  };
  for (const node of edges.keys()) if (!seen.has(node)) lowest(node, null);
  return found;
}
