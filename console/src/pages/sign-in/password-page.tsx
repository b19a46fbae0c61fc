import { useState, type FormEvent } from 'react';
import { Alert, Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf, problemOfError } from '../../api/problem.js';
import { useSignedInAs, useSignOut } from '../../session/use-session.js';

/** Who signed in with a one-time password chooses one of their own before anything else. */
export default function PasswordPage({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const signedInAs = useSignedInAs();
  const signOut = useSignOut();
  const [typed, setTyped] = useState({ oldPassword: '', newPassword: '', again: '' });
  const { oldPassword, newPassword, again } = typed;
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/me/password', { body: { oldPassword, newPassword } })),
    onSuccess: signedInAs,
  });
  const differs = again !== '' && again !== newPassword;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (again === newPassword) change.mutate();
  };
  const field = (id: keyof typeof typed, label: string, autoComplete: string) => (
    <>
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        required
        autoComplete={autoComplete}
        value={typed[id]}
        onChange={({ target }) => setTyped({ ...typed, [id]: target.value })}
      />
    </>
  );
  return (
    <main className="sign-in">
      <h1>{t('password.title')}</h1>
      <p>{t('password.about')}</p>
      <form onSubmit={submit}>
        {/* Keepers of passwords ask whose it is. */}
        <input hidden readOnly autoComplete="username" value={name} />
        {field('oldPassword', t('password.old'), 'current-password')}
        {field('newPassword', t('password.own'), 'new-password')}
        <small>{t('password.rule')}</small>
        {field('again', t('password.again'), 'new-password')}
        {differs && <Alert type="warning" showIcon title={t('password.differs')} />}
        {change.isError && <Alert type="error" showIcon title={problemOfError(change.error).detail} />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.submit')}
        </Button>
        <Button onClick={() => void signOut()}>{t('nav.signOut')}</Button>
      </form>
    </main>
  );
}
