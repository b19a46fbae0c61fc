import { afterAll, beforeAll } from '@jest/globals';
import { personRoles } from '../../src/kernel/role.js';
import { almanacIn } from './almanac.js';
import { signInByDefault, TestService, type Answer } from './service.js';

/** A password of one's own, in tests. */
export const ownPassword = 'correct horse battery';

/** The header by which somebody acts. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** The access token of somebody who signs in for the first time and changes the one-time password. */
export async function signInFirst(service: TestService, name: string, oneTimePassword: string): Promise<string> {
  const { body } = await expectStatus(service.post('/api/sign-in', { name, password: oneTimePassword }), 200);
  const token = body.accessToken as string;
  const change = { oldPassword: oneTimePassword, newPassword: ownPassword };
  await expectStatus(service.post('/api/me/password', change, bearer(token)), 200);
  return token;
}

/** Adds somebody at the command line. @returns the one-time password */
export async function addUser(folder: string, name: string, ...options: readonly string[]): Promise<string> {
  const { code, out, err } = await almanacIn({}, '--data', folder, '--json', 'users', 'add', name, ...options);
  if (code !== 0) throw new Error(`almanac users add ${name}: ${code} ${err}`);
  return (JSON.parse(out) as { oneTimePassword: string }).oneTimePassword;
}

async function expectStatus(asked: Promise<Answer>, status: number): Promise<Answer> {
  const answer = await asked;
  if (answer.status !== status) throw new Error(`expected ${status}, found ${JSON.stringify(answer)}`);
  return answer;
}

/** A service as it starts by itself. Its requests are those of lin, who has signed in, has every role of a person and deals with every area. */
export class SignedInService extends TestService {
  constructor(folder: () => string, environment: () => NodeJS.ProcessEnv = () => ({})) {
    super(folder, () => ({ ...signInByDefault, ...environment() }));
  }

  override async start(): Promise<void> {
    await super.start();
    if (this.token) return;
    const admin = bearer(await signInFirst(this, 'admin', firstPassword(this)));
    const lin = { name: 'lin', roles: personRoles, areas: ['*'] };
    const { body } = await expectStatus(this.post('/api/users', lin, admin), 201);
    this.signedIn = bearer(await signInFirst(this, 'lin', body.oneTimePassword as string));
  }

  /** The access token of lin; undefined before the start. */
  get token(): string | undefined {
    return this.signedIn['authorization']?.replace('Bearer ', '');
  }
}

/** Starts such a service before the tests of a file and stops it after them. */
export function signedInService(folder: () => string): SignedInService {
  const service = new SignedInService(folder);
  beforeAll(() => service.start());
  afterAll(() => service.stop());
  return service;
}

/** The one-time password of the first admin, which the first start printed. */
export function firstPassword({ log }: TestService): string {
  return /signs in as "admin" with the one-time password (\S+)/.exec(log.join('\n'))?.[1] ?? '';
}

/**
 * What makes the command line that of lin: on a server database a token, which lin gets from a service; on files the operating system is
 * trusted.
 */
export async function commandLineOfLin(folder: string): Promise<Record<string, string>> {
  if (!process.env['DATABASE_URL']) return { ...signInByDefault, ALMANAC_ACTOR: '' };
  const service = new SignedInService(() => folder);
  await service.start();
  await service.stop();
  return { ...signInByDefault, ALMANAC_TOKEN: service.token ?? '' };
}
