import { describe, expect, it } from '@jest/globals';
import { prepareVisit, type VisitFacts } from './prepare-visit.js';

const usual = { days: 20, from: '2026-06-02', last: '2026-11-17', first: '2025-01-07' };
const facts: VisitFacts = { on: '2026-11-24', rhythm: usual, complaints: [], followUps: [], uncounted: 0 };
const promise = (followUpId: string, dueOn: string, assignedTo: string | null = null) => {
  return { retailerId: 'r', followUpId, task: 'bring a shelf', dueOn, assignedTo };
};
const texts = (more: Partial<VisitFacts>, language: 'en' | 'zh' = 'en') =>
  prepareVisit({ ...facts, ...more }, language).map(({ text }) => text);

describe('what to prepare for a visit', () => {
  it('is nothing where nothing is open', () => expect(texts({})).toEqual([]));
  it('is what was promised, and since when it is due', () => {
    const followUps = [promise('a', '2026-11-21', 'mei'), promise('b', '2026-11-24'), promise('c', '2026-11-30')];
    expect(texts({ followUps })).toEqual([
      'Promised, 3 days late (mei): bring a shelf.',
      'Promised, due today: bring a shelf.',
      'Promised, due on 2026-11-30: bring a shelf.',
    ]);
    expect(texts({ followUps }, 'zh')[0]).toBe('待办，逾期 3 天（mei）：bring a shelf。');
  });
  it('is what it complained of, and since when that is due', () => {
    const complaint = { retailerId: 'r', complaintId: 'c', complainedOn: '2026-11-20', text: 'two cases broken' };
    const of = (dueOn: string | null) => texts({ complaints: [{ ...complaint, dueOn }] });
    expect(of(null)).toEqual(['It complained on 2026-11-20: “two cases broken”']);
    expect(of('2026-11-30')).toEqual(['It complained on 2026-11-20, due on 2026-11-30: “two cases broken”']);
    expect(of('2026-11-23')).toEqual(['It complained on 2026-11-20, 1 day late: “two cases broken”']);
  });
  it('is what is out, silence, declared demand, and what to count', () => {
    const more = {
      seenOut: { products: 2, countedOn: '2026-11-10' },
      rhythm: { ...usual, last: '2026-10-01' },
      declared: { products: 1, until: '2026-12-10' },
      uncounted: 4,
    };
    expect(prepareVisit({ ...facts, ...more }, 'en').map(({ kind }) => kind)).toEqual([
      'stockout',
      'silent',
      'declared',
      'count',
    ]);
    expect(texts(more).at(-1)).toBe('4 products that it orders were not counted in the last four weeks.');
  });
});
