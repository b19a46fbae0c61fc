import { describe, expect, it } from '@jest/globals';
import { problemOf } from './problem-of.js';

const request = { method: 'POST', url: '/api/orders', headers: {} };
const withCode = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });

describe('a database that cannot record', () => {
  it.each(['SQLITE_FULL', 'ENOSPC', '53100'])('for a full disk (%s) is 507', (code) =>
    expect(problemOf(withCode(code), request)).toMatchObject({ status: 507, title: 'disk-full', errors: [{}] }),
  );
  it.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', '57P03', '08006', 'ECONNREFUSED'])(
    'as it is locked or out of reach (%s) is 503',
    (code) =>
      expect(problemOf(withCode(code), request)).toMatchObject({
        status: 503,
        title: 'database-unavailable',
        errors: [{}],
      }),
  );
  it('is recognised behind the error that reports it', () => {
    const wrapped = new Error('The read models cannot be written.', { cause: withCode('SQLITE_FULL') });
    expect(problemOf(wrapped, request).status).toBe(507);
    expect(
      problemOf(Object.assign(new Error('query failed'), { driverError: withCode('57P01') }), request).status,
    ).toBe(503);
    expect(problemOf(new Error('Connection terminated unexpectedly'), request).status).toBe(503);
  });
  it('says nothing of the inside where the failure is another', () => {
    const { status, detail, errors } = problemOf(withCode('SQLITE_CORRUPT', 'secret path'), request);
    expect([status, detail.en, errors]).toEqual([500, 'Something failed here; the log says what.', undefined]);
  });
});
