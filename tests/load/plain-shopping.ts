import type { PlainMedusa } from './plain-medusa';

const CARD_FIELDS = 'id,title,handle,thumbnail,*variants.calculated_price';
const PER_PAGE = 24;

/** A page of 24 products with their prices, as a storefront of plain Medusa asks for it. */
export async function browsePlainCatalogue(medusa: PlainMedusa, turn: number, pages: number): Promise<void> {
  const offset = (turn % pages) * PER_PAGE;
  await ask(
    medusa,
    `/store/products?limit=${PER_PAGE}&offset=${offset}&region_id=${medusa.regionId}&fields=${CARD_FIELDS}`,
  );
}

/** The same page for words that somebody typed. */
export async function searchPlainCatalogue(medusa: PlainMedusa, words: string): Promise<void> {
  const q = encodeURIComponent(words);
  await ask(
    medusa,
    `/store/products?limit=${PER_PAGE}&q=${q}&region_id=${medusa.regionId}&fields=${CARD_FIELDS}`,
  );
}

/** Ids of all variants, in the order of the catalogue. */
export async function plainVariantIds(medusa: PlainMedusa): Promise<string[]> {
  const { products } = await medusa.http.read<{ products: { variants: { id: string }[] }[] }>(
    `/store/products?limit=1000&fields=id,variants.id`,
  );
  return products.flatMap((product) => product.variants.map((variant) => variant.id));
}

/** A guest buys two products: every call that plain Medusa's checkout takes. */
export async function checkOutAtPlainMedusa(
  { http, regionId, shippingOptionId }: PlainMedusa,
  buyer: { email: string; variantIds: readonly [string, string] },
): Promise<void> {
  const { cart } = await http.post<{ cart: { id: string } }>('/store/carts', { region_id: regionId });
  const at = `/store/carts/${cart.id}`;
  for (const variantId of buyer.variantIds) {
    await http.post(`${at}/line-items`, { variant_id: variantId, quantity: 1 });
  }
  const address = {
    first_name: 'Lan',
    last_name: 'Nguyễn',
    phone: '+84912345678',
    address_1: 'Ấp 3',
    city: 'Xã Lộc Ninh',
    province: 'Đồng Nai',
    country_code: 'vn',
  };
  await http.post(at, { email: buyer.email, shipping_address: address, billing_address: address });
  await http.read(`/store/shipping-options?cart_id=${cart.id}`);
  await http.post(`${at}/shipping-methods`, { option_id: shippingOptionId });
  const { payment_collection: collection } = await http.post<{ payment_collection: { id: string } }>(
    '/store/payment-collections',
    { cart_id: cart.id },
  );
  await http.post(`/store/payment-collections/${collection.id}/payment-sessions`, {
    provider_id: 'pp_system_default',
  });
  const done = await http.post<{ type: string }>(`${at}/complete`, {});
  if (done.type !== 'order') throw new Error(`plain Medusa answered ${JSON.stringify(done).slice(0, 300)}`);
}

async function ask(medusa: PlainMedusa, path: string): Promise<void> {
  const answer = await medusa.http.get(path);
  if (answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
}
