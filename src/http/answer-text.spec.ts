import { expect, it } from '@jest/globals';
import { answerText } from './answer-text.js';

it('makes the JSON of a frozen answer once, and that of any other anew', () => {
  let made = 0;
  const part = { toJSON: () => ++made };
  const [frozen, open] = [Object.freeze({ part }), { part }];
  expect([answerText(frozen), answerText(frozen)]).toEqual(['{"part":1}', '{"part":1}']);
  expect([answerText(open), answerText(open)]).toEqual(['{"part":2}', '{"part":3}']);
});

it('writes positions as digits, and what is no object', () => {
  expect([answerText(Object.freeze({ at: 7n })), answerText('a'), answerText(null)]).toEqual([
    '{"at":"7"}',
    '"a"',
    'null',
  ]);
});
