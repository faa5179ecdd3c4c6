import type { ProductCard, ProductPage } from '@cho-phien/backend/contract';

/** The goods in the words of schema.org. */
export function productJsonLd(product: ProductPage, baseUrl: string): object {
  const url = `${baseUrl}/san-pham/${product.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    image: product.photos.map((photo) => `${baseUrl}/photos/${photo.key}/1200.jpg`),
    category: product.category.name,
    countryOfOrigin: 'VN',
    brand: { '@type': 'Organization', name: product.seller.name },
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      url,
      sku: variant.sku,
      name: variant.title,
      price: variant.price,
      priceCurrency: 'VND',
      availability: `https://schema.org/${variant.stock > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: product.seller.name },
    })),
  };
}

/** The way to the page in the words of schema.org. */
export function breadcrumbJsonLd(crumbs: { label: string; to: string }[], baseUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: baseUrl + crumb.to,
    })),
  };
}

/** A list of goods in the words of schema.org: where each stands and where its page is. `first` is the place of the first one, from 1. */
export function itemListJsonLd(cards: ProductCard[], first: number, baseUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: cards.map((card, index) => ({
      '@type': 'ListItem',
      position: first + index,
      url: `${baseUrl}/san-pham/${card.slug}`,
      name: card.title,
    })),
  };
}
