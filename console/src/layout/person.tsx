import { useTranslation } from 'react-i18next';
import type { Me } from '../session/use-session.js';

/** Who has signed in, in which roles, and for which areas. */
export function Person({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const { name, displayName, roles, areas } = me;
  const list = (items: readonly string[]) => items.join(', ');
  const where =
    areas === 'every'
      ? t('person.everyArea')
      : areas.length === 0
        ? t('person.noArea')
        : t('person.areas', { count: areas.length, names: list(areas) });
  return (
    <span className="person">
      <b>{displayName ?? name}</b> {list(roles.map((role) => t(`role.${role}`)))} · {where}
    </span>
  );
}
