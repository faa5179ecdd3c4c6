import { foldText } from '../fold-text';

/** A name as it stands in an address: `Mật ong hoa điều` → `mat-ong-hoa-dieu`. */
export function slugOf(name: string): string {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug || 'san-pham';
}
