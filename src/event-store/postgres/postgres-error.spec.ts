import { describe, expect, it } from '@jest/globals';
import { isConnectionLoss, isRefusedContent, isUniqueViolation, sqlState } from './postgres-error.js';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('an error of PostgreSQL', () => {
  it.each(['08006', '57P01', '57P03', '53300', '25P03', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN'])(
    'is the loss of a connection with code %s',
    (code) => expect(isConnectionLoss(withCode(code))).toBe(true),
  );

  it.each(['57P04', '57014', '23505', '28P01', '3D000', '53100', 'EACCES'])(
    'is no loss of a connection with code %s',
    (code) => expect(isConnectionLoss(withCode(code))).toBe(false),
  );

  it('is the loss of a connection where the driver says so without a code', () => {
    expect(isConnectionLoss(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isConnectionLoss(new Error('Query read timeout'))).toBe(true);
    expect(isConnectionLoss(new TypeError('Cannot read properties of undefined'))).toBe(false);
  });

  it('has an SQLSTATE where the server raised it, and none where the socket did', () => {
    expect(sqlState(withCode('23505'))).toBe('23505');
    expect(sqlState(withCode('EPIPE'))).toBeUndefined();
    expect(isUniqueViolation(withCode('23505'))).toBe(true);
    expect(isUniqueViolation(withCode('23503'))).toBe(false);
    expect(['22021', '54000', '53100'].map((code) => isRefusedContent(withCode(code)))).toEqual([true, true, false]);
  });
});
