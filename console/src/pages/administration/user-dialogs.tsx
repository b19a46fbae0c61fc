import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { personRoles } from '../../session/roles.js';
import { AccountFields } from './account-fields.js';
import { areasFrom } from './areas-text.js';
import { FormDialog } from './form-dialog.js';
import { chosenOf, textOf } from './form-values.js';
import { useChange, type User } from './use-accounts.js';

interface Opens {
  readonly done: (opened: Schemas['OpenedAccount']) => void;
  readonly close: () => void;
}
interface OfUser {
  readonly user: User;
  readonly close: () => void;
}

const accountOf = (form: FormData) => ({
  roles: chosenOf(form, 'roles', personRoles),
  areas: areasFrom(textOf(form, 'areas')),
});

export function AddUser({ done, close }: Opens) {
  const { t } = useTranslation('administration');
  const add = useChange((form: FormData) => {
    const displayName = textOf(form, 'displayName');
    const body = { name: textOf(form, 'name'), ...(displayName && { displayName }), ...accountOf(form) };
    return answerOf(api.POST('/api/users', { body }));
  }, done);
  return (
    <FormDialog
      title={t('users.add')}
      save={t('users.add')}
      isSending={add.isPending}
      error={add.error}
      send={add.mutate}
      close={close}
    >
      <label>
        {t('name')}
        <input name="name" required autoComplete="off" />
      </label>
      <label>
        {t('users.displayName')}
        <input name="displayName" autoComplete="off" />
      </label>
      <AccountFields roles={[]} areas={[]} />
    </FormDialog>
  );
}

export function ChangeUser({ user, close }: OfUser) {
  const { t } = useTranslation('administration');
  const change = useChange((form: FormData) => {
    const body = {
      ...{ displayName: textOf(form, 'displayName'), ...accountOf(form) },
      active: form.get('locked') === null,
    };
    return answerOf(api.POST('/api/users/{name}', { params: { path: { name: user.name } }, body }));
  }, close);
  const title = t('users.changeOf', { name: user.name });
  return (
    <FormDialog
      title={title}
      save={t('save')}
      isSending={change.isPending}
      error={change.error}
      send={change.mutate}
      close={close}
    >
      <label>
        {t('users.displayName')}
        <input name="displayName" required defaultValue={user.displayName} autoComplete="off" />
      </label>
      <AccountFields roles={user.roles} areas={user.areas} />
      <label className="check">
        <input type="checkbox" name="locked" defaultChecked={!user.active} /> {t('users.lock')}
      </label>
    </FormDialog>
  );
}

export function ResetPassword({ user, done, close }: OfUser & Opens) {
  const { t } = useTranslation('administration');
  const reset = useChange(
    () => answerOf(api.POST('/api/users/{name}/reset-password', { params: { path: { name: user.name } } })),
    done,
  );
  const title = t('users.resetOf', { name: user.name });
  return (
    <FormDialog
      title={title}
      save={t('users.reset')}
      isSending={reset.isPending}
      error={reset.error}
      send={reset.mutate}
      close={close}
    >
      <p>{t('users.resetAbout')}</p>
    </FormDialog>
  );
}
