import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { invalid } from '../../kernel/domain-error.js';
import type { StoreCheckpoint } from './checkpoint.events.js';
import { checkpointText } from './checkpoint-text.js';

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
  const privateKey = keyFrom(option, 'an Ed25519 private key in PEM', readFileSync(file, 'utf8'), createPrivateKey);
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** @throws {DomainError} 'invalid' naming `field` where `pem` is no Ed25519 public key */
export function publicKeyFrom(field: string, pem: string): KeyObject {
  return keyFrom(field, 'an Ed25519 public key in PEM', pem, createPublicKey);
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

function keyFrom(field: string, expected: string, pem: string, read: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    throw invalid(field, expected, 'something else');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw invalid(field, expected, `a key of type ${key.asymmetricKeyType}`);
  return key;
}
