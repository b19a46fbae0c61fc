import createClient, { type Middleware } from 'openapi-fetch';
import { actingHeaders } from '../session/acting-as.js';
import { language } from '../i18n/language.js';
import { renewSession } from './renew-session.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Routes that need no session, or make one. */
const withoutSession = /\/api\/(sign-in|refresh|sign-out|service)$/;

/** A request can be sent once only: the copy is for the case that the session has to be renewed first. Of a file there is none: it would be held in memory. */
const copies = new WeakMap<Request, Request>();
const copied = /^$|json/;

/** Says who asks and in which language, and renews a session whose access token has expired. */
const session: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(actingHeaders())) request.headers.set(name, value);
    request.headers.set('accept-language', language());
    if (copied.test(request.headers.get('content-type') ?? '')) copies.set(request, request.clone());
    return request;
  },
  async onResponse({ request, response }) {
    const copy = copies.get(request);
    if (response.status !== 401 || !copy || withoutSession.test(new URL(request.url).pathname)) return undefined;
    return (await renewSession()) ? fetch(copy) : undefined;
  },
};

export const api = createClient<paths>({ baseUrl: '/' });
api.use(session);
