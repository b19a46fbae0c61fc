import createClient from 'openapi-fetch';
import { actingHeaders } from '../session/acting-as.js';
import { noteReached } from '../offline/connection.js';
import { language } from '../i18n/language.js';
import { renewSession } from './renew-session.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Routes that need no session, or make one. */
const withoutSession = /\/api\/(sign-in|refresh|sign-out|service)$/;

const copied = /^$|json/;

/** Says who asks and in which language, and renews a session whose access token has expired. */
export async function askService(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(actingHeaders())) request.headers.set(name, value);
  request.headers.set('accept-language', language());
  // A request can be sent once only: the copy is for the case that the session has to be renewed first. Of a file there is none: it would be held in memory.
  const copy = copied.test(request.headers.get('content-type') ?? '') ? request.clone() : undefined;
  const response = await reached(request);
  if (response.status !== 401 || !copy || withoutSession.test(new URL(request.url).pathname)) return response;
  return (await renewSession()) ? reached(copy) : response;
}

/** @throws where the service is not reached, which is noted */
async function reached(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    noteReached(true);
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) noteReached(false);
    throw error;
  }
}

export const api = createClient<paths>({ baseUrl: '/', fetch: askService });
