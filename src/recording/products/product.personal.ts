import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { ProductEvent } from './product.events.js';

/** Products, brands and suppliers are no people. */
export const productPersonalFields: PersonalFields<ProductEvent> = {
  ProductRegistered: [],
  ProductDetailsChanged: [],
  ProductDiscontinued: [],
};
