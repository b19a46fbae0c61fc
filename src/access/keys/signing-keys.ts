import { v7 as uuid } from 'uuid';
import type { ChangeAuthor } from '../accounts/change-author.js';
import { accountChange } from '../accounts/change-author.js';
import { randomToken } from '../passwords/random-secrets.js';
import type { AccessStore } from '../store/access-store.js';
import { AccountChange } from '../store/entities/account-change.entity.js';
import { SigningKey } from '../store/entities/signing-key.entity.js';

/** How long a process goes on signing by the key that it knows, milliseconds. */
const rememberedMs = 60_000;

/** The secrets that sign access tokens. */
export class SigningKeys {
  private newest: { readonly key: SigningKey; readonly until: number } | undefined;

  constructor(private readonly store: AccessStore) {}

  /** The key that signs; the first one is made here. */
  async current(): Promise<SigningKey> {
    if (this.newest && performance.now() < this.newest.until) return this.newest.key;
    const [known] = (await this.store.all(SigningKey, 'created_at DESC, key_id DESC')).slice(0, 1);
    const key = known ?? (await this.makeFirst());
    this.newest = { key, until: performance.now() + rememberedMs };
    return key;
  }

  /** undefined where it is not known any more */
  async find(keyId: string): Promise<SigningKey | undefined> {
    if (this.newest?.key.keyId === keyId) return this.newest.key;
    return (await this.store.find(SigningKey, { keyId }))[0];
  }

  /**
   * Makes a new key instead of the old one: whoever is signed in needs a new access token, which the refresh token gives. Other processes
   * know the old one for another minute at most.
   */
  async rotate(by: ChangeAuthor): Promise<void> {
    const key = this.made();
    await this.store.change(async (writer) => {
      await writer.delete(SigningKey, {});
      await writer.upsert(SigningKey, [key]);
      await writer.upsert(AccountChange, [accountChange('signing-key-rotated', '', '', by, this.store.now())]);
    });
    this.newest = undefined;
  }

  private makeFirst(): Promise<SigningKey> {
    return this.store.change(async (writer) => {
      const [other] = await writer.find(SigningKey, {});
      if (other) return other;
      const key = this.made();
      await writer.upsert(SigningKey, [key]);
      return key;
    });
  }

  private made(): SigningKey {
    return { keyId: uuid(), secret: randomToken(), createdAt: this.store.now() };
  }
}
