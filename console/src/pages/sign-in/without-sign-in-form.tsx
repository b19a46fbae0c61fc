import { useState, type FormEvent } from 'react';
import { Alert, Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actAs } from '../../session/acting-as.js';
import { isRole, personRoles, type Role } from '../../session/roles.js';

/** Where nobody has to sign in: the name and the role under which what is done is recorded. */
export function WithoutSignInForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actAs({ name: name.trim(), role });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <form onSubmit={submit}>
      <Alert type="warning" showIcon title={t('signIn.off')} />
      <label htmlFor="name">{t('signIn.name')}</label>
      <Input id="name" required pattern=".*\S.*" value={name} onChange={({ target }) => setName(target.value)} />
      <label htmlFor="role">{t('signIn.role')}</label>
      <select id="role" value={role} onChange={({ target }) => isRole(target.value) && setRole(target.value)}>
        {personRoles.map((each) => (
          <option key={each} value={each}>
            {t(`role.${each}`)}
          </option>
        ))}
      </select>
      <Button type="primary" htmlType="submit">
        {t('signIn.goOn')}
      </Button>
    </form>
  );
}
