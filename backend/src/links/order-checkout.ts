import { defineLink } from '@medusajs/framework/utils';
import OrderModule from '@medusajs/medusa/order';
import CheckoutModule from '../modules/checkout';

export default defineLink(
  { linkable: OrderModule.linkable.order, isList: true },
  CheckoutModule.linkable.checkout,
);
