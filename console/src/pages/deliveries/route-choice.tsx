import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DeliveryList } from './use-deliveries.js';

/** Which route is delivered; the address keeps it. */
export function RouteChoice({ list }: { readonly list: DeliveryList }) {
  const { t } = useTranslation('deliveries');
  const [search, setSearch] = useSearchParams();
  const routes = list.routes.filter(({ area }) => area !== null);
  const chosen = routes.findIndex(
    ({ area, route }) => area === search.get('area') && (route ?? '') === (search.get('route') ?? ''),
  );
  const choose = (index: number) => {
    const { area, route } = routes[index] ?? { area: null, route: null };
    setSearch({ ...(area !== null && { area }), ...(route !== null && { route }) }, { replace: true });
  };
  if (routes.length < 2 && chosen < 0) return null;
  return (
    <p>
      <label htmlFor="route">{t('route')}</label>{' '}
      <select id="route" value={chosen} onChange={({ target }) => choose(Number(target.value))}>
        <option value={-1}>{t('everyRoute')}</option>
        {routes.map(({ area, route, orders }, i) => (
          <option key={`${area} ${route}`} value={i}>
            {route === null ? t('noRoute', { area }) : t('routeName', { area, route })} (
            {t('orders', { count: orders })})
          </option>
        ))}
      </select>
    </p>
  );
}
