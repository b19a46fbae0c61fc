import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { declaredFactor, learnCredibility, unknownCredibility, type PastDeclaration } from './credibility.js';

/** What was declared and what came, where 61 are usual. */
const past = (declared: number, actual: number, more: Partial<PastDeclaration> = {}): PastDeclaration => ({
  ...{ declared, actual, usual: 61, bound: false },
  ...more,
});
const open = (declared: number, bound = false) => ({ declared, expected: 61, bound });
const learnt = (each: readonly PastDeclaration[]) => learnCredibility(each, unknownCredibility);

const reliable = learnt([past(90, 88), past(40, 42), past(62, 60), past(100, 97), past(45, 45), past(80, 83)]);
const boaster = learnt([past(120, 60), past(90, 62), past(300, 58), past(61, 61), past(200, 63), past(140, 60)]);

describe('a declaration', () => {
  it('of 4,000 where 61 is usual hardly moves anything, whoever makes it', () => {
    for (const credibility of [unknownCredibility, boaster, reliable]) {
      expect(declaredFactor(credibility, open(4000))).toBeGreaterThanOrEqual(1);
      expect(declaredFactor(credibility, open(4000))).toBeLessThan(1.05);
    }
  });
  it('of a reliable declarer moves the forecast a good part of the way', () => {
    expect(61 * declaredFactor(reliable, open(90))).toBeGreaterThan(72);
    expect(61 * declaredFactor(reliable, open(35))).toBeLessThan(49);
  });
  it('of one whose declarations came to nothing moves it little', () =>
    expect(Math.abs(declaredFactor(boaster, open(110)) - 1)).toBeLessThan(0.15));
  it('of one who always declares half as much again is worth less', () => {
    const steady = learnt([90, 60, 75, 105, 45, 120].map((units) => past(units, units / 1.5)));
    expect(61 * declaredFactor(steady, open(1.5 * 61))).toBeLessThan(70);
    expect(61 * declaredFactor(steady, open(1.5 * 85))).toBeGreaterThan(68);
  });
  it('that is far off the usual is believed of one who was right with as much', () => {
    const seasonal = learnt([past(400, 390), past(61, 60), past(380, 400), past(60, 61)]);
    expect(61 * declaredFactor(seasonal, open(400))).toBeGreaterThan(120);
  });
});

describe('inflation', () => {
  const honest = [90, 40, 62, 100, 45, 80].map((units) => past(units, units));
  it('that begins when a quota binds is discounted', () => {
    const fearful = learnt([...honest, ...[120, 118, 125].map((units) => past(units, 40, { bound: true }))]);
    expect(fearful.inflation).toBeGreaterThan(0.25);
    expect(declaredFactor(fearful, open(120, true))).toBeLessThan(declaredFactor(fearful, open(120, false)) - 0.1);
  });
  it('is not what growth is that came true', () => {
    const growing = learnt([...honest, past(80, 82), past(100, 98), past(120, 121)]);
    expect(growing.inflation).toBe(0);
    expect(61 * declaredFactor(growing, open(110))).toBeGreaterThan(80);
  });
});

describe('credibility', () => {
  const declarations = fc.array(
    fc.record({ declared: fc.nat(5000), actual: fc.nat(500), usual: fc.nat(500), bound: fc.boolean() }),
    { maxLength: 12 },
  );
  it('is within its bounds whatever was declared, and a factor is finite', () =>
    fc.assert(
      fc.property(declarations, fc.nat(100_000), fc.nat(1000), fc.boolean(), (each, declared, expected, bound) => {
        const credibility = learnt(each);
        expect(credibility.weight).toBeGreaterThanOrEqual(0);
        expect(credibility.weight).toBeLessThanOrEqual(1);
        expect(credibility.inflation).toBeGreaterThanOrEqual(0);
        const factor = declaredFactor(credibility, { declared, expected, bound });
        expect(factor > 0 && Number.isFinite(factor)).toBe(true);
      }),
    ));
  it('is that of the group above where nothing was declared yet', () =>
    expect(learnCredibility([], reliable)).toEqual({ ...reliable, proven: 0 }));
});
