export * from './basket';
export * from './checkout';
export * from './common';
export * from './error';
export * from './market';
export * from './product';
export * from './province-desk';
export * from './seller-desk';
