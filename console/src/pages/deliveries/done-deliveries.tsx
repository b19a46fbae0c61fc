import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeNumber } from '../../i18n/formats.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { correctionsOf } from './corrections.js';
import { useDelivered, type DeliveredOrder, type RouteFilter } from './use-deliveries.js';

/** What was delivered on the day: each can be looked at and corrected. */
export function DoneDeliveries({ day, filter }: { readonly day: string; readonly filter: RouteFilter }) {
  const { t } = useTranslation('deliveries');
  const done = useDelivered(day, filter);
  if (!done.data || done.data.total === 0) return null;
  const { items, total } = done.data;
  return (
    <details>
      <summary>{t('done', { count: total })}</summary>
      <ul className="stops">
        {items.map((each) => (
          <Done key={each.deliveryId} delivery={each} day={day} />
        ))}
      </ul>
      {items.length < total && <p>{t('shown', { shown: items.length, total })}</p>}
    </details>
  );
}

function Done({ delivery, day }: { readonly delivery: DeliveredOrder; readonly day: string }) {
  const { t } = useTranslation('deliveries');
  const { deliveryId, retailerId, name, lines, corrected } = delivery;
  const kept = unsent(useKeptCommands()).find(({ group }) => group === correctionsOf(deliveryId));
  const sum = (field: 'delivered' | 'refused') => lines.reduce((units, line) => units + line[field], 0);
  const units = { delivered: wholeNumber(sum('delivered')), refused: wholeNumber(sum('refused')) };
  const state = kept ? t(kept.state === 'waiting' ? 'kept' : 'asked') : corrected ? t('corrected') : undefined;
  return (
    <li>
      <Link to={`/deliveries/${day}/done/${encodeURIComponent(deliveryId)}${location.search}`}>
        {state !== undefined && (
          <span className="state" data-state={kept ? 'kept' : 'corrected'}>
            {state}
          </span>
        )}
        <b>{name ?? retailerId}</b>
        <small>
          {retailerId} · {t(sum('refused') > 0 ? 'doneUnits' : 'doneUnitsAll', units)}
        </small>
      </Link>
    </li>
  );
}
