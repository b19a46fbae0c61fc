import { useState, type FormEvent } from 'react';
import { Alert, Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf, problemOfError, type Problem } from '../../api/problem.js';
import { useSignedInAs } from '../../session/use-session.js';

/** Signs in with a name and a password, or at the identity provider. */
export function PasswordForm({ hasProvider }: { readonly hasProvider: boolean }) {
  const { t } = useTranslation();
  const signedInAs = useSignedInAs();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/api/sign-in', { body: { name, password, cookies: true } })),
    onSuccess: ({ me }) => signedInAs(me),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const said = ({ status, detail, retryAfterSeconds }: Problem) =>
    status === 0 ? t('unreachable') : status === 401 ? t('signIn.failed') : (delayed(retryAfterSeconds) ?? detail);
  const delayed = (seconds: number | undefined) =>
    seconds === undefined ? undefined : t('signIn.delayed', { seconds });
  return (
    <form onSubmit={submit}>
      <h2>{t('signIn.title')}</h2>
      <label htmlFor="name">{t('signIn.name')}</label>
      <Input id="name" required autoComplete="username" value={name} onChange={({ target }) => setName(target.value)} />
      <label htmlFor="password">{t('signIn.password')}</label>
      <Input.Password
        id="password"
        required
        autoComplete="current-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {signIn.isError && <Alert type="error" showIcon title={said(problemOfError(signIn.error))} />}
      <Button type="primary" htmlType="submit" loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      {hasProvider && <Button href="/api/sign-in/oidc">{t('signIn.provider')}</Button>}
      <details>
        <summary>{t('signIn.hintTitle')}</summary>
        <p>{t('signIn.hint')}</p>
      </details>
    </form>
  );
}
