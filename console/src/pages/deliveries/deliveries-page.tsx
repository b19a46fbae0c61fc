import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { isDay } from '../../day.js';
import { DayChoice } from '../../field/day-choice.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { useSaid } from '../../outbox/taken-back.js';
import { DoneDeliveries } from './done-deliveries.js';
import { MoreStops, useShown } from './more-stops.js';
import { RouteChoice } from './route-choice.js';
import { Stop } from './stop.js';
import { useDeliveryList, type DueOrder } from './use-deliveries.js';

const noOrders: readonly DueOrder[] = [];

export function DeliveriesPage() {
  const { day } = useParams();
  return isDay(day) ? <DeliveriesOfDay key={day} day={day} /> : <NotFound />;
}

/** What is to be delivered on a day, in the order of routes. */
function DeliveriesOfDay({ day }: { readonly day: string }) {
  const { t } = useTranslation('deliveries');
  const [search] = useSearchParams();
  const [area, route] = [search.get('area'), search.get('route')];
  const filter = { ...(area && { area }), ...(route && { route }) };
  const list = useDeliveryList(day, filter);
  const { shown, more } = useShown(list.data?.items ?? noOrders);
  const said = useSaid();
  return (
    <section className="field">
      <h1>{t('title')}</h1>
      <DayChoice section="deliveries" day={day} />
      <p role="status" className="said">
        {said}
      </p>
      {list.isError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <Waiting />
      ) : (
        <>
          <RouteChoice list={list.data} />
          <p>{list.data.total === 0 ? `${t('none')} ${t('noneHint')}` : t('counts', { count: list.data.total })}</p>
          <ul className="stops">
            {shown.map((order) => (
              <Stop key={order.orderId} order={order} day={day} />
            ))}
          </ul>
          <MoreStops shown={shown.length} total={list.data.items.length} more={more} />
          <DoneDeliveries day={day} filter={filter} />
        </>
      )}
    </section>
  );
}
