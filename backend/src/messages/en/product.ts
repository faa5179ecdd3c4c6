import type * as vi from '../vi/product';

export const product: typeof vi.product = {
  variant_option: 'Size',
};
