import { describe, expect, it } from '@jest/globals';
import { callerFrom } from './caller.decorator.js';
import { verbatim } from '../kernel/language.js';

const now = new Date('2021-07-05T08:00:00Z');
const headers = { 'x-actor': 'lin', 'x-role': 'phone-order-clerk' };
const asNodeReads = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('the day on which a command was true', () => {
  const now = new Date('2026-03-02T08:00:00.000Z');
  const who = { 'x-actor': 'lin', 'x-role': 'clerk' };
  it('is the one the header says, else the one of the command, else today', () => {
    const day = (headers: Record<string, string>, sent?: unknown) =>
      callerFrom({ ...who, ...headers }, now, sent).occurredOn;
    expect(day({ 'x-occurred-on': '2026-02-01' }, '2026-02-02')).toBe('2026-02-01');
    expect(day({}, '2026-02-02')).toBe('2026-02-02');
    for (const sent of ['2026-02-30', 7, null, undefined]) expect(day({}, sent)).toBe('2026-03-02');
  });
});

describe('the caller of a request', () => {
  it('has a role of the closed list, or a former name of one', () => {
    const roleOf = (role: string) => callerFrom({ ...headers, 'x-role': role }, now).role;
    expect(['manager', 'sourcing-planner'].map(roleOf)).toEqual(['manager', 'planner']);
    for (const role of ['janitor', 'Clerk', 'constructor', 'toString'])
      expect(() => roleOf(role)).toThrow(
        expect.objectContaining({
          code: 'role-unknown',
          faults: [
            {
              field: 'X-Role',
              expected: expect.objectContaining({ en: expect.stringContaining('clerk, account-manager') }),
              found: verbatim(role),
            },
          ],
        }),
      );
  });

  it('is named by headers, and did it today unless said otherwise', () => {
    expect(callerFrom(headers, now)).toMatchObject({
      actor: 'lin',
      role: 'clerk',
      occurredOn: '2021-07-05',
      recordedAt: '2021-07-05T08:00:00.000Z',
    });
    expect(callerFrom({ ...headers, 'x-occurred-on': '2021-07-01' }, now).occurredOn).toBe('2021-07-01');
  });
  it('gives a command the key that it was given, in capitals or not', () => {
    const key = '0b4f2c1e-8d62-4b0a-9c55-0d7f7c3d1a11';
    for (const sent of [key, key.toUpperCase()])
      expect(callerFrom({ ...headers, 'idempotency-key': sent }, now).commandId).toBe(key);
  });
  it('keeps a Chinese name and reason, sent as UTF-8', () => {
    const sent = { ...headers, 'x-actor': asNodeReads('林'), 'x-reason': asNodeReads('客户来电') };
    expect(callerFrom(sent, now)).toMatchObject({ actor: '林', reason: '客户来电' });
  });
  it('keeps a Chinese name that a browser had to escape', () =>
    expect(callerFrom({ ...headers, 'x-actor': "UTF-8''%E6%9E%97" }, now).actor).toBe('林'));
  it('keeps a Chinese name that a page has percent-encoded, and a per cent sign that encodes nothing', () => {
    const read = (actor: string) => callerFrom({ ...headers, 'x-actor': actor }, now).actor;
    expect(read('%E6%9E%97')).toBe('林');
    expect(read(encodeURIComponent('Zoë Müller, 林'))).toBe('Zoë Müller, 林');
    for (const name of ['100%', '5 %20', '%zz', '%E6']) expect(read(name)).toBe(name);
  });
  it('keeps a name in Latin-1 as it came', () =>
    expect(callerFrom({ ...headers, 'x-actor': 'M\u00fcller' }, now).actor).toBe('Müller'));
  it.each([
    ['X-Actor', { 'x-role': 'clerk' }],
    ['X-Role', { 'x-actor': 'lin', 'x-role': ' ' }],
    ['X-Occurred-On', { ...headers, 'x-occurred-on': '2021-02-30' }],
    ['X-Actor', { ...headers, 'x-actor': "UTF-8''lin%0d%0a%1b%5b31m" }],
    ['X-Actor', { ...headers, 'x-actor': 'lin\u009b31m' }],
    ['X-Reason', { ...headers, 'x-reason': '%E2%80%AEtxt' }],
    ['X-Correlation-Id', { ...headers, 'x-correlation-id': 'a\tb' }],
    ['Idempotency-Key', { ...headers, 'idempotency-key': '1' }],
  ])('is refused with %s missing or malformed', (field, sent) =>
    expect(() => callerFrom(sent, now)).toThrow(
      expect.objectContaining({ code: 'invalid', faults: [expect.objectContaining({ field })] }),
    ),
  );
});
