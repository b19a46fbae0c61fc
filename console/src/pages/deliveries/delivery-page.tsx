import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { NotFound } from '../../layout/not-found.js';
import { DoorForm } from './door-form.js';
import { groupOf } from './stop.js';
import { shownRoute, StopPage } from './stop-page.js';
import { useDeliveryList } from './use-deliveries.js';

export function DeliveryPage() {
  const { day, orderId } = useParams();
  return isDay(day) && orderId ? <DeliveryOf key={orderId} day={day} orderId={orderId} /> : <NotFound />;
}

/** What happens to an order at the door. */
function DeliveryOf({ day, orderId }: { readonly day: string; readonly orderId: string }) {
  const { t } = useTranslation('deliveries');
  return (
    <StopPage
      day={day}
      list={useDeliveryList(day, shownRoute())}
      isIt={(order) => order.orderId === orderId}
      group={groupOf(orderId)}
      gone={t('gone')}
      about={({ orderedOn }) => `${t('order', { orderId })} · ${t('orderedOn', { day: dayText(orderedOn) })}`}
      form={(order, back) => <DoorForm order={order} day={day} back={back} />}
    />
  );
}
