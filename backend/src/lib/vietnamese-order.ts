const collator = new Intl.Collator('vi', { numeric: true });

/** Order of names as a Vietnamese reader expects it: An, Ăn, Ân, Bù Đăng, Dầu, Đồng Xoài. */
export function byVietnameseName(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name);
}
