import type { ReportContent } from '../../contract';

/**
 * Which of a period's versions is open: the last one that hides what those open before it hid, no less and no more. Whoever kept an
 * earlier one subtracts: of a place that is hidden now and was shown then, the totals of both tell what has changed.
 * @param versions contents, the first one first
 */
export function openVersion(versions: readonly ReportContent[]): ReportContent | undefined {
  let open: ReportContent | undefined;
  for (const next of versions) if (!open || hidesTheSame(open, next)) open = next;
  return open;
}

function hidesTheSame(one: ReportContent, other: ReportContent): boolean {
  const [a, b] = [hiddenIn(one), hiddenIn(other)];
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function hiddenIn({ figures: { withheld, tables } }: ReportContent): Set<string> {
  const cells = tables.flatMap(({ by, rows }) =>
    rows.flatMap(({ cell, suppressed }) => (suppressed ? `${by}:${cell}` : [])),
  );
  return new Set([...(withheld ?? []), ...cells]);
}
