import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { replay } from '../../kernel/decider.js';
import type { ProductCommand } from './product.commands.js';
import { product } from './product.decider.js';
import type { ProductDetails, ProductEvent } from './product.events.js';

const sku = '11776';
const details = {
  name: 'Black Velvet',
  brand: 'Black Velvet',
  category: 'Canadian whisky',
  supplier: 'Heaven Hill',
  packSize: 12,
  unitPriceMinor: 1013,
};
const register: ProductCommand = { type: 'RegisterProduct', data: { sku, ...details } };
const registered: ProductEvent = { type: 'ProductRegistered', data: { sku, listed: true, ...details } };
const note: ProductCommand = { type: 'NoteProduct', data: { sku } };
const noted: ProductEvent = {
  type: 'ProductRegistered',
  data: { sku, listed: false, name: sku, brand: 'unknown', category: 'unknown', supplier: 'unknown', packSize: 1 },
};
const change = (data: Partial<ProductDetails>): ProductCommand => ({ type: 'ChangeProductDetails', data });
const changed = (changes: Partial<ProductDetails>): ProductEvent => ({
  type: 'ProductDetailsChanged',
  data: { sku, listed: true, changes },
});
const importProduct = (data: Partial<ProductDetails>): ProductCommand => ({
  type: 'ImportProduct',
  data: { sku, ...data },
});
const discontinue = (discontinuedOn: string): ProductCommand => ({
  type: 'DiscontinueProduct',
  data: { discontinuedOn },
});
const discontinued: ProductEvent = { type: 'ProductDiscontinued', data: { sku, discontinuedOn: '2021-08-31' } };
const given = specify(product);

describe('a product', () => {
  it('is registered with what is known of it', given().when(register).then(registered));
  it('is registered once', given(registered).when(register).thenRefused('product-exists'));
  it(
    'becomes listed when it is registered after orders had named it',
    given(noted).when(register).then(changed(details)),
  );
  it(
    'has a name',
    given(registered)
      .when(change({ name: '' }))
      .thenRefused('invalid'),
  );
  it(
    'has at least one unit in a pack',
    given(registered)
      .when(change({ packSize: 0 }))
      .thenRefused('invalid'),
  );
  it(
    'has prices in whole minor units',
    given(registered)
      .when(change({ unitPriceMinor: 10.5 }))
      .thenRefused('invalid'),
  );
  it(
    'has no price below zero',
    given(registered)
      .when(change({ retailPriceMinor: -1 }))
      .thenRefused('invalid'),
  );
  it.each([{ marginShare: -0.1 }, { marginShare: 11 }, { holdingShare: 0 }, { leastUnits: 1.5 }])(
    'has possible costs: %j',
    (costs) => given(registered).when(change(costs)).thenRefused('invalid')(),
  );
  it(
    'may be free',
    given(registered)
      .when(change({ unitPriceMinor: 0 }))
      .then(changed({ unitPriceMinor: 0 })),
  );
  it(
    'changes only what is otherwise',
    given(registered)
      .when(change({ packSize: 6, supplier: 'Heaven Hill' }))
      .then(changed({ packSize: 6 })),
  );
  it(
    'takes no note of a change to the same',
    given(registered)
      .when(change({ packSize: 12 }))
      .thenNothing(),
  );
  it(
    'is not changed before it is registered',
    given()
      .when(change({ packSize: 6 }))
      .thenRefused('product-unknown'),
  );
  it('is discontinued', given(registered).when(discontinue('2021-08-31')).then(discontinued));
  it('is discontinued only once', given(registered, discontinued).when(discontinue('2021-08-31')).thenNothing());
  it(
    'is not discontinued on two days',
    given(registered, discontinued).when(discontinue('2021-09-01')).thenRefused('product-discontinued'),
  );
});

describe('a product that an order names', () => {
  it('is registered as unlisted', given().when(note).then(noted));
  it('is left as it is where it is known', given(registered).when(note).thenNothing());
  it('is noted once', given(noted).when(note).thenNothing());
  it(
    'is listed by its first details',
    given(noted)
      .when(change({ packSize: 6 }))
      .then(changed({ packSize: 6 })),
  );
});

describe('a row of the product file', () => {
  it('registers what is not known', given().when(importProduct(details)).then(registered));
  it(
    'registers a product without pack size as sold singly',
    given()
      .when(importProduct({ ...details, packSize: undefined }))
      .then({ type: 'ProductRegistered', data: { sku, listed: true, ...details, packSize: 1 } }),
  );
  it('recorded again changes nothing', given(registered).when(importProduct(details)).thenNothing());
  it(
    'erases nothing by leaving it out',
    given(registered)
      .when(importProduct({ name: 'Black Velvet' }))
      .thenNothing(),
  );
  it(
    'changes what differs',
    given(registered)
      .when(importProduct({ priceBand: '10-15' }))
      .then(changed({ priceBand: '10-15' })),
  );
});

describe('whatever files say of a product', () => {
  const word = fc.constantFrom('x', 'y', 'unknown');
  const price = fc.nat(3);
  const row = fc.record(
    { name: word, brand: word, priceBand: word, packSize: fc.integer({ min: 1, max: 3 }), unitPriceMinor: price },
    { requiredKeys: [] },
  );
  it('the last word on each field holds, and the same file twice changes nothing', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.array(row, { minLength: 1 }), (wasNoted, rows) => {
        const past: ProductEvent[] = wasNoted ? [noted] : [];
        for (const each of rows) past.push(...product.decide(importProduct(each), replay(product, past)));
        const state = replay(product, past);
        expect(state).toMatchObject({ listed: true, details: Object.assign({}, ...rows) });
        expect(product.decide(importProduct(rows.at(-1)!), state)).toEqual([]);
      }),
    ));
});
