import { describe, expect, it } from '@jest/globals';
import type { ProductCard } from '../../read-models/readers/product-cards.reader.js';
import { assembleNotice, type NoticeFacts } from './assemble-notice.js';

const card = (sku: string, facts: Partial<ProductCard> = {}): [string, ProductCard] => [
  sku,
  {
    ...{ sku, name: `Maple ${sku}`, category: 'c', priceBand: 'high', unit: '条', packSize: 5 },
    ...{ unitPriceMinor: 100, discontinuedOn: null, ...facts },
  },
];
const days = { on: '2026-11-24', until: '2026-12-07' };
const none: NoticeFacts = {
  ...{ shortages: [], quotas: [], retailers: new Map(), units: new Map() },
  cards: new Map([card('A'), card('B'), card('C'), card('gone', { discontinuedOn: '2026-11-01' })]),
};

describe('a supply notice', () => {
  it('says what is short, why and for how long, who gets how much, and what replaces it', () => {
    const quota = { sku: 'A', from: '2026-11-23', to: '2026-11-29' };
    const notice = assembleNotice(
      days,
      {
        ...none,
        shortages: [{ sku: 'A', from: '2026-11-01', until: '2026-12-20', cause: 'strike' }],
        quotas: [
          { ...quota, retailerClass: 'A', limit: 10 },
          { ...quota, retailerClass: 'B', limit: 5 },
        ],
        retailers: new Map([
          ['A', 30],
          ['B', 20],
        ]),
        units: new Map([
          ['B', 10],
          ['C', 90],
          ['gone', 500],
        ]),
      },
      'zh',
    );
    expect(notice.products[0]?.shares.map(({ share }) => share)).toEqual([0.75, 0.25]);
    expect(notice.en).toBe(
      'Supply notice, 2026-11-24 to 2026-12-07:\n' +
        'A Maple A: short from 2026-11-01 to 2026-12-20 (strike); ' +
        'class A from 2026-11-23 to 2026-11-29: at most 10 cartons (2 packs) a retailer, 75 % of what is allotted; ' +
        'class B from 2026-11-23 to 2026-11-29: at most 5 cartons (1 pack) a retailer, 25 % of what is allotted; ' +
        'instead: C Maple C, B Maple B.',
    );
    expect(notice.text).toBe(
      '货源公告，2026-11-24 至 2026-12-07：\n' +
        'A Maple A：2026-11-01 起至 2026-12-20 缺货（strike）；' +
        'A 档 2026-11-23 至 2026-11-29 每户限 10 条（2 整包），占投放量 75%；' +
        'B 档 2026-11-23 至 2026-11-29 每户限 5 条（1 整包），占投放量 25%；' +
        '可替代：C Maple C、B Maple B。',
    );
  });
  it('offers nothing that is scarce itself, and says nothing of what is no longer sold', () => {
    const short = (sku: string) => ({ sku, from: '2026-11-01', until: null, cause: 'frost' });
    const units = new Map([
      ['A', 1],
      ['B', 1],
    ]);
    const { products } = assembleNotice(days, { ...none, units, shortages: ['A', 'B', 'gone'].map(short) }, 'en');
    expect(products.map(({ sku, substitutes }) => [sku, substitutes])).toEqual([
      ['A', []],
      ['B', []],
    ]);
    expect(products[0]?.text).toBe('A Maple A: short from 2026-11-01, no end is known (frost).');
  });
  it('says that nothing is scarce', () =>
    expect(assembleNotice(days, none, 'en').text).toBe('Nothing is scarce from 2026-11-24 to 2026-12-07.'));
});
