import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

const pages = ['forecasts', 'plans', 'shortage', 'quotas', 'notices', 'calendar'] as const;

/** The pages of planning. */
export function PlanningNav() {
  const { t } = useTranslation('planning');
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      {pages.map((page) => (
        <NavLink key={page} to={`/planning/${page}`}>
          {t(`nav.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
