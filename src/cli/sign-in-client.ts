import { z } from 'zod';
import { DomainError } from '../kernel/domain-error.js';
import { type Sentence, verbatim } from '../kernel/language.js';

const tokens = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.string(),
  me: z.object({ mustChangePassword: z.boolean() }),
});
const problem = z.object({ detail: z.string() });

/** Signs in to a service over HTTP, as every other client does. */
export class SignInClient {
  constructor(private readonly url: URL) {}

  /** @throws {DomainError} 'sign-in-failed' with what the service answers, or that none does */
  async signIn(name: string, password: string): Promise<z.infer<typeof tokens>> {
    const { data } = tokens.safeParse(await this.post('/api/sign-in', { name, password }));
    if (data) return data;
    throw this.failed({ en: 'expected Almanac, found another service.', zh: '应为 Almanac，实际为其他服务。' });
  }

  /** @throws {DomainError} 'sign-in-failed' with what the service answers */
  async changePassword(accessToken: string, oldPassword: string, newPassword: string): Promise<void> {
    await this.post('/api/me/password', { oldPassword, newPassword }, { authorization: `Bearer ${accessToken}` });
  }

  private async post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    const response = await fetch(new URL(path, this.url), {
      method: 'POST',
      redirect: 'error',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((error: unknown) => {
      throw this.failed({
        en: `expected a service that runs, found none (${reasonOf(error)}).`,
        zh: `没有正在运行的服务（${reasonOf(error)}）。`,
      });
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    const { data } = problem.safeParse(answer);
    if (data?.detail !== undefined) throw this.failed(verbatim(data.detail));
    const { status } = response;
    throw this.failed({
      en: `expected Almanac, found a service that answers ${status}.`,
      zh: `应为 Almanac，实际为回答 ${status} 的服务。`,
    });
  }

  private failed({ en, zh }: Sentence): DomainError {
    const { origin } = this.url;
    return new DomainError('sign-in-failed', { en: `${origin}: ${en}`, zh: `${origin}：${zh}` });
  }
}

/** What the connection failed of, `ECONNREFUSED`. */
function reasonOf(error: unknown): string {
  const { cause, message } = Object(error) as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
