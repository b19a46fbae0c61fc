import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MadeCertificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly fingerprint: string;
}

/** A certificate that signs itself, for `almanac.test` and this machine, made by openssl. @param name  of its files */
export function makeCertificate(folder: string, name: string, passPhrase?: string): MadeCertificate {
  const [certFile, keyFile] = [join(folder, `${name}.pem`), join(folder, `${name}.key.pem`)];
  const lock = passPhrase === undefined ? ['-nodes'] : ['-passout', `pass:${passPhrase}`];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-days', '2', '-subj', '/CN=almanac.test', ...lock],
      ...[
        '-addext',
        'subjectAltName=DNS:almanac.test,DNS:localhost,IP:127.0.0.1',
        '-keyout',
        keyFile,
        '-out',
        certFile,
      ],
    ],
    { stdio: 'ignore' },
  );
  const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)];
  return { certFile, keyFile, cert, key, fingerprint: new X509Certificate(cert).fingerprint256 };
}
