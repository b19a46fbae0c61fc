import createClient from 'openapi-fetch';
import { actingHeaders } from '../session/acting-as.js';
import { language } from '../i18n/language.js';
import { renewSession } from './renew-session.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Routes that need no session, or make one. */
const withoutSession = /\/api\/(sign-in|refresh|sign-out|service)$/;

/** Says who asks and in which language, and renews a session whose access token has expired. */
export async function askService(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(actingHeaders())) request.headers.set(name, value);
  request.headers.set('accept-language', language());
  // A request can be sent once only: the copy is for the case that the session has to be renewed first.
  const copy = request.clone();
  const response = await fetch(request);
  if (response.status !== 401 || withoutSession.test(new URL(request.url).pathname)) return response;
  return (await renewSession()) ? fetch(copy) : response;
}

export const api = createClient<paths>({ baseUrl: '/', fetch: askService });
