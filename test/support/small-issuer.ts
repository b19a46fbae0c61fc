import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

/** What the issuer says of whoever comes. */
export interface IssuedPerson {
  readonly sub: string;
  readonly preferred_username: string;
  readonly name?: string;
  readonly groups: readonly string[];
}

interface Asked {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

/** An identity provider (OpenID Connect) on this machine: everybody who comes is `person`, without being asked. */
export class SmallIssuer {
  person: IssuedPerson = { sub: '1', preferred_username: 'lin', groups: [] };
  private server: Server | undefined;
  private keys: { privateKey: CryptoKey; publicKey: CryptoKey } | undefined;
  private readonly codes = new Map<string, Asked>();

  constructor(private readonly clientId: string) {}

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    this.keys = await generateKeyPair('RS256');
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const json = (value: unknown, status = 200) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer: this.url,
          authorization_endpoint: `${this.url}/authorize`,
          token_endpoint: `${this.url}/token`,
          jwks_uri: `${this.url}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      case '/keys':
        return json({ keys: [{ ...(await exportJWK(this.keys!.publicKey)), kid: '1', alg: 'RS256', use: 'sig' }] });
      case '/authorize':
        return void response.writeHead(302, { location: this.sendBack(searchParams) }).end();
      case '/token':
        return this.token(new URLSearchParams(await textOf(request)), json);
      default:
        return json({ error: 'not_found' }, 404);
    }
  }

  private sendBack(asked: URLSearchParams): string {
    const code = `code-${this.codes.size + 1}`;
    const redirectUri = asked.get('redirect_uri') ?? '';
    const [challenge, nonce] = [asked.get('code_challenge') ?? '', asked.get('nonce') ?? ''];
    if (asked.get('code_challenge_method') === 'S256') this.codes.set(code, { challenge, nonce, redirectUri });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
    return back.href;
  }

  /** Each code once, for who knows what its challenge is the hash of. */
  private async token(sent: URLSearchParams, json: (value: unknown, status?: number) => void): Promise<void> {
    const code = sent.get('code') ?? '';
    const asked = this.codes.get(code);
    this.codes.delete(code);
    const proof = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || proof !== asked.challenge || sent.get('redirect_uri') !== asked.redirectUri)
      return json({ error: 'invalid_grant' }, 400);
    const idToken = await new SignJWT({ ...this.person, nonce: asked.nonce })
      .setProtectedHeader({ alg: 'RS256', kid: '1' })
      .setIssuer(this.url)
      .setAudience(this.clientId)
      .setSubject(this.person.sub)
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(this.keys!.privateKey);
    json({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: idToken });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
