export const product = {
  /** Title of the one option that a product's variants differ in. */
  variant_option: 'Quy cách',
};
