import { Server } from 'node:https';
import type { Logger } from 'pino';
import { CertificateRenewal } from './certificate-renewal.js';
import type { Certificate, CertificateFiles } from './certificate.js';
import { answerPlainHttp } from './plain-http.js';

interface Served {
  readonly files: CertificateFiles;
  /** What the files held when the server was made. */
  readonly certificate: Certificate;
}

/** Answers plain HTTP on a port of HTTPS, and keeps the certificate up to date until it is stopped. */
export function speakHttps(server: object, { files, certificate }: Served, log: Logger): CertificateRenewal {
  if (!(server instanceof Server)) throw new TypeError('expected a server that speaks HTTPS, found another one');
  answerPlainHttp(server);
  const renewal = new CertificateRenewal(server, files, certificate, log);
  renewal.start();
  return renewal;
}
