import type { Nation } from './nation';
import type { Pack } from './pack';

/**
 * What does not agree across the files of a pack, each as a sentence that names the file, the entry and the fault.
 * Empty for a sound pack.
 */
export function packProblems(pack: Pack, nation: Nation): string[] {
  return [
    ...placeProblems(pack, nation),
    ...categoryProblems(pack),
    ...sellerProblems(pack, nation),
    ...productProblems(pack),
    ...pilotProblems(pack),
  ];
}

function placeProblems({ market, communes }: Pack, nation: Nation): string[] {
  const known = new Map(nation.communes.map((commune) => [commune.code, commune]));
  const listed = new Set(communes.map((commune) => commune.code));
  return [
    ...duplicates(
      'communes.json',
      communes.map((commune) => commune.code),
    ),
    ...market.areaCommuneCodes
      .filter((code) => !listed.has(code))
      .map((code) => `communes.json: thiếu đơn vị ${code} có trong market.json`),
    ...communes.flatMap((commune) => {
      const official = known.get(commune.code);
      if (!official) return [`communes.json: không có đơn vị mang mã ${commune.code}`];
      const problems: string[] = [];
      if (official.provinceCode !== market.provinceCode)
        problems.push(`communes.json: ${commune.code} thuộc tỉnh khác`);
      if (official.fullName !== commune.fullName)
        problems.push(`communes.json: ${commune.code} tên là ${official.fullName}`);
      if (!market.areaCommuneCodes.includes(commune.code))
        problems.push(`market.json: thiếu đơn vị ${commune.code}`);
      return problems;
    }),
  ];
}

function categoryProblems({ categories, photos }: Pack): string[] {
  const roots = new Set(categories.filter((entry) => entry.parentSlug === null).map((entry) => entry.slug));
  const pictures = new Set(photos.map((entry) => entry.key));
  return [
    ...duplicates(
      'categories.json',
      categories.map((entry) => entry.slug),
    ),
    ...duplicates(
      'photos.json',
      photos.map((entry) => entry.key),
    ),
    ...categories
      .filter((entry) => entry.parentSlug !== null && !roots.has(entry.parentSlug))
      .map(
        (entry) => `categories.json: ${entry.slug} nằm dưới “${entry.parentSlug}”, không phải nhóm cấp một`,
      ),
    ...categories
      .filter((entry) => !pictures.has(entry.icon))
      .map((entry) => `categories.json: ${entry.slug} dùng ảnh không có “${entry.icon}”`),
  ];
}

function sellerProblems({ sellers, market }: Pack, nation: Nation): string[] {
  const payable = new Set(
    nation.banks.filter((bank) => bank.napas247 && !bank.deprecated).map((bank) => bank.bin),
  );
  return [
    ...duplicates(
      'sellers.json',
      sellers.map((entry) => entry.slug),
    ),
    ...duplicates(
      'sellers.json',
      sellers.map((entry) => entry.taxCode),
    ),
    ...duplicates(
      'sellers.json',
      sellers.map((entry) => `${entry.bank.bin} ${entry.bank.account}`),
    ),
    ...sellers
      .filter((entry) => !market.areaCommuneCodes.includes(entry.communeCode))
      .map((entry) => `sellers.json: ${entry.slug} ở ngoài địa bàn (${entry.communeCode})`),
    ...sellers
      .filter((entry) => !payable.has(entry.bank.bin))
      .map((entry) => `sellers.json: ${entry.slug} có ngân hàng không nhận VietQR (${entry.bank.bin})`),
  ];
}

function productProblems({ products, sellers, categories, photos, market }: Pack): string[] {
  const stalls = new Set(sellers.map((entry) => entry.slug));
  const leaves = new Set(categories.filter((entry) => entry.parentSlug !== null).map((entry) => entry.slug));
  const pictures = new Set(photos.map((entry) => entry.key));
  return [
    ...duplicates(
      'products.json',
      products.map((entry) => entry.slug),
    ),
    ...duplicates(
      'products.json',
      products.flatMap((entry) => entry.variants.map((one) => one.sku)),
    ),
    ...products.flatMap((entry) => {
      const problems: string[] = [];
      if (!stalls.has(entry.sellerSlug)) problems.push(`gian hàng không có “${entry.sellerSlug}”`);
      if (!leaves.has(entry.categorySlug)) problems.push(`không có nhóm cấp hai “${entry.categorySlug}”`);
      if (!pictures.has(entry.photo)) problems.push(`không có ảnh “${entry.photo}”`);
      if (!market.areaCommuneCodes.includes(entry.originCommuneCode))
        problems.push('nơi làm ra ở ngoài địa bàn');
      return problems.map((problem) => `products.json: ${entry.slug}: ${problem}`);
    }),
  ];
}

function pilotProblems({ pilots, sellers, market }: Pack): string[] {
  const stalls = new Set(sellers.map((entry) => entry.slug));
  return [
    ...duplicates(
      'pilots.json',
      pilots.map((entry) => entry.slug),
    ),
    ...pilots
      .filter((entry) => entry.sellerSlug !== null && !stalls.has(entry.sellerSlug))
      .map((entry) => `pilots.json: ${entry.slug} nhắc gian hàng không có “${entry.sellerSlug}”`),
    ...pilots
      .filter((entry) => !market.areaCommuneCodes.includes(entry.communeCode))
      .map((entry) => `pilots.json: ${entry.slug} ở ngoài địa bàn`),
  ];
}

function duplicates(file: string, keys: string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set(keys.filter((key) => seen.size === seen.add(key).size));
  return [...twice].map((key) => `${file}: “${key}” xuất hiện nhiều lần`);
}
