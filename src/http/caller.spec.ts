import { describe, expect, it } from '@jest/globals';
import { callerFrom } from './caller.decorator.js';

const now = new Date('2021-07-05T08:00:00Z');
const headers = { 'x-actor': 'lin', 'x-role': 'phone-order-clerk' };
const asNodeReads = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('the day on which a command was true', () => {
  const now = new Date('2026-03-02T08:00:00.000Z');
  const who = { 'x-actor': 'lin', 'x-role': 'clerk' };
  it('is the one the header says, else the one of the command, else today', () => {
    const day = (headers: Record<string, string>, told?: unknown) =>
      callerFrom({ ...who, ...headers }, now, told).occurredOn;
    expect(day({ 'x-occurred-on': '2026-02-01' }, '2026-02-02')).toBe('2026-02-01');
    expect(day({}, '2026-02-02')).toBe('2026-02-02');
    for (const told of ['2026-02-30', 7, null, undefined]) expect(day({}, told)).toBe('2026-03-02');
  });
});

describe('the caller of a request', () => {
  it('is named by headers, and did it today unless said otherwise', () => {
    expect(callerFrom(headers, now)).toMatchObject({
      actor: 'lin',
      role: 'phone-order-clerk',
      occurredOn: '2021-07-05',
      recordedAt: '2021-07-05T08:00:00.000Z',
    });
    expect(callerFrom({ ...headers, 'x-occurred-on': '2021-07-01' }, now).occurredOn).toBe('2021-07-01');
  });
  it('gives a command the key that it was given, in capitals or not', () => {
    const key = '0b4f2c1e-8d62-4b0a-9c55-0d7f7c3d1a11';
    for (const told of [key, key.toUpperCase()])
      expect(callerFrom({ ...headers, 'idempotency-key': told }, now).commandId).toBe(key);
  });
  it('keeps a Chinese name and reason, sent as UTF-8', () => {
    const told = { ...headers, 'x-actor': asNodeReads('林'), 'x-reason': asNodeReads('客户来电') };
    expect(callerFrom(told, now)).toMatchObject({ actor: '林', reason: '客户来电' });
  });
  it('keeps a Chinese name that a browser had to escape', () =>
    expect(callerFrom({ ...headers, 'x-actor': "UTF-8''%E6%9E%97" }, now).actor).toBe('林'));
  it('keeps a name in Latin-1 as it came', () =>
    expect(callerFrom({ ...headers, 'x-actor': 'M\u00fcller' }, now).actor).toBe('Müller'));
  it.each([
    ['X-Actor', { 'x-role': 'clerk' }],
    ['X-Role', { 'x-actor': 'lin', 'x-role': ' ' }],
    ['X-Occurred-On', { ...headers, 'x-occurred-on': '2021-02-30' }],
    ['Idempotency-Key', { ...headers, 'idempotency-key': '1' }],
  ])('is refused with %s missing or malformed', (field, told) =>
    expect(() => callerFrom(told, now)).toThrow(
      expect.objectContaining({ code: 'invalid', faults: [expect.objectContaining({ field })] }),
    ),
  );
});
