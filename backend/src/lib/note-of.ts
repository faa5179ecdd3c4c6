/** What the buyer wrote to the stall, which stands on the order of that stall and nowhere else. */
export function noteOf(metadata: Record<string, unknown> | null | undefined): string | null {
  return typeof metadata?.note === 'string' ? metadata.note : null;
}
