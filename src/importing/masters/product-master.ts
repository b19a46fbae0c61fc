import type { ProductCommand } from '../../recording/products/product.commands.js';
import type { ProductEvent } from '../../recording/products/product.events.js';
import { productRules } from '../../recording/products/product.rules.js';
import type { Product } from '../../recording/products/product.state.js';
import { priceMinor } from '../fields/price-minor.js';
import { share } from '../fields/share.js';
import { units } from '../fields/units.js';
import { headings } from '../tables/headings.js';
import type { Cell, MasterKind } from './master-kind.js';
import { givenDetails } from './given-details.js';

const prices = ['purchase_price', 'unit_price', 'retail_price'] as const;
const costs = ['margin_share', 'holding_share', 'least_units'] as const;
type Name =
  | 'sku'
  | 'name'
  | 'brand'
  | 'category'
  | 'supplier'
  | 'price_band'
  | 'unit'
  | 'pack_size'
  | (typeof prices)[number]
  | (typeof costs)[number];

/**
 * Products: `sku`, and as far as known `name`, `brand`, `category`, `supplier`, `price_band`, `unit` (its measure word, 条, 瓶, bottle …), `pack_size` (sales units
 * in a pack, ≥ 1; empty where unknown), `purchase_price`, `unit_price`, `retail_price` (decimal, per sales unit), `margin_share`,
 * `holding_share` (of the wholesale price, `0.15` or `15%`), `least_units` (sales units).
 */
export const productMaster: MasterKind<Name, Product, ProductCommand, ProductEvent> = {
  columns: {
    required: ['sku'],
    optional: ['name', 'brand', 'category', 'supplier', 'price_band', 'unit', 'pack_size', ...prices, ...costs],
    synonyms: headings.products,
  },
  idColumn: 'sku',
  rules: productRules,
  command: (sku, cell) => ({
    type: 'ImportProduct',
    data: {
      sku,
      ...givenDetails({
        name: cell('name'),
        brand: cell('brand'),
        category: cell('category'),
        supplier: cell('supplier'),
        priceBand: cell('price_band'),
        unit: cell('unit'),
        packSize: cell('pack_size') && units('pack_size', cell('pack_size'), 1),
        purchasePriceMinor: price(cell, 'purchase_price'),
        unitPriceMinor: price(cell, 'unit_price'),
        retailPriceMinor: price(cell, 'retail_price'),
        marginShare: cell('margin_share') && share('margin_share', cell('margin_share')),
        holdingShare: cell('holding_share') && share('holding_share', cell('holding_share')),
        leastUnits: cell('least_units') && units('least_units', cell('least_units')),
      }),
    },
  }),
};

function price(cell: Cell<Name>, name: (typeof prices)[number]): number | '' {
  return cell(name) === '' ? '' : priceMinor(name, cell(name));
}
