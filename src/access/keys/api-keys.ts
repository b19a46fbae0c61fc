import { v7 as uuid } from 'uuid';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { verbatim } from '../../kernel/language.js';
import { accountAreas, accountName, accountRoles } from '../accounts/account-fields.js';
import { accountChange, type ChangeAuthor } from '../accounts/change-author.js';
import { randomToken, tokenHash } from '../passwords/random-secrets.js';
import type { AccessStore } from '../store/access-store.js';
import { AccountChange } from '../store/entities/account-change.entity.js';
import { ApiKey } from '../store/entities/api-key.entity.js';

export const apiKeyPrefix = 'almanac_key_';

export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly string[];
  readonly areas?: readonly string[] | undefined;
  /** Instant; it does not expire where absent. */
  readonly expiresAt?: string | undefined;
}

/** A key, and the text of it: the only time that it is known. */
export interface MadeApiKey {
  readonly apiKey: ApiKey;
  readonly key: string;
}

/** Keys by which programs act: shown once, kept as hashes. */
export class ApiKeys {
  constructor(private readonly store: AccessStore) {}

  /** @throws {DomainError} 'invalid', 'api-key-exists': a name is never used again, so that the history says who acted */
  async add(asked: NewApiKey, by: ChangeAuthor): Promise<MadeApiKey> {
    const key = randomToken(apiKeyPrefix);
    const name = accountName('name', asked.name);
    const { expiresAt = null } = asked;
    if (expiresAt !== null && !(Date.parse(expiresAt) > Date.parse(this.store.now())))
      throw invalid('expiresAt', { en: 'an instant that is still to come', zh: '将来的时刻' }, expiresAt);
    const apiKey: ApiKey = {
      ...{ keyId: uuid(), keyHash: tokenHash(key), name },
      roles: accountRoles('roles', asked.roles, true),
      areas: accountAreas('areas', asked.areas ?? []),
      ...{ createdAt: this.store.now(), createdBy: by.name, revokedAt: null },
      expiresAt: expiresAt && new Date(expiresAt).toISOString(),
    };
    await this.store.change(async (writer) => {
      if ((await writer.find(ApiKey, { name })).length > 0)
        throw new DomainError('api-key-exists', {
          en: `There was an API key ${name} already.`,
          zh: `API 密钥 ${name} 此前已有。`,
        });
      await writer.upsert(ApiKey, [apiKey]);
      const detail = `${apiKey.roles.join(', ')}; areas: ${apiKey.areas.join(', ') || 'none'}; until ${apiKey.expiresAt ?? 'revoked'}`;
      await writer.upsert(AccountChange, [accountChange('key-created', `key:${name}`, detail, by, this.store.now())]);
    });
    return { apiKey, key };
  }

  /** By name. */
  all(): Promise<ApiKey[]> {
    return this.store.all(ApiKey, 'name');
  }

  /** It is refused from now on. A second time nothing happens. @throws {DomainError} 'api-key-unknown' */
  async revoke(name: string, by: ChangeAuthor): Promise<ApiKey> {
    const kept = accountName('name', name);
    return this.store.change(async (writer) => {
      const [apiKey] = await writer.find(ApiKey, { name: kept });
      if (!apiKey)
        throw new DomainError(
          'api-key-unknown',
          { en: `There is no API key ${kept}.`, zh: `没有 API 密钥 ${kept}。` },
          [
            {
              field: 'name',
              expected: { en: 'an API key that was made', zh: '已建立的 API 密钥' },
              found: verbatim(kept),
            },
          ],
        );
      if (apiKey.revokedAt !== null) return apiKey;
      const revokedAt = this.store.now();
      await writer.update(ApiKey, { keyId: apiKey.keyId }, { revokedAt });
      await writer.upsert(AccountChange, [accountChange('key-revoked', `key:${kept}`, '', by, revokedAt)]);
      return { ...apiKey, revokedAt };
    });
  }

  /** The key of that text; undefined where it is unknown, revoked or expired. */
  async valid(key: string): Promise<ApiKey | undefined> {
    const [apiKey] = await this.store.find(ApiKey, { keyHash: tokenHash(key), revokedAt: null });
    return apiKey && (apiKey.expiresAt === null || apiKey.expiresAt > this.store.now()) ? apiKey : undefined;
  }
}
