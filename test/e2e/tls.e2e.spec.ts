import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { connect as connectPlainly } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { makeCertificate, type MadeCertificate } from '../support/certificates.js';
import { pasted } from '../support/pasted.js';
import { rawRequest, type RawRequest } from '../support/raw-request.js';
import { signInByDefault, TestService } from '../support/service.js';
import { firstPassword, ownPassword } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { until } from '../support/until.js';

const folder = temporaryFolder();
const [certFile, keyFile] = [join(folder, 'served.pem'), join(folder, 'served.key.pem')];
const service = new TestService(
  () => join(folder, 'data'),
  () => ({ ...signInByDefault, ALMANAC_HOSTS: 'almanac.test' }),
  ['--tls-cert', certFile, '--tls-key', keyFile],
);
let [first, second]: MadeCertificate[] = [];

function serve({ certFile: cert, keyFile: key }: MadeCertificate): void {
  copyFileSync(key, keyFile);
  copyFileSync(cert, certFile);
}

/** A request of a client that trusts the first certificate. */
const ask = (path: string, request: RawRequest = {}) => rawRequest(service.url, path, { ca: first!.cert, ...request });

/** The fingerprint of the certificate that a new connection is shown. */
async function shown(): Promise<string> {
  const { port } = new URL(service.url);
  const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

beforeAll(async () => {
  first = makeCertificate(folder, 'first');
  second = makeCertificate(folder, 'second');
  serve(first);
  await service.start();
}, 60_000);
afterAll(() => service.stop());

describe('a service with a certificate', () => {
  let cookies: string[] = [];

  it('speaks HTTPS', async () => {
    expect(service.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('is signed in to on the command line by who trusts the certificate', async () => {
    const typed = `${firstPassword(service)}\n${ownPassword}\n`;
    const signIn = `npx almanac sign-in admin --url ${service.url}`;
    const distrusting = await pasted(signIn, typed, {});
    expect([distrusting.code, distrusting.err]).toEqual([3, expect.stringMatching(/SELF_SIGNED|self.signed/)]);
    const { code, out, err } = await pasted(signIn, typed, { NODE_EXTRA_CA_CERTS: first!.certFile });
    expect([code, err]).toEqual([0, 'The token of admin is good for 15 minutes.\n']);
    const authorization = `Bearer ${out.trim()}`;
    expect(await ask('/api/me', { headers: { authorization } })).toMatchObject({
      body: { name: 'admin', mustChangePassword: false },
    });
  });

  it('gives cookies that travel by HTTPS alone, to this machine too, and takes them from its own pages only', async () => {
    const body = JSON.stringify({ name: 'admin', password: ownPassword, cookies: true });
    const headers = { 'content-type': 'application/json' };
    const { status, headers: answered } = await ask('/api/sign-in', { method: 'POST', headers, body });
    cookies = [answered['set-cookie'] ?? []].flat();
    expect([status, cookies.length]).toEqual([200, 2]);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    const revoke = (origin?: string) =>
      ask('/api/api-keys/none/revoke', {
        ...{ method: 'POST', body: '{}' },
        headers: { ...headers, cookie, ...(origin !== undefined && { origin }) },
      });
    expect(await revoke()).toMatchObject({ status: 403 });
    expect(await revoke(service.url.replace('https:', 'http:'))).toMatchObject({ status: 403 });
    expect(await revoke(service.url)).toMatchObject({ status: 404 });
  });

  it('has browsers use nothing but HTTPS for its name, and says nothing of the sort of this machine', async () => {
    const policyOf = async (host: string) =>
      (await ask('/', { headers: { host } })).headers['strict-transport-security'];
    expect(await policyOf('almanac.test')).toBe('max-age=31536000');
    const { host, port } = new URL(service.url);
    for (const name of [host, `localhost:${port}`]) expect(await policyOf(name)).toBeUndefined();
  });

  it('tells who speaks HTTP what is spoken here, and who says nothing keeps nobody waiting', async () => {
    const { port } = new URL(service.url);
    const silent = connectPlainly(Number(port), '127.0.0.1');
    await once(silent, 'connect');
    const answer = await rawRequest(`http://127.0.0.1:${port}`, '/api/retailers');
    expect(answer).toMatchObject({
      ...{ status: 400, type: 'application/problem+json' },
      body: { detail: 'request: expected HTTPS, which alone is spoken here, found HTTP.' },
    });
    expect(await ask('/health/live')).toMatchObject({ status: 200 });
    silent.destroy();
  });

  it('takes a body of many records, byte for byte', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `R${i},Shop ${i},503,A,1`).join('\n');
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    const { status, body } = await ask('/api/imports/retailers', {
      ...{ method: 'POST', body: `retailer_id,name,area,class,order_day\n${rows}\n` },
      headers: { 'content-type': 'text/csv', cookie, origin: service.url },
    });
    expect(status).toBe(202);
    const { jobId } = body as { jobId: string };
    await until(async () => {
      const { body: job } = await ask(`/api/jobs/${jobId}`, { headers: { cookie } });
      return (job as { stage: string }).stage === 'done';
    });
    const { body: job } = await ask(`/api/jobs/${jobId}`, { headers: { cookie } });
    expect(job).toMatchObject({ result: { rows: 20_000, rejected: 0 } });
  }, 60_000);
});

it('logs the address of each client, also of those that are gone when their answer was sent', () => {
  const answers = service.log.filter((line) => line.includes('"context":"Access"'));
  expect(answers.length).toBeGreaterThan(10);
  for (const line of answers) expect(JSON.parse(line)).toMatchObject({ ip: '127.0.0.1' });
});

describe('a certificate', () => {
  it('that is renewed is served from the next look on, without a restart', async () => {
    expect(await shown()).toBe(first!.fingerprint);
    serve(second!);
    await until(async () => (await shown()) === second!.fingerprint);
    await until(() => service.log.some((line) => line.includes('The certificate was renewed; it is valid until')));
  }, 30_000);

  it('is read again on SIGHUP, and stays where the files do not belong together', async () => {
    copyFileSync(first!.certFile, certFile);
    process.kill(service.pid!, 'SIGHUP');
    const failure = () => service.log.find((line) => line.includes('The certificate stays as it is'));
    await until(() => failure() !== undefined);
    expect(failure()).toContain('ALMANAC_TLS_KEY: expected the private key of the certificate in');
    expect(await shown()).toBe(second!.fingerprint);
    serve(first!);
    process.kill(service.pid!, 'SIGHUP');
    await until(async () => (await shown()) === first!.fingerprint);
  }, 30_000);

  it('that cannot be served is said at the start, by the file that is wrong', async () => {
    const noPem = join(folder, 'no.pem');
    writeFileSync(noPem, 'no certificate');
    const locked = makeCertificate(folder, 'locked', 'a pass phrase');
    const none = join(folder, 'none.pem');
    const serving = async (cert: string, key?: string) => {
      const keyOption = key === undefined ? [] : ['--tls-key', key];
      const data = join(folder, 'other');
      const { code, err } = await almanacIn({ PORT: '0' }, '--data', data, 'serve', '--tls-cert', cert, ...keyOption);
      return [code, err];
    };
    const { certFile: cert, keyFile: key } = first!;
    expect(await serving(cert)).toEqual([
      2,
      'almanac: ALMANAC_TLS_KEY: expected the file with the private key of ALMANAC_TLS_CERT, found nothing.\n',
    ]);
    expect(await serving(none, key)).toEqual([
      2,
      `almanac: ALMANAC_TLS_CERT: expected a file that can be read, found ${none} (ENOENT).\n`,
    ]);
    expect(await serving(noPem, key)).toEqual([
      2,
      `almanac: ALMANAC_TLS_CERT: expected a PEM file with a certificate, found ${noPem}.\n`,
    ]);
    expect(await serving(cert, noPem)).toEqual([
      2,
      `almanac: ALMANAC_TLS_KEY: expected a PEM file with a private key, found ${noPem}.\n`,
    ]);
    expect(await serving(cert, second!.keyFile)).toEqual([
      2,
      `almanac: ALMANAC_TLS_KEY: expected the private key of the certificate in ${cert}, found that of another one in ${second!.keyFile}.\n`,
    ]);
    expect(await serving(locked.certFile, locked.keyFile)).toEqual([
      2,
      `almanac: ALMANAC_TLS_KEY: expected a PEM file with a private key, found ${locked.keyFile}, which a pass phrase locks.\n`,
    ]);
  }, 60_000);
});
