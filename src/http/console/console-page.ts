import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { BuiltText } from './built-text.js';

const notBuilt =
  '<!doctype html><title>Almanac</title><p>The console is not built: <code>npm run build</code> makes it.';

/** The one page of the web console, at whatever address of it a browser begins. */
export class ConsolePage {
  private readonly html: BuiltText;

  /** @param folder  of the built console */
  constructor(folder: string) {
    this.html = new BuiltText(join(folder, 'index.html'));
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
      .send((this.html.read() ?? notBuilt).replace('CSP_NONCE', nonce));
  }
}
