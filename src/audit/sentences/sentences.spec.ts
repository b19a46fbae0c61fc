import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsSentence } from '../../../test/support/sentence-oracle.js';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const id = (prefix: string) => fc.nat(9_999).map((n) => `${prefix}x${n}x`);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const units = fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(5_000));
const minor = fc.integer({ min: 1, max: 100_000 });
const text = fc.constantFrom('sold well', '雨天路滑', 'the blue one');
const sku = id('sku');
const cutBy = optional(fc.constantFrom('quota', 'supply'));
const ofOrder = { orderId: id('o'), retailerId: id('r'), orderedOn: day };
const ofVisit = { visitId: id('v'), retailerId: id('r') };
const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 4 });
const details = <Fields extends object>(fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }) =>
  fc.record(fields, { requiredKeys: [] });
const figures = { requested: units, granted: optional(units), cutBy, unitPriceMinor: optional(minor) };

const retailerDetails = {
  ...{ name: text, area: id('area'), class: id('c'), businessType: id('b'), route: id('route') },
  ...{ orderDay: fc.integer({ min: 1, max: 7 }), orderCycle: fc.integer({ min: 1, max: 4 }), firstCall: day },
};
const productDetails = {
  ...{ name: text, brand: id('b'), category: id('c'), supplier: id('s'), priceBand: id('p') },
  ...{ packSize: fc.integer({ min: 1, max: 24 }), purchasePriceMinor: minor, unitPriceMinor: minor, leastUnits: units },
  ...{ retailPriceMinor: minor, marginShare: fc.constantFrom(0.1, 2), holdingShare: fc.constantFrom(0.01, 1) },
};

/** Facts of the events whose sentences say figures. */
const arbitraries: Readonly<Record<string, fc.Arbitrary<object>>> = {
  RetailerRegistered: fc.record({ retailerId: id('r'), name: text, area: id('area'), listed: fc.boolean() }),
  RetailerDetailsChanged: fc.record({ retailerId: id('r'), listed: fc.boolean(), changes: details(retailerDetails) }),
  ProductDetailsChanged: fc.record({ sku, listed: fc.boolean(), changes: details(productDetails) }),
  StockCounted: fc.record({ ...ofVisit, countedOn: day, counts: list(fc.record({ sku, quantity: units })) }),
  ShelfObserved: fc.record({ ...ofVisit, observedOn: day, products: list(fc.record({ sku, onShelf: fc.boolean() })) }),
  CountCorrected: fc.record({ ...ofVisit, countedOn: day, sku, from: units, to: units }),
  ShelfPriceCorrected: fc.record({ ...ofVisit, observedOn: day, sku, from: optional(minor), to: minor }),
  DemandDeclared: fc.record({
    ...ofVisit,
    declarations: list(fc.record({ sku, from: day, to: day, quantity: units })),
  }),
  OrderPlaced: fc.record({ ...ofOrder, takenBy: id('lin'), lines: list(fc.record({ sku, requested: units })) }),
  OrderLineChanged: fc.record({ ...ofOrder, sku, from: units, to: units }),
  OrderGranted: fc.record({ ...ofOrder, lines: list(fc.record({ sku, granted: units, cutBy })) }),
  OrderCancelled: fc.record({ ...ofOrder, lines: list(fc.record({ sku, requested: units, granted: units })) }),
  OrderLinesHeld: fc.record({ ...ofOrder, lines: list(fc.record({ sku, requested: units })) }),
  HeldLinesReleased: fc.record({
    ...{ ...ofOrder, resolution: fc.constantFrom('accepted', 'repaired') },
    lines: list(fc.record({ sku, requested: units, granted: units, delivered: units })),
  }),
  HeldLinesRejected: fc.record({ ...ofOrder, lines: list(fc.record({ sku })) }),
  OrderCorrected: fc
    .record({ ...ofOrder, sku, from: fc.record(figures), to: fc.record(figures) })
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)),
  SuggestionAnswered: fc.record({
    ...ofOrder,
    lines: list(fc.record({ sku, suggested: units, answer: fc.constantFrom('accepted', 'changed', 'refused') })),
  }),
  LineSubstituted: fc.record({ ...ofOrder, wished: fc.record({ sku, units }), sku, units }),
  WishRecorded: fc
    .record({
      ...{ wishId: id('w'), retailerId: id('r'), wishedOn: day, sku: optional(sku), wording: optional(text) },
      ...{
        units: optional(units),
        cause: optional(fc.constantFrom('short', 'quota', 'not-sold', 'unknown-product', 'other')),
      },
    })
    .filter((wish) => wish.sku !== undefined || wish.wording !== undefined),
  DeliveryCompleted: fc.record({
    ...{ deliveryId: id('d'), orderId: id('o'), retailerId: id('r'), deliveredOn: day },
    lines: list(fc.record({ sku, delivered: units, refused: optional(units) })),
  }),
  DeliveryCorrected: fc
    .record({
      ...{ deliveryId: id('d'), deliveredOn: day, sku },
      from: fc.record({ delivered: units, refused: units }),
      to: fc.record({ delivered: units, refused: units }),
    })
    .filter(({ from, to }) => from.delivered !== to.delivered || from.refused !== to.refused),
  QuotaSet: fc.record({
    ...{ sku, quotaId: id('q'), retailerClass: fc.oneof(fc.constant('*'), id('c')), from: day, to: day, limit: units },
  }),
  QuotaLifted: fc.record({ sku, quotaId: id('q'), liftedOn: day }),
  ShortageDeclared: fc.record({ sku, from: day, until: optional(day), cause: text }),
  ShortageEnded: fc.record({ sku, endedOn: day }),
  CallDayAdded: fc.record({ day, orderDay: fc.integer({ min: 1, max: 7 }), cause: optional(text) }),
  CallDayMoved: fc.record({ day, to: day, cause: optional(text) }),
  PlanDrawnUp: fc.record({
    ...{ planId: id('p'), runId: id('f'), from: day, weeks: fc.integer({ min: 1, max: 13 }), unitsToBuy: units },
  }),
  ForecastRunRequested: fc.record({
    runId: id('f'),
    pins: fc.record({ horizon: fc.integer({ min: 1, max: 13 }), asOf: day }),
  }),
};

describe('the sentence of an event says what its facts say, in both languages', () => {
  it.each(Object.entries(arbitraries))('%s', (type, facts) =>
    fc.assert(
      fc.property(facts, (data) => holdsSentence(type, data)),
      { numRuns: 200 },
    ),
  );
});
