import { describe, expect, it } from '@jest/globals';
import { lastOrder, type LastOrderFacts } from './last-order.js';

describe('the last order of a product', () => {
  const rhythm = { lastOrderWeek: '2026-11-16', usualUnits: 7.4 };
  const last = (facts: Partial<LastOrderFacts>, onOrder = 0) => lastOrder({ orderDays: [], ...facts }, rhythm, onOrder);
  const asked = { weekOf: '2026-11-16', requested: 9, granted: 0 };
  const orderDays = ['2026-11-03', '2026-11-16', '2026-11-17', '2026-11-23'];

  it('is what was delivered, on the day it came', () => {
    const delivery = { on: '2026-11-18', quantity: 10 };
    expect(last({ delivery, asked, orderDays })).toEqual(delivery);
  });
  it('is what was asked for, on the day of the newest order of that week, where nothing was granted', () => {
    const delivery = { on: '2026-11-04', quantity: 6 };
    expect(last({ delivery, asked, orderDays })).toEqual({ on: '2026-11-17', quantity: 9, refused: true });
  });
  it('is what was asked for and is still to come', () =>
    expect(last({ asked, orderDays }, 9)).toEqual({ on: '2026-11-17', quantity: 9 }));
  it('is in the week in which it was asked for, where no order of that week is known', () =>
    expect(last({ asked: { ...asked, granted: 4 } })).toEqual({ on: '2026-11-16', quantity: 9 }));
  it('is a usual one in the week the forecast knew of, where nothing else is known since', () =>
    expect(last({ asked: { ...asked, weekOf: '2026-11-09' } })).toEqual({ on: '2026-11-16', quantity: 7 }));
});
