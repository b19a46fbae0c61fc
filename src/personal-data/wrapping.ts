import type { PersonalKey } from '../access/store/entities/personal-key.entity.js';
import {
  type MasterKey,
  type MasterKeys,
  type MasterKeySource,
  readMasterKeys,
  UnusableMasterKey,
} from './master-key.js';
import { decrypt, encrypt, newKey, newNonce, SubjectKey } from './subject-key.js';

/** Wraps and unwraps keys by the master key, which somebody may replace meanwhile: it is read again where another one is needed. */
export class Wrapping {
  constructor(
    private readonly source: MasterKeySource,
    private masters: MasterKeys,
    /** As messages name the table of the keys. */
    private readonly table: string,
  ) {}

  /** A new key of a subject. @param masterKeyId  that wraps the others; the newest where there are none */
  made(subject: string, madeAt: string, masterKeyId?: string): PersonalKey {
    const master = masterKeyId === undefined ? this.masters[0] : this.master(masterKeyId);
    const { id: keyId, bytes, nonce } = newKey();
    const wrapped = wrap(master, keyId, bytes, nonce);
    return { keyId, subject, masterKeyId: master.id, wrapped, madeAt, erasing: false };
  }

  unwrapped(row: PersonalKey): SubjectKey {
    return new SubjectKey(row.keyId, this.bytes(row));
  }

  /** The same key under another master key. */
  wrappedBy(row: PersonalKey, master: MasterKey): PersonalKey {
    return { ...row, masterKeyId: master.id, wrapped: wrap(master, row.keyId, this.bytes(row), newNonce()) };
  }

  private bytes({ keyId, masterKeyId, wrapped }: PersonalKey): Buffer {
    const bytes = decrypt(this.master(masterKeyId).bytes, Buffer.from(wrapped, 'base64url'), keyId);
    if (bytes) return bytes;
    throw new UnusableMasterKey(`Personal key ${keyId} in ${this.table} cannot be unwrapped: it was altered.`);
  }

  /** @throws {UnusableMasterKey} where it is not there */
  private master(id: string): MasterKey {
    const known = () => this.masters.find((master) => master.id === id);
    const found = known();
    if (found) return found;
    this.masters = readMasterKeys(this.source) ?? this.masters;
    const read = known();
    if (read) return read;
    throw new UnusableMasterKey(
      `The master key is another one: the keys of personal data in ${this.table} are wrapped by master key ${id}, found ${this.masters[0].id}. ` +
        'Put the right key back, as file master.key or in ALMANAC_MASTER_KEY; nothing was changed.',
    );
  }
}

function wrap({ bytes: master }: MasterKey, keyId: string, key: Buffer, nonce: Buffer): string {
  return encrypt(master, nonce, key, keyId).toString('base64url');
}
