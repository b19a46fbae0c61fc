import { almanacIn } from './almanac.js';
import type { Answer, TestService } from './service.js';

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
