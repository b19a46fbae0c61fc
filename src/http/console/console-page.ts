import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';

const notBuilt =
  '<!doctype html><title>Almanac</title><p>The console is not built: <code>npm run build</code> makes it.';

/** The one page of the web console, at whatever address of it a browser begins. */
export class ConsolePage {
  private readonly html: string;

  /** @param folder  of the built console */
  constructor(folder: string) {
    const file = join(folder, 'index.html');
    this.html = existsSync(file) ? readFileSync(file, 'utf8') : notBuilt;
  }

  /**
   * The page lets in the styles that its own scripts make, by a nonce which is another one each time; no script but its own files, and no
   * style of anybody else.
   */
  send(reply: FastifyReply): FastifyReply {
    const nonce = randomBytes(16).toString('base64');
    const policy = String(reply.getHeader('content-security-policy')).replace("'unsafe-inline'", `'nonce-${nonce}'`);
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', vary: 'Accept' })
      .type('text/html; charset=utf-8')
      .send(this.html.replace('CSP_NONCE', nonce));
  }
}
