import { describe, expect, it } from '@jest/globals';
import { demandEstimate } from './demand-estimate.js';

const sold = (units: number, days = 7, emptied = false) => ({ weekOf: '2021-03-01', units, days, emptied });

describe('the demand estimate of a week', () => {
  it('is what was asked for where that is all of it, whatever was sold', () =>
    expect(demandEstimate(4, 'observed', sold(9))).toEqual({ kind: 'observed', estimate: 4 }));
  it('is the sell-through where orders understate demand', () => {
    expect(demandEstimate(4, 'censored', sold(9))).toEqual({ kind: 'from-counts', estimate: 9 });
    expect(demandEstimate(0, 'missing', sold(0))).toEqual({ kind: 'from-counts', estimate: 0 });
  });
  it('is never less than what was asked for', () =>
    expect(demandEstimate(9, 'censored', sold(4))).toEqual({ kind: 'from-counts', estimate: 9 }));
  it('learns nothing from an empty shelf that sold no more than was ordered', () => {
    expect(demandEstimate(0, 'missing', sold(0, 7, true))).toEqual({ kind: 'missing', estimate: null });
    expect(demandEstimate(4, 'censored', sold(4, 7, true))).toEqual({ kind: 'censored', estimate: 4 });
    expect(demandEstimate(4, 'censored', sold(5, 7, true))).toEqual({ kind: 'from-counts', estimate: 5 });
  });
  it('needs counts around the whole week', () => {
    expect(demandEstimate(4, 'censored', sold(9, 6))).toEqual({ kind: 'censored', estimate: 4 });
    expect(demandEstimate(0, 'missing', undefined)).toEqual({ kind: 'missing', estimate: null });
  });
});
