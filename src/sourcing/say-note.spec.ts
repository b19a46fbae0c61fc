import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noteInBoth } from './say-note.js';
import { planNotes } from './plan-notes.js';

const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-01-${n}`);
const figures = (text: string) => (text.match(/\d+(?:-\d+)*/g) ?? []).sort();

it('a note of a plan says the same in Chinese: days, units and the cause as it was recorded', () =>
  fc.assert(
    fc.property(
      fc.record({ from: day, until: fc.option(day), cause: fc.constantFrom('洪水', 'mill (no. 4) stopped') }),
      fc.array(fc.record({ orderedOn: day, units: fc.nat(999) }), { maxLength: 3 }),
      fc.record({ short: fc.nat(999), carried: fc.nat(999) }),
      (shortage, later, bought) => {
        const lines = [
          { sku: 'P0001', ...bought },
          { sku: 'P0002', carried: 7 },
        ];
        for (const each of planNotes('P0001', [shortage], [bought as never], later)) {
          const note = noteInBoth(each, lines);
          expect(figures(note.zh)).toEqual(figures(note.text));
          expect(note.zh).not.toMatch(/ is | are |bought|ordered/);
          if (note.code === 'short') expect(note.zh).toContain(`（${shortage.cause}）`);
        }
      },
    ),
  ));
