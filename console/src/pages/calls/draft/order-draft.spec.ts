import { beforeEach, describe, expect, it } from '@jest/globals';
import { quantityOf, remarkOn, type Suggestion } from './draft-line.js';
import { orderBody, skuOfField } from './order-body.js';
import { OrderDraft } from './order-draft.js';

function suggestion(sku: string, suggested: number, more: Partial<Suggestion> = {}): Suggestion {
  return {
    ...{ sku, name: `Product ${sku}`, productClass: 'A', suggested, target: 20, stockNow: 2, stockKnown: true },
    ...{ stockRange: { from: 1, to: 4 }, onOrder: 0, quotaLeft: null, unit: '条', packSize: 6, unitPriceMinor: 1050 },
    ...{ usualRange: { from: 6, to: 24 }, reasons: [], substitutes: [] },
    ...more,
  };
}

const heading = { orderId: 'o-1', retailerId: 'R1', orderedOn: '2026-11-30', takenBy: 'lin' };
let draft: OrderDraft;
beforeEach(() => {
  draft = new OrderDraft('o-1', [
    suggestion('A', 12),
    suggestion('B', 6, { unitPriceMinor: null }),
    suggestion('C', 18, { quotaLeft: 12 }),
  ]);
});

describe('a typed quantity', () => {
  it.each([
    ['', { kind: 'open' }],
    ['  ', { kind: 'open' }],
    ['0', { kind: 'units', units: 0 }],
    ['12', { kind: 'units', units: 12 }],
    ['１２', { kind: 'units', units: 12 }],
    ['2 packs', { kind: 'words' }],
    ['两箱', { kind: 'words' }],
    ['-3', { kind: 'words' }],
    ['1.5', { kind: 'words' }],
    ['99999999999', { kind: 'words' }],
  ] as const)('%j', (typed, expected) => expect(quantityOf(typed)).toEqual(expected));
});

describe('the draft of an order', () => {
  it('begins with nothing ordered', () =>
    expect(draft.totals()).toEqual({ lines: 0, units: 0, amountMinor: 0, unpriced: 0, unread: 0 }));

  it('adds up what is typed, and says how many lines have no price', () => {
    draft.type('A', '12');
    draft.type('B', '6');
    draft.type('C', '0');
    expect(draft.totals()).toEqual({ lines: 2, units: 18, amountMinor: 12_600, unpriced: 1, unread: 0 });
  });

  it('counts words as unread, not as units', () => {
    draft.type('A', '两箱');
    expect(draft.totals()).toMatchObject({ lines: 0, units: 0, unread: 1 });
  });

  it('accepts all that nothing was said about, and leaves the rest', () => {
    draft.type('A', '24');
    draft.type('B', '0');
    draft.acceptAll();
    expect(draft.all().map(({ typed }) => typed)).toEqual(['24', '0', '18']);
  });

  it('tells its watchers of a change, and only of a change', () => {
    let told = 0;
    const stop = draft.watch(() => told++);
    draft.type('A', '1');
    draft.type('A', '1');
    draft.type('unknown', '1');
    stop();
    draft.type('A', '2');
    expect(told).toBe(1);
  });

  it('gives the same line and list while nothing changes in them', () => {
    const [line, skus] = [draft.line('A'), draft.skus()];
    draft.type('B', '6');
    expect(draft.line('A')).toBe(line);
    expect(draft.skus()).toBe(skus);
  });

  it('keeps a line that is added twice as it was', () => {
    draft.type('A', '3');
    draft.add({ ...draft.line('A')!, typed: '' });
    expect(draft.line('A')?.typed).toBe('3');
    expect(draft.skus()).toEqual(['A', 'B', 'C']);
  });
});

describe('a remark on a quantity', () => {
  it.each([
    ['A', '', undefined],
    ['A', '0', undefined],
    ['A', '12', undefined],
    ['A', '30', 'more-than-usual'],
    ['A', '3', 'less-than-usual'],
    ['A', '13', 'part-of-pack'],
    ['A', 'many', 'unread'],
    ['C', '18', 'above-quota'],
    ['C', '12', undefined],
  ] as const)('%s %j: %s', (sku, typed, expected) => {
    draft.type(sku, typed);
    expect(remarkOn(draft.line(sku)!)).toBe(expected);
  });
});

describe('the order that is sent', () => {
  it('has what is ordered, and what was suggested and refused; nothing of what was not spoken of', () => {
    draft.type('A', '12');
    draft.type('B', '0');
    expect(orderBody(heading, draft.all())).toEqual({
      ...heading,
      lines: [{ sku: 'A', requested: 12, suggested: 12, unitPriceMinor: 1050 }],
      refused: [{ sku: 'B', suggested: 6 }],
    });
  });

  it('says what a line stands for', () => {
    const substitute = { ...draft.line('B')!, sku: 'D', suggestion: undefined };
    draft.add({ ...substitute, insteadOf: { sku: 'C', wished: 18 }, typed: '6' });
    expect(orderBody(heading, draft.all()).lines).toEqual([
      { sku: 'D', requested: 6, insteadOf: { sku: 'C', wished: 18 } },
    ]);
  });

  it('finds the line that a problem is about', () => {
    const body = {
      lines: [
        { sku: 'A', requested: 1 },
        { sku: 'C', requested: 1 },
      ],
    };
    expect(skuOfField(body, 'lines.1.requested')).toBe('C');
    expect(skuOfField(body, 'lines.7.requested')).toBeUndefined();
    expect(skuOfField(body, 'orderedOn')).toBeUndefined();
  });
});
