import { describe, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

describe('the configuration', () => {
  it('comes from the environment, and is complete where that is empty', () => {
    expect(configFrom({})).toEqual({ port: 3000, host: '127.0.0.1', dataFolder: 'data', logLevel: 'info' });
    expect(configFrom({ PORT: '0', ALMANAC_DATA: 'here' }, 'there')).toMatchObject({ port: 0, dataFolder: 'there' });
  });
  it.each(['abc', '-1', '65536', '1.5'])('refuses the port %s once, and says what it found', (PORT) =>
    expect(() => configFrom({ PORT })).toThrow(`PORT: expected a port from 0 to 65535, found "${PORT}".`),
  );
  it('listens where others can reach it only with consent', () => {
    expect(() => configFrom({ HOST: '0.0.0.0' })).toThrow('no accounts yet');
    expect(configFrom({ HOST: '0.0.0.0', ALMANAC_EXPOSE: 'yes' }).host).toBe('0.0.0.0');
  });
});
