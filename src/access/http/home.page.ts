import type { Identity } from '../guard/identity.js';

const style = `
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #222 }
  code { background: #f3f3f0; padding: .1em .3em }
  form { display: grid; gap: .6rem; max-width: 20rem; margin: 1.5rem 0 }
  label, input { display: block; width: 100%; box-sizing: border-box }
  input, button { font: inherit; padding: .3em .5em }
  [role=alert] { color: #a40000; margin: 0 }
  [role=alert]:empty { display: none }`;

export interface HomePage {
  /** Who asks for the page; undefined where nobody has signed in. */
  readonly identity: Identity | undefined;
  /** Whether people may sign in by an identity provider. */
  readonly hasProvider: boolean;
}

/** What a browser shows first: how to sign in, and where to go then. */
export function homePage(shown: HomePage): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Almanac</title>
<style>${style}
</style>
<h1>Almanac</h1>
<p>Order forecasts for wholesalers who source by customer orders.</p>
${whoIsThere(shown)}
<ul>
  <li><a href="/api/docs">The API and its documentation</a> (<a href="/api/docs-json">OpenAPI</a>)</li>
  <li><a href="/api/retailers">Retailers</a>, <a href="/api/products">products</a>, <a href="/api/orders">orders</a>,
    <a href="/api/follow-ups?done=false">open follow-ups</a>, <a href="/api/quarantine">quarantine</a></li>
  <li><a href="/api/forecasts">Forecasts</a>, <a href="/api/plans">sourcing plans</a></li>
  <li>Health: <a href="/health/live">live</a>, <a href="/health/ready">ready</a>, <a href="/metrics">metrics</a></li>
</ul>
<p>On the command line: <code>almanac sign-in NAME</code> prints an access token, <code>almanac --help</code> says what else there is.</p>
<script src="/sign-in.js"></script>
</html>`;
}

function whoIsThere({ identity, hasProvider }: HomePage): string {
  if (!identity) return signInForm(hasProvider);
  const name = `<p>Signed in as <b>${escaped(identity.actor)}</b> (${identity.roles.join(', ')}).</p>`;
  return `${name}${identity.mustChangePassword ? passwordForm : ''}
<form id="sign-out"><button>Sign out</button></form>`;
}

function signInForm(hasProvider: boolean): string {
  const provider = '<p><a href="/api/sign-in/oidc">Sign in by the identity provider</a></p>';
  return `<form id="sign-in">
  <label>Name <input name="name" autocomplete="username" required></label>
  <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
  <button>Sign in</button>
  <p role="alert"></p>
</form>${hasProvider ? provider : ''}`;
}

const passwordForm = `<form id="password">
  <p>The one-time password is changed first.</p>
  <label>One-time password <input name="oldPassword" type="password" autocomplete="current-password" required></label>
  <label>A password of your own, 12 characters or more
    <input name="newPassword" type="password" autocomplete="new-password" minlength="12" required></label>
  <button>Change the password</button>
  <p role="alert"></p>
</form>`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
