import { describe, expect, it } from '@jest/globals';
import { jsonText } from './json-text.js';
import { positionOf } from './position.js';

describe('JSON', () => {
  it('writes positions as digits, wherever they are', () =>
    expect(jsonText({ at: positionOf(2n ** 60n), items: [{ position: positionOf(7) }] })).toBe(
      '{"at":"1152921504606846976","items":[{"position":"7"}]}',
    ));
  it('is indented where that is asked for, with positions and without', () => {
    expect(jsonText({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
    expect(jsonText({ a: positionOf(1) }, 2)).toBe('{\n  "a": "1"\n}');
  });
  it('refuses what refers to itself', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => jsonText(loop)).toThrow(TypeError);
  });
});
