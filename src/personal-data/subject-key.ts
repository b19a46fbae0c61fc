import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [keyBytes, nonceBytes, tagBytes] = [32, 12, 16];
const sealedText = /^sealed\.([A-Za-z0-9_-]{11})\.([A-Za-z0-9_-]{38,})$/;

/** What a sealed value looks like in the data of an event: `sealed.KEY.BYTES`. @returns the id of its key; undefined where it is no such value */
export function keyIdOf(value: string): string | undefined {
  // Most texts are none, and seen to be none at once.
  return value.startsWith('sealed.') ? sealedText.exec(value)?.[1] : undefined;
}

/** A text, encrypted with AES-256-GCM. @param context  binds it to where it stands: elsewhere it cannot be opened */
export function encrypt(key: Buffer, nonce: Buffer, text: Buffer, context: string): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined where the key or the context is another, or the bytes were altered */
export function decrypt(key: Buffer, bytes: Buffer, context: string): Buffer | undefined {
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const end = bytes.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, end)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const idBytes = 8;

/** A new key: its id and bytes, and a nonce by which it is wrapped. Drawn at once, as many are made at a time. */
export function newKey(): { readonly id: string; readonly bytes: Buffer; readonly nonce: Buffer } {
  const random = randomBytes(2 * keyBytes + nonceBytes + idBytes);
  return {
    bytes: random.subarray(0, 2 * keyBytes),
    nonce: random.subarray(2 * keyBytes, 2 * keyBytes + nonceBytes),
    id: random.subarray(2 * keyBytes + nonceBytes).toString('base64url'),
  };
}

/** Random bytes for encrypting once. */
export const newNonce = (): Buffer => randomBytes(nonceBytes);

/**
 * The key of one retailer or person. The same text in the same context is sealed to the same value, so that an append that is repeated is
 * recognised: its nonce is a keyed digest of both (as in AES-SIV), by the second half of the key.
 */
export class SubjectKey {
  private readonly encryption: Buffer;
  private readonly digest: Buffer;

  constructor(
    readonly id: string,
    bytes: Buffer,
  ) {
    this.encryption = bytes.subarray(0, keyBytes);
    this.digest = bytes.subarray(keyBytes);
  }

  seal(text: string, context: string): string {
    const nonce = createHmac('sha256', this.digest).update(`${context}\n${text}`).digest().subarray(0, nonceBytes);
    const bytes = encrypt(this.encryption, nonce, Buffer.from(text, 'utf8'), context);
    return `sealed.${this.id}.${bytes.toString('base64url')}`;
  }

  /** @returns undefined where it was sealed in another context, or altered */
  open(value: string, context: string): string | undefined {
    const bytes = Buffer.from(sealedText.exec(value)?.[2] ?? '', 'base64url');
    return decrypt(this.encryption, bytes, context)?.toString('utf8');
  }

  /** A digest that nobody can guess without the key, hex. */
  digestOf(text: string): string {
    return createHmac('sha256', this.digest).update(text).digest('hex');
  }
}
