import type { Dong } from '../../contract';
import { portion } from '../money';

/**
 * What a buyer who has paid `total` for at most `most` grams is let off when there are `grams`: the share of what is missing, half up.
 * More than promised costs nothing.
 */
export function amountOff(total: Dong, most: number, grams: number): Dong {
  return grams >= most ? 0 : portion(total, most - grams, most);
}
