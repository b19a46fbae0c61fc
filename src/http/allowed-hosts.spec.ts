import { describe, expect, it } from '@jest/globals';
import { isAllowedHost } from './allowed-hosts.js';

const onPort = (port: number, usual: 80 | 443 = 80) => ({ port, usual });
const local = { host: '127.0.0.1', hosts: [] };

describe('the names under which the service may be asked for', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000', 'localhost.:3000'])(
    'include %s',
    (header) => expect(isAllowedHost(header, onPort(3000), local)).toBe(true),
  );

  it.each([
    ['a name of somebody else', 'evil.example:3000'],
    ['a name that begins like ours', 'localhost.evil.example:3000'],
    ['another port', 'localhost:3001'],
    ['no port on a service that has one', 'localhost'],
    ['another address', '192.168.1.5:3000'],
    ['a user before the name', 'evil@localhost:3000'],
    ['an empty header', ''],
    ['no header', undefined],
  ])('do not include %s', (_what, header) => expect(isAllowedHost(header, onPort(3000), local)).toBe(false));

  it('include the address that it listens on', () => {
    expect(isAllowedHost('192.168.1.5:3000', onPort(3000), { host: '192.168.1.5', hosts: [] })).toBe(true);
    expect(isAllowedHost('[fd00::5]:3000', onPort(3000), { host: 'fd00::5', hosts: [] })).toBe(true);
  });

  it('include every IP address, but no name, where it listens on all of them', () => {
    const everywhere = { host: '0.0.0.0', hosts: [] };
    expect(isAllowedHost('192.168.1.5:3000', onPort(3000), everywhere)).toBe(true);
    expect(isAllowedHost('[fd00::5]:3000', onPort(3000), everywhere)).toBe(true);
    expect(isAllowedHost('almanac.example:3000', onPort(3000), everywhere)).toBe(false);
    expect(isAllowedHost('192.168.1.5:80', onPort(3000), everywhere)).toBe(false);
  });

  it('include those that are configured, with the port given or with any', () => {
    const proxied = { host: '127.0.0.1', hosts: ['almanac.example', 'almanac.test:8443'] };
    for (const header of ['almanac.example', 'Almanac.Example:443', 'almanac.example:9', 'almanac.test:8443'])
      expect(isAllowedHost(header, onPort(3000), proxied)).toBe(true);
    for (const header of ['almanac.test', 'almanac.test:8444', 'www.almanac.example'])
      expect(isAllowedHost(header, onPort(3000), proxied)).toBe(false);
  });

  it('need no port on port 443 of HTTPS, and one on its port 80', () => {
    expect(isAllowedHost('localhost', onPort(443, 443), local)).toBe(true);
    expect(isAllowedHost('localhost', onPort(80, 443), local)).toBe(false);
    expect(isAllowedHost('almanac.example', onPort(3000, 443), { ...local, hosts: ['almanac.example:443'] })).toBe(
      true,
    );
  });

  it('need no port on port 80', () => expect(isAllowedHost('localhost', onPort(80), local)).toBe(true));
});
