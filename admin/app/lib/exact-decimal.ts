/** An exact decimal (`1234.50`) as it is written in Việt Nam: `1.234,5`. Nothing is rounded. */
export function writeExact(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const digits = fraction.replace(/0+$/, '');
  return digits ? `${grouped},${digits}` : grouped;
}
