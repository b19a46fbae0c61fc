/**
 * The script of the home page: sends its forms as JSON, and renews a sign-in whose access token has expired. Of several windows one at a
 * time renews, since a refresh token is good for one use.
 */
export const signInScript = `'use strict';
const signedInOnce = 'almanac.signed-in';

async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail);
  return answer;
}

function onSubmit(id, send) {
  const form = document.getElementById(id);
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const alert = form.querySelector('[role=alert]');
    try {
      await send(Object.fromEntries(new FormData(form)));
      location.reload();
    } catch (error) {
      if (alert) alert.textContent = error.message;
    }
  });
  return form;
}

const form = onSubmit('sign-in', async (fields) => {
  await post('/api/sign-in', { ...fields, cookies: true });
  localStorage.setItem(signedInOnce, 'yes');
});
onSubmit('password', (fields) => post('/api/me/password', fields));
onSubmit('sign-out', async () => {
  localStorage.removeItem(signedInOnce);
  await post('/api/sign-out', {});
});

async function renew() {
  // Another window may have renewed it meanwhile.
  const isThere = !(await (await fetch('/')).text()).includes('id="sign-in"');
  if (!isThere) await post('/api/refresh', {});
  location.reload();
}
if (form && localStorage.getItem(signedInOnce)) {
  const renewed = navigator.locks ? navigator.locks.request('almanac', renew) : renew();
  renewed.catch(() => localStorage.removeItem(signedInOnce));
}
`;
