import { useState, type FormEvent } from 'react';
import { Alert, Button, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client.js';
import { answerOf, problemOfError } from '../../api/problem.js';
import { addTexts } from '../../i18n/add-texts.js';
import { Choices } from '../../layout/choices.js';
import { Person } from '../../layout/person.js';
import { SignOut } from '../../layout/sign-out.js';
import { useSignedIn } from '../../session/signed-in.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

addTexts('settings', { en, zh });

/** What somebody sets for themselves. */
export default function SettingsSection() {
  const { t } = useTranslation('settings');
  const { me, service } = useSignedIn();
  return (
    <section className="page">
      <h1>{t('title')}</h1>
      <p>
        <Person me={me} />
      </p>
      <p>
        <Choices />
      </p>
      <p>
        <Link to={`/history/people/${encodeURIComponent(me.name)}`}>{t('done')}</Link>
      </p>
      {service.signIn === 'required' && <PasswordChange />}
      <SignOut />
    </section>
  );
}

const nothing = { oldPassword: '', newPassword: '', again: '' };

function PasswordChange() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { me } = useSignedIn();
  const client = useQueryClient();
  const [typed, setTyped] = useState(nothing);
  const { oldPassword, newPassword, again } = typed;
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/me/password', { body: { oldPassword, newPassword } })),
    onSuccess: (changed) => {
      client.setQueryData(['me'], changed);
      setTyped(nothing);
    },
  });
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
    <form className="password" onSubmit={submit}>
      <h2>{t('password')}</h2>
      <p>{t('about')}</p>
      {/* Keepers of passwords ask whose it is. */}
      <input hidden readOnly autoComplete="username" value={me.name} />
      {field('oldPassword', t('old'), 'current-password')}
      {field('newPassword', common('password.own'), 'new-password')}
      <small>{common('password.rule')}</small>
      {field('again', common('password.again'), 'new-password')}
      {again !== '' && again !== newPassword && <Alert type="warning" showIcon title={common('password.differs')} />}
      {change.isError && <Alert type="error" showIcon title={problemOfError(change.error).detail} />}
      {change.isSuccess && <Alert type="success" showIcon role="status" title={t('changed')} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {common('password.submit')}
        </Button>
      </p>
    </form>
  );
}
