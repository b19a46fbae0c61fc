import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { momentText } from '../../i18n/instants.js';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { personRoles } from '../../session/roles.js';
import { useSignedIn } from '../../session/signed-in.js';
import { AccountFields } from './account-fields.js';
import { areasFrom } from './areas-text.js';
import { FormDialog } from './form-dialog.js';
import { chosenOf, textOf } from './form-values.js';
import { ShownOnce } from './shown-once.js';
import { Table } from './table.js';
import { useApiKeys, useChange, type ApiKey } from './use-accounts.js';
import { useRolesText } from './use-roles-text.js';

/** Keys by which programs act. */
export function KeysPage() {
  const { t } = useTranslation('administration');
  const { timeZone } = useSignedIn().service;
  const rolesText = useRolesText();
  const keys = useApiKeys();
  const [open, setOpen] = useState<'add' | ApiKey>();
  const [made, setMade] = useState<{ readonly name: string; readonly key: string }>();
  const close = () => setOpen(undefined);
  if (keys.isError) return <Failed error={keys.error} retry={() => void keys.refetch()} />;
  if (!keys.data) return <Waiting />;
  const instant = (at: string | null) => (at === null ? '–' : momentText(at, timeZone));
  return (
    <section>
      <p>
        <Button type="primary" onClick={() => setOpen('add')}>
          {t('keys.add')}
        </Button>
      </p>
      {made && (
        <ShownOnce text={t('keys.secret', { name: made.name })} secret={made.key} close={() => setMade(undefined)} />
      )}
      <Table
        title={t('tabs.keys')}
        columns={[t('name'), t('roles'), t('areas'), t('since'), t('keys.expires'), t('keys.revoked'), '']}
        rows={keys.data.map((key) => ({
          key: key.name,
          cells: [
            key.name,
            ...rolesText(key),
            `${instant(key.createdAt)} (${key.createdBy})`,
            ...[instant(key.expiresAt), instant(key.revokedAt)],
            key.revokedAt === null && (
              <Button size="small" aria-label={t('keys.revokeOf', { name: key.name })} onClick={() => setOpen(key)}>
                {t('keys.revoke')}
              </Button>
            ),
          ],
        }))}
      />
      {open === 'add' && (
        <AddKey
          close={close}
          done={(name, key) => {
            setMade({ name, key });
            close();
          }}
        />
      )}
      {typeof open === 'object' && <RevokeKey apiKey={open} close={close} />}
    </section>
  );
}

const keyRoles = [...personRoles, 'system'] as const;

function AddKey({ done, close }: { readonly done: (name: string, key: string) => void; readonly close: () => void }) {
  const { t } = useTranslation('administration');
  const add = useChange(
    (form: FormData) => {
      const until = textOf(form, 'until');
      const body = {
        ...{ name: textOf(form, 'name'), roles: chosenOf(form, 'roles', keyRoles) },
        ...{ areas: areasFrom(textOf(form, 'areas')), ...(until && { expiresAt: new Date(until).toISOString() }) },
      };
      return answerOf(api.POST('/api/api-keys', { body }));
    },
    ({ apiKey, key }) => done(apiKey.name, key),
  );
  return (
    <FormDialog
      title={t('keys.add')}
      save={t('keys.add')}
      isSending={add.isPending}
      error={add.error}
      send={add.mutate}
      close={close}
    >
      <label>
        {t('name')}
        <input name="name" required autoComplete="off" />
      </label>
      <AccountFields roles={[]} areas={[]} offered={keyRoles} />
      <label>
        {t('keys.until')}
        <input name="until" type="datetime-local" />
      </label>
    </FormDialog>
  );
}

function RevokeKey({ apiKey: { name }, close }: { readonly apiKey: ApiKey; readonly close: () => void }) {
  const { t } = useTranslation('administration');
  const revoke = useChange(
    () => answerOf(api.POST('/api/api-keys/{name}/revoke', { params: { path: { name } } })),
    close,
  );
  return (
    <FormDialog
      isDanger
      title={t('keys.revokeOf', { name })}
      save={t('keys.revoke')}
      isSending={revoke.isPending}
      error={revoke.error}
      send={revoke.mutate}
      close={close}
    >
      <p>{t('keys.revokeAbout')}</p>
    </FormDialog>
  );
}
