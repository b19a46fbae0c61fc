import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../i18n/instants.js';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { useSignedIn } from '../../session/signed-in.js';
import { AddUser, ChangeUser, ResetPassword } from './user-dialogs.js';
import { ShownOnce } from './shown-once.js';
import { Table } from './table.js';
import { useRolesText } from './use-roles-text.js';
import { useUsers, type User } from './use-accounts.js';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'reset'; readonly user: User };

/** Who may sign in. */
export function UsersPage() {
  const { t } = useTranslation('administration');
  const { timeZone } = useSignedIn().service;
  const rolesText = useRolesText();
  const users = useUsers();
  const [open, setOpen] = useState<Open>();
  const [secret, setSecret] = useState<{ readonly name: string; readonly oneTimePassword: string }>();
  const close = () => setOpen(undefined);
  if (users.isError) return <Failed error={users.error} retry={() => void users.refetch()} />;
  if (!users.data) return <Waiting />;
  const tell = ({ user, oneTimePassword }: { readonly user: User; readonly oneTimePassword: string }) => {
    setSecret({ name: user.name, oneTimePassword });
    close();
  };
  return (
    <section>
      <p>
        <Button type="primary" onClick={() => setOpen({ what: 'add' })}>
          {t('users.add')}
        </Button>
      </p>
      {secret && (
        <ShownOnce
          text={t('users.secret', { name: secret.name })}
          secret={secret.oneTimePassword}
          close={() => setSecret(undefined)}
        />
      )}
      <Table
        title={t('tabs.users')}
        columns={[t('name'), t('users.displayName'), t('roles'), t('areas'), t('state'), t('since'), '']}
        rows={users.data.map((user) => ({
          key: user.name,
          cells: [
            <Link to={`/history/people/${encodeURIComponent(user.name)}`}>{user.name}</Link>,
            user.displayName,
            ...rolesText(user),
            stateOf(user),
            `${momentText(user.createdAt, timeZone)} (${user.createdBy})`,
            <span className="actions">
              <Button
                size="small"
                aria-label={t('users.changeOf', { name: user.name })}
                onClick={() => setOpen({ what: 'change', user })}
              >
                {t('users.change')}
              </Button>
              <Button
                size="small"
                aria-label={t('users.resetOf', { name: user.name })}
                onClick={() => setOpen({ what: 'reset', user })}
              >
                {t('users.reset')}
              </Button>
            </span>,
          ],
        }))}
      />
      {open?.what === 'add' && <AddUser done={tell} close={close} />}
      {open?.what === 'change' && <ChangeUser user={open.user} close={close} />}
      {open?.what === 'reset' && <ResetPassword user={open.user} done={tell} close={close} />}
    </section>
  );

  function stateOf({ active, mustChangePassword }: User): string {
    if (!active) return t('users.locked');
    return t(mustChangePassword ? 'users.oneTime' : 'users.active');
  }
}
