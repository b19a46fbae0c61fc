import { useTranslation } from 'react-i18next';
import { personRoles, type Role } from '../../session/roles.js';
import { textOfAreas } from './areas-text.js';

interface Props {
  readonly roles: readonly Role[];
  readonly areas: readonly string[];
  /** roles that are offered */
  readonly offered?: readonly Role[];
}

/** Roles and areas of a person or key. */
export function AccountFields({ roles, areas, offered = personRoles }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  return (
    <>
      <fieldset>
        <legend>{t('roles')}</legend>
        {offered.map((role) => (
          <label key={role} className="check">
            <input type="checkbox" name="roles" value={role} defaultChecked={roles.includes(role)} />{' '}
            {common(`role.${role}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('areas')}
        <input name="areas" defaultValue={textOfAreas(areas)} />
      </label>
      <small>{t('areasHint')}</small>
    </>
  );
}
