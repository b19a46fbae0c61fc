import type { StreamRules } from '../stream-rules.js';
import type { ProductCommand } from './product.commands.js';
import { product } from './product.decider.js';
import type { ProductEvent } from './product.events.js';
import type { Product } from './product.state.js';

/** Streams `product-{sku}`. */
export const productRules: StreamRules<Product, ProductCommand, ProductEvent> = {
  kind: 'product',
  decider: product,
};
