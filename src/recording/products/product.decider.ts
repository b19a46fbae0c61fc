import { changesTo } from '../../kernel/changes.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError } from '../../kernel/domain-error.js';
import { businessDate } from '../../kernel/quantities.js';
import type { DiscontinueProduct, ImportProduct, ProductCommand, RegisterProduct } from './product.commands.js';
import { checkDetails, detailFields } from './product-details.js';
import type { ProductDetails, ProductDetailsChanged, ProductEvent } from './product.events.js';
import { evolve, known, type KnownProduct, type Product } from './product.state.js';

/** The rules of a product: registered once, its details kept up to date, discontinued for good. */
export const product: Decider<Product, ProductCommand, ProductEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'RegisterProduct':
        return register(command.data, state);
      case 'ChangeProductDetails':
        return change(command.data, known(state));
      case 'DiscontinueProduct':
        return discontinue(command.data, known(state));
      case 'ImportProduct':
        return state.stage === 'none' ? registerAs(command.data, true) : change(command.data, state);
      case 'NoteProduct':
        return state.stage === 'none' ? registerAs(command.data, false) : [];
    }
  },

  evolve,
};

function register(data: RegisterProduct['data'], state: Product): ProductEvent[] {
  if (state.stage === 'none') return registerAs(data, true);
  if (!state.listed) return change(data, state);
  throw new DomainError('product-exists', {
    en: `Product ${data.sku} was already registered.`,
    zh: `产品 ${data.sku} 此前已登记。`,
  });
}

function registerAs(data: ImportProduct['data'], listed: boolean): ProductEvent[] {
  checkDetails(data);
  const { sku } = data;
  const unlisted: ProductDetails = {
    name: sku,
    brand: 'unknown',
    category: 'unknown',
    supplier: 'unknown',
    packSize: 1,
  };
  return [
    { type: 'ProductRegistered', data: { sku, listed, ...unlisted, ...changesTo(unlisted, data, detailFields) } },
  ];
}

function change(given: Partial<ProductDetails>, state: KnownProduct): ProductDetailsChanged[] {
  checkDetails(given);
  const changes = changesTo(state.details, given, detailFields);
  if (!changes && state.listed) return [];
  return [{ type: 'ProductDetailsChanged', data: { sku: state.sku, listed: true, changes: changes ?? {} } }];
}

function discontinue(
  { discontinuedOn }: DiscontinueProduct['data'],
  { sku, discontinuedOn: before }: KnownProduct,
): ProductEvent[] {
  businessDate('discontinuedOn', discontinuedOn);
  if (discontinuedOn === before) return [];
  if (before !== undefined)
    throw new DomainError('product-discontinued', {
      en: `Product ${sku} was already discontinued on ${before}.`,
      zh: `产品 ${sku} 已于 ${before} 停售。`,
    });
  return [{ type: 'ProductDiscontinued', data: { sku, discontinuedOn } }];
}
