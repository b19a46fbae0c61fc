import { describe, expect, it } from '@jest/globals';
import { checkedHosts, connect, UnusableConnectionString } from './connection.js';

const refusal = (connectionString: string): string => {
  try {
    connect(connectionString);
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableConnectionString);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('s3cret');
    return (error as Error).message;
  }
  throw new Error('It was taken.');
};

describe('a connection string', () => {
  it('names hosts, without user and password', () => {
    expect(checkedHosts('kurrentdb://localhost:2113?tls=false')).toBe('localhost:2113');
    expect(
      checkedHosts('kurrentdb+discover://admin:s3@cret@a.example:2113,b.example/?tls=true&nodePreference=leader'),
    ).toBe('a.example:2113,b.example');
    expect(checkedHosts('esdb://admin:s3cret@localhost')).toBe('localhost');
  });

  it.each([
    ['of another database', 'postgres://admin:s3cret@localhost/almanac', 'expected kurrentdb://'],
    ['without a host', 'kurrentdb://', 'expected kurrentdb://'],
    ['with an option that the client would print with all the rest', 'kurrentdb://a:s3cret@b?tsl=false', "found 'tsl'"],
    [
      'that hides failures of appends',
      'kurrentdb://a:s3cret@b?throwOnAppendFailure=false',
      'throwOnAppendFailure=true',
    ],
    ['with a port that is none', 'kurrentdb://a:s3cret@b:port?tls=false', 'found one for b:port that it refuses'],
    ['with a value that is none', 'kurrentdb://a:s3cret@b?tls=perhaps', 'found one for b that it refuses'],
  ])('%s is refused, and never repeated', (_, connectionString, message) => {
    expect(refusal(connectionString)).toContain(message);
  });
});
