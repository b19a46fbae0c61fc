import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { DomainError } from '../../kernel/domain-error.js';

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
    throw refused(keyField, `the private key of the certificate in ${certFile}`, `that of another one in ${keyFile}`);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw refused(certField, 'a certificate that can be served', `${certFile} (${messageOf(error)})`);
  }
  return { cert, key, validTo: new Date(own.validTo) };
}

function readPem(field: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = Object(error) as { code?: string };
    throw refused(field, 'a file that can be read', `${file} (${code ?? messageOf(error)})`);
  }
}

function certificateIn(pem: Buffer, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw refused(certField, 'a PEM file with a certificate', file);
  }
}

function privateKeyIn(pem: Buffer, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    const isLocked = pem.includes('ENCRYPTED');
    throw refused(keyField, 'a PEM file with a private key', isLocked ? `${file}, which a pass phrase locks` : file);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refused(field: string, expected: string, found: string): DomainError {
  return new DomainError('invalid', `${field}: expected ${expected}, found ${found}.`, [{ field, expected, found }]);
}
