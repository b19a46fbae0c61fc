import { expect, it } from '@jest/globals';
import { judgeAnswer } from './judge-answer.js';

const warnings = [
  { code: 'unusual-quantity' as const, field: 'lines.0', expected: '6', found: '99', en: 'much', zh: '多' },
];

it.each([0, 401, 408, 429, 500, 503, 507])('%i says nothing about a command: it is sent again later', (status) =>
  expect(judgeAnswer(status, undefined)).toBe('later'),
);
it.each([200, 201])('%i: it is recorded', (status) => expect(judgeAnswer(status, undefined)).toBe('recorded'));
it.each([400, 403, 404, 409, 412, 422])('%i without anything that is asked back: it is refused', (status) => {
  expect(judgeAnswer(status, {})).toBe('refused');
  expect(judgeAnswer(status, { warnings: [] })).toBe('refused');
});
it('what is asked back waits for a word', () => expect(judgeAnswer(409, { warnings })).toBe('asked'));
