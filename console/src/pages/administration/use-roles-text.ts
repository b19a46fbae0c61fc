import { useTranslation } from 'react-i18next';
import type { User } from './use-accounts.js';

/** Roles and areas of a person or key, in words. */
export function useRolesText(): (of: Pick<User, 'roles' | 'areas'>) => [roles: string, areas: string] {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  return ({ roles, areas }) => [
    roles.map((role) => common(`role.${role}`)).join(t('and')),
    areas.includes('*') ? common('person.everyArea') : areas.length === 0 ? t('noArea') : areas.join(t('and')),
  ];
}
