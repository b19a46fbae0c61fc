import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeNumber } from '../../i18n/formats.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { MoreStops, useShown } from './more-stops.js';
import { correctionsOf } from './corrections.js';
import { useDelivered, type DeliveredOrder, type RouteFilter } from './use-deliveries.js';

const nothing: readonly DeliveredOrder[] = [];

/** What was delivered on the day: each can be looked at and corrected. */
export function DoneDeliveries({ day, filter }: { readonly day: string; readonly filter: RouteFilter }) {
  const { t } = useTranslation('deliveries');
  const done = useDelivered(day, filter);
  const items = done.data?.items ?? nothing;
  const { shown, more } = useShown(items);
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t('done', { count: items.length })}</summary>
      <ul className="stops">
        {shown.map((each) => (
          <Done key={each.deliveryId} delivery={each} day={day} />
        ))}
      </ul>
      <MoreStops shown={shown.length} total={items.length} more={more} />
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
