/** `cp 7k3m9q` → `CP-7K3M9Q`; null when it cannot be an order code. */
export function toOrderCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  const code = bare.startsWith('CP') && bare.length === 8 ? bare.slice(2) : bare;
  return /^[A-Z0-9]{6}$/.test(code) ? `CP-${code}` : null;
}
