import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayText, wholeNumber } from '../../i18n/formats.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import type { DueOrder } from './use-deliveries.js';

/** An order on the list of the day. */
export function Stop({ order, day }: { readonly order: DueOrder; readonly day: string }) {
  const { t } = useTranslation('deliveries');
  const { orderId, retailerId, name, area, route, orderedOn, lines } = order;
  const kept = unsent(useKeptCommands()).find(({ group }) => group === groupOf(orderId));
  const units = lines.reduce((sum, { outstanding }) => sum + outstanding, 0);
  const where = area === null ? t('noArea') : route === null ? t('noRoute', { area }) : t('routeName', { area, route });
  return (
    <li>
      <Link to={`/deliveries/${day}/${encodeURIComponent(orderId)}${location.search}`}>
        {kept && (
          <span className="state" data-state="kept">
            {t(kept.state === 'waiting' ? 'kept' : 'asked')}
          </span>
        )}
        <b>{name ?? retailerId}</b>
        <small>
          {retailerId} · {where}
        </small>
        <span>{t('products', { count: lines.length, units: wholeNumber(units) })}</span>
        <small>{t('orderedOn', { day: dayText(orderedOn) })}</small>
      </Link>
    </li>
  );
}

/** Deliveries of one order are sent one after the other. */
export function groupOf(orderId: string): string {
  return `delivery of ${orderId}`;
}
