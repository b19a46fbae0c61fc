import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { HeldCommand } from '../../outbox/held-command.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { DoorForm } from './door-form.js';
import { groupOf } from './stop.js';
import { useDeliveryList } from './use-deliveries.js';

export function DeliveryPage() {
  const { day, orderId } = useParams();
  return isDay(day) && orderId ? <DeliveryOf key={orderId} day={day} orderId={orderId} /> : <NotFound />;
}

/** What happens to an order at the door. */
function DeliveryOf({ day, orderId }: { readonly day: string; readonly orderId: string }) {
  const { t } = useTranslation('deliveries');
  const search = new URLSearchParams(location.search);
  const [area, route] = [search.get('area'), search.get('route')];
  const list = useDeliveryList(day, { ...(area && { area }), ...(route && { route }) });
  const kept = unsent(useKeptCommands()).find(({ group }) => group === groupOf(orderId));
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data || list.isPlaceholderData) return <Waiting />;
  const order = list.data.items.find((each) => each.orderId === orderId);
  const back = `/deliveries/${day}${location.search}`;
  return (
    <section className="field">
      <p>
        <Link to={back}>‹ {t('back')}</Link>
      </p>
      {!order ? (
        <p>{t('gone')}</p>
      ) : (
        <>
          <h1>{order.name ?? order.retailerId}</h1>
          <p>
            <small>
              {t('order', { orderId })} · {t('orderedOn', { day: dayText(order.orderedOn) })}
            </small>
          </p>
          {kept ? <HeldCommand command={kept} /> : <DoorForm order={order} day={day} back={back} />}
        </>
      )}
    </section>
  );
}
