import type { Server } from 'node:https';
import type { Logger } from 'pino';
import { readCertificate, type Certificate, type CertificateFiles } from './certificate.js';

/** Between two looks at the files, milliseconds. */
const lookEveryMs = 10_000;

/**
 * Serves the certificate of the files as they are now: they are read again every ten seconds and on SIGHUP. Connections that are open stay.
 * Files that do not belong together, as when only one of them was written yet, leave the certificate as it is.
 */
export class CertificateRenewal {
  private timer: NodeJS.Timeout | undefined;
  private lastFailure = '';
  private readonly look = () => this.readAgain();

  constructor(
    private readonly server: Pick<Server, 'setSecureContext'>,
    private readonly files: CertificateFiles,
    private served: Certificate,
    private readonly log: Pick<Logger, 'info' | 'warn' | 'error'>,
  ) {}

  start(): void {
    this.warnWhereExpired();
    this.timer = setInterval(this.look, lookEveryMs).unref();
    process.on('SIGHUP', this.look);
  }

  stop(): void {
    clearInterval(this.timer);
    process.removeListener('SIGHUP', this.look);
  }

  /** Serves what the files hold, where that is new. */
  readAgain(): void {
    try {
      const found = readCertificate(this.files);
      this.lastFailure = '';
      if (found.cert.equals(this.served.cert) && found.key.equals(this.served.key)) return;
      this.server.setSecureContext({ cert: found.cert, key: found.key });
      this.served = found;
      this.log.info({ context: 'Tls' }, `The certificate was renewed; it is valid until ${instant(found.validTo)}.`);
      this.warnWhereExpired();
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      if (failure !== this.lastFailure)
        this.log.error({ context: 'Tls' }, `The certificate stays as it is: ${failure}`);
      this.lastFailure = failure;
    }
  }

  private warnWhereExpired(): void {
    const { validTo } = this.served;
    if (validTo.getTime() > Date.now()) return;
    this.log.warn({ context: 'Tls' }, `The certificate was valid until ${instant(validTo)}: clients will refuse it.`);
  }
}

function instant(date: Date): string {
  return date.toISOString();
}
