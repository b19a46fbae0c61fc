import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasControlBesidesBreaks, hasControlCharacter, visibleLines, visibleText } from './visible-text.js';

const controls = ['\u0000', '\u001b', '\n', '\u007f', '\u009b', '\u202e', '\u2066', '\ud800'];

describe('a text that is printed', () => {
  it.each(controls)('shows %j as its escape', (control) => {
    expect(hasControlCharacter(`a${control}b`)).toBe(true);
    expect(visibleText(`a${control}b`)).toBe(`a\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}b`);
  });
  it('is the same where there is nothing to hide', () => {
    const text = '林 Müller “ok” 👍🏽 שלום';
    expect(hasControlCharacter(text)).toBe(false);
    expect(visibleText(text)).toBe(text);
  });
  it('keeps its lines where it has several', () => {
    expect(visibleLines('a\nb\u001b[31m')).toBe('a\nb\\u001b[31m');
    expect([hasControlBesidesBreaks('a\n\tb'), hasControlBesidesBreaks('a\rb')]).toEqual([false, true]);
  });
  it('remains the same JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = visibleLines(JSON.stringify(value, undefined, 2));
        expect(hasControlBesidesBreaks(text)).toBe(false);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));
});
