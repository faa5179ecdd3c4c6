export { loadAfterSaleRules } from './after-sale-rules';
export { loadAgreement } from './agreement';
export { loadCertificateRules } from './certificate-rules';
export { loadGoodsRules } from './goods-rules';
export { loadNation, type Nation } from './nation';
export { loadOpeningRules } from './opening-rules';
export { listPacks, loadPack, type Pack } from './pack';
export { packProblems } from './pack-problems';
export type { Line as PastOrderLine } from './past-orders/basket';
export type { Buyer } from './past-orders/buyers';
export type { PastOrderState } from './past-orders/course';
export {
  type PastOrder,
  type PastOrderOptions,
  type PastSellerOrder,
  pastOrders,
} from './past-orders/past-orders';
export { SeedFileError } from './read-json';
export type { AfterSaleRule } from './schema/after-sale-rule';
export type { AgreementVersion } from './schema/agreement';
export type { Category, Photo } from './schema/category';
export type { CertificateRule } from './schema/certificate-rule';
export type { GoodsRules } from './schema/goods-rule';
export type { AreaCommune, Market } from './schema/market';
export type { Bank, Commune, OldUnit, Province } from './schema/nation';
export type { OpeningRules } from './schema/opening-rule';
export type { BankAccount, VatClass } from './schema/primitives';
export type { Certificate, Product, Variant } from './schema/product';
export type { Pilot, Synonyms, Target } from './schema/province-plan';
export type { Seller, SellerKind } from './schema/seller';
