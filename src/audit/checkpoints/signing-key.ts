import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { invalid } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import type { StoreCheckpoint } from './checkpoint.events.js';
import { checkpointText } from './checkpoint-text.js';

const aPrivateKey: Sentence = { en: 'an Ed25519 private key in PEM', zh: 'PEM 格式的 Ed25519 私钥' };
export const aPublicKey: Sentence = { en: 'an Ed25519 public key in PEM', zh: 'PEM 格式的 Ed25519 公钥' };

/** An Ed25519 key that signs checkpoints. */
export interface SigningKey {
  readonly keyId: string;
  /** PEM */
  readonly publicKey: string;
  /** @returns the signature in base64 */
  sign(text: string): string;
}

/** @throws {DomainError} 'invalid' naming `option` where the file holds no Ed25519 private key in PEM; what reading it throws */
export function readSigningKey(option: string, file: string): SigningKey {
  const privateKey = keyFrom(option, aPrivateKey, readFileSync(file, 'utf8'), createPrivateKey);
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** @throws {DomainError} 'invalid' naming `field` where `pem` is no Ed25519 public key */
export function publicKeyFrom(field: string, pem: string): KeyObject {
  return keyFrom(field, aPublicKey, pem, createPublicKey);
}

export function isPublicKey(pem: string): boolean {
  try {
    return publicKeyFrom('', pem).type === 'public';
  } catch {
    return false;
  }
}

/** Names a public key: SHA-256 (hex) of its DER (SPKI). */
export function keyIdOf(publicKey: KeyObject): string {
  return hash('sha256', publicKey.export({ type: 'spki', format: 'der' }), 'hex');
}

export function isSignedBy(publicKey: KeyObject, { signature = '', ...checkpoint }: StoreCheckpoint): boolean {
  return verify(null, Buffer.from(checkpointText(checkpoint)), publicKey, Buffer.from(signature, 'base64'));
}

function keyFrom(field: string, expected: Sentence, pem: string, read: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    throw invalid(field, expected, { en: 'something else', zh: '其他内容' });
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw invalid(field, expected, {
      en: `a key of type ${key.asymmetricKeyType}`,
      zh: `${key.asymmetricKeyType} 类型的密钥`,
    });
  return key;
}
