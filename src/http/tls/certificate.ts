import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { fieldError, type DomainError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';

/** PEM files: the certificate with those that sign it, the service's own first, and its private key. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate and its private key, which belong together. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly validTo: Date;
}

const [certField, keyField] = ['ALMANAC_TLS_CERT', 'ALMANAC_TLS_KEY'];

/** @throws {DomainError} 'invalid' saying which file is wrong, and why */
export function readCertificate({ certFile, keyFile }: CertificateFiles): Certificate {
  const [cert, key] = [readPem(certField, certFile), readPem(keyField, keyFile)];
  const own = certificateIn(cert, certFile);
  if (!own.checkPrivateKey(privateKeyIn(key, keyFile)))
    throw refused(
      keyField,
      { en: `the private key of the certificate in ${certFile}`, zh: `${certFile} 中证书的私钥` },
      { en: `that of another one in ${keyFile}`, zh: `${keyFile} 中另一证书的私钥` },
    );
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw refused(
      certField,
      { en: 'a certificate that can be served', zh: '可使用的证书' },
      `${certFile} (${messageOf(error)})`,
    );
  }
  return { cert, key, validTo: new Date(own.validTo) };
}

function readPem(field: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = Object(error) as { code?: string };
    throw refused(
      field,
      { en: 'a file that can be read', zh: '可读取的文件' },
      `${file} (${code ?? messageOf(error)})`,
    );
  }
}

function certificateIn(pem: Buffer, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw refused(certField, { en: 'a PEM file with a certificate', zh: '含证书的 PEM 文件' }, file);
  }
}

function privateKeyIn(pem: Buffer, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    const isLocked = pem.includes('ENCRYPTED');
    throw refused(
      keyField,
      { en: 'a PEM file with a private key', zh: '含私钥的 PEM 文件' },
      isLocked ? { en: `${file}, which a pass phrase locks`, zh: `${file}，有口令保护` } : file,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refused(field: string, expected: Sentence, found: string | Sentence): DomainError {
  return fieldError('invalid', field, expected, found);
}
