import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configFrom, reachOf } from './config.js';

describe('the configuration', () => {
  it('comes from the environment, and is complete where that is empty', () => {
    const jobs = { atOnce: 2, waiting: 100, uploadBytes: 2 ** 30 };
    const given = {
      port: 3000,
      host: '127.0.0.1',
      hosts: [],
      signIn: 'required',
      proxies: [],
      dataFolder: 'data',
      logLevel: 'info',
      jobs,
    };
    const readiness = { longestLagSeconds: 300, leastFreeBytes: 268_435_456 };
    expect(configFrom({})).toEqual({ ...given, checkpointEvents: 10_000, readiness });
    expect(configFrom({ PORT: '0', ALMANAC_DATA: 'here' }, 'there')).toMatchObject({ port: 0, dataFolder: 'there' });
  });
  it('takes further names of the service, and refuses what is none', () => {
    const { hosts } = configFrom({ ALMANAC_HOSTS: 'almanac.example, almanac.test:8443 [::2]:80' });
    expect(hosts).toEqual(['almanac.example', 'almanac.test:8443', '[::2]:80']);
    expect(() => configFrom({ ALMANAC_HOSTS: 'http://almanac.example' })).toThrow('ALMANAC_HOSTS: expected host names');
  });
  it.each(['', ' '])('takes a variable that says %j as one that is not there', (blank) => {
    const env = { PORT: blank, HOST: blank, ALMANAC_SIGN_IN: blank, ALMANAC_DATA: blank, LOG_LEVEL: blank };
    expect(configFrom(env)).toEqual(configFrom({}));
    expect(() => configFrom({}, blank)).toThrow(`--data: expected a folder, found "${blank}".`);
  });
  it.each(['abc', '-1', '65536', '1.5', '0x10', '1e3'])('refuses the port %s once, and says what it found', (PORT) =>
    expect(() => configFrom({ PORT })).toThrow(`PORT: expected a port from 0 to 65535, found "${PORT}".`),
  );
  it('names what is wrong, what was expected and what was found, of each variable', () => {
    expect(() => configFrom({ LOG_LEVEL: 'loud', ALMANAC_SIGN_IN: 'maybe' })).toThrow(
      'ALMANAC_SIGN_IN: expected required or off, found "maybe". ' +
        'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, found "loud".',
    );
  });
  it('bounds how far behind and with how little room the service is ready', () => {
    const { readiness } = configFrom({ ALMANAC_READY_LAG_SECONDS: '60', ALMANAC_MIN_FREE_MIB: '0' });
    expect(readiness).toEqual({ longestLagSeconds: 60, leastFreeBytes: 0 });
    expect(() => configFrom({ ALMANAC_READY_LAG_SECONDS: '0' })).toThrow(
      'ALMANAC_READY_LAG_SECONDS: expected a whole number from 1 to 31536000, found "0".',
    );
  });
  it('bounds the work in the background', () => {
    const env = { ALMANAC_JOBS: '4', ALMANAC_JOBS_WAITING: ' 7 ', ALMANAC_UPLOAD_MIB: '2' };
    expect(configFrom(env).jobs).toEqual({ atOnce: 4, waiting: 7, uploadBytes: 2_097_152 });
    expect(() => configFrom({ ALMANAC_JOBS: '0' })).toThrow(
      'ALMANAC_JOBS: expected a whole number from 1 to 64, found "0".',
    );
  });
  it('reads what orders cost from a file, and says what is wrong with it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'order-costs-')), 'costs.json');
    writeFileSync(file, '{"company":{"holdingShare":0.02}}');
    expect(configFrom({ ALMANAC_ORDER_COSTS: file }).orderCosts).toMatchObject({ company: { holdingShare: 0.02 } });
    writeFileSync(file, '{"company":{"holdingShare":-1}}');
    expect(() => configFrom({ ALMANAC_ORDER_COSTS: file })).toThrow('company.holdingShare');
    rmSync(dirname(file), { recursive: true });
    expect(() => configFrom({ ALMANAC_ORDER_COSTS: file })).toThrow('ALMANAC_ORDER_COSTS: expected a file with JSON');
  });
  it('refuses a time zone that is not known', () => {
    expect(() => configFrom({ ALMANAC_TIME_ZONE: 'China/Peking' })).toThrow(
      'ALMANAC_TIME_ZONE: expected an IANA time zone such as Asia/Shanghai, found "China/Peking".',
    );
    expect(() => configFrom({ ALMANAC_TIME_ZONE: 'America/Chicago' })).not.toThrow();
  });
  it('refuses a currency without hundredths, and what is no currency', () => {
    for (const code of ['JPY', 'yuan'])
      expect(() => configFrom({ ALMANAC_CURRENCY: code })).toThrow(
        'ALMANAC_CURRENCY: expected the ISO 4217 code of a currency with hundredths, such as CNY',
      );
    expect(() => configFrom({ ALMANAC_CURRENCY: 'usd' })).not.toThrow();
  });
  it('listens where others can reach it only where they have to sign in', () => {
    expect(() => configFrom({ HOST: '0.0.0.0', ALMANAC_SIGN_IN: 'off' })).toThrow(
      'HOST: with ALMANAC_SIGN_IN=off only this machine may reach the service; expected a loopback address, found "0.0.0.0".',
    );
    expect(() => configFrom({ HOST: '192.168.1.7', ALMANAC_SIGN_IN: 'off' })).toThrow('expected a loopback address');
    for (const env of [{}, { ALMANAC_SIGN_IN: 'required' }])
      expect(configFrom({ HOST: '0.0.0.0', ...env })).toMatchObject({ host: '0.0.0.0', signIn: 'required' });
    expect(configFrom({ ALMANAC_SIGN_IN: 'off' })).toMatchObject({ host: '127.0.0.1', signIn: 'off' });
  });
  it('takes a certificate together with its private key only', () => {
    const [ALMANAC_TLS_CERT, ALMANAC_TLS_KEY] = ['chain.pem', 'key.pem'];
    expect(configFrom({ ALMANAC_TLS_CERT, ALMANAC_TLS_KEY }).tls).toEqual({
      certFile: 'chain.pem',
      keyFile: 'key.pem',
    });
    expect(() => configFrom({ ALMANAC_TLS_CERT })).toThrow(
      'ALMANAC_TLS_KEY: expected the file with the private key of ALMANAC_TLS_CERT, found nothing.',
    );
    expect(() => configFrom({ ALMANAC_TLS_KEY })).toThrow('ALMANAC_TLS_CERT: expected the file with the certificate');
  });
  it('believes the proxies that it is told of, and refuses what is no address', () => {
    expect(configFrom({ ALMANAC_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1' }).proxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
    ]);
    for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/8/8'])
      expect(() => configFrom({ ALMANAC_PROXIES: wrong })).toThrow('ALMANAC_PROXIES: expected IP addresses');
  });
  it('says who can reach the service', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1'])
      expect(reachOf({ host, signIn: 'off' })).toBe('reachable from this machine only, without sign-in');
    for (const host of ['0.0.0.0', '::', '192.168.1.7'])
      expect(reachOf({ host, signIn: 'required' })).toBe(`open to the network of ${host}, for those who sign in`);
  });
});
