import { describe, expect, it } from '@jest/globals';
import { personalPaths, withTexts } from './personal-paths.js';

const loud = (text: string) => text.toUpperCase();
const changed = (value: unknown, path: string) => withTexts(value, path.split('.'), loud);

describe('personal fields', () => {
  it('are found in objects and in every element of lists, in the order in which they stand', () => {
    const data = { a: 1, followUp: { task: 'call', dueOn: 'friday' }, z: 'kept' };
    expect(JSON.stringify(changed(data, 'followUp.task'))).toBe(
      '{"a":1,"followUp":{"task":"CALL","dueOn":"friday"},"z":"kept"}',
    );
    const lines = { lines: [{ why: 'dear' }, { sku: 'A' }, { why: 'late' }] };
    expect(changed(lines, 'lines.why')).toEqual({ lines: [{ why: 'DEAR' }, { sku: 'A' }, { why: 'LATE' }] });
  });
  it('that are absent, empty or no texts are left alone, and nothing is copied then', () => {
    for (const data of [{}, { name: '' }, { name: 7 }, { name: null }, { lines: [{ sku: 'A' }] }, null, 'text', [1]])
      for (const path of ['name', 'lines.why', 'name.first']) expect(changed(data, path)).toBe(data);
  });
  it('are never written to', () => {
    const data = Object.freeze({ name: 'shop', lines: Object.freeze([Object.freeze({ why: 'dear' })]) });
    expect(changed(data, 'name')).toEqual({ name: 'SHOP', lines: [{ why: 'dear' }] });
    expect(data.name).toBe('shop');
  });
  it('say whose they are', () => {
    const fields = personalPaths('FeedbackGiven').map(({ name, isPerson }) => [name, isPerson]);
    expect(fields).toEqual([
      ['text', false],
      ['followUp.task', false],
      ['followUp.assignedTo', true],
    ]);
  });
});
