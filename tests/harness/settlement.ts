import { loadPack, type Seller } from '@cho-phien/seed';

/** Stalls of the usual market by slug whose money goes that way. */
export function sellersSettling(mode: Seller['settlementMode']): Map<string, Seller> {
  const { sellers } = loadPack('binh-phuoc');
  return new Map(
    sellers.flatMap((seller) => (seller.settlementMode === mode ? [[seller.slug, seller]] : [])),
  );
}
