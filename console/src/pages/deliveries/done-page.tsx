import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { NotFound } from '../../layout/not-found.js';
import { CorrectionForm } from './correction-form.js';
import { correctionsOf } from './corrections.js';
import { shownRoute, StopPage } from './stop-page.js';
import { useDelivered } from './use-deliveries.js';

export function DonePage() {
  const { day, deliveryId } = useParams();
  return isDay(day) && deliveryId ? <DoneOf key={deliveryId} day={day} deliveryId={deliveryId} /> : <NotFound />;
}

/** A delivery that is recorded, as it is known now, and its correction. */
function DoneOf({ day, deliveryId }: { readonly day: string; readonly deliveryId: string }) {
  const { t } = useTranslation('deliveries');
  return (
    <StopPage
      day={day}
      list={useDelivered(day, shownRoute())}
      isIt={(delivery) => delivery.deliveryId === deliveryId}
      group={correctionsOf(deliveryId)}
      gone={t('doneGone')}
      about={({ orderId, corrected }) =>
        [t('order', { orderId }), t('doneOn', { day: dayText(day) }), ...(corrected ? [t('corrected')] : [])].join(
          ' · ',
        )
      }
      form={(delivery, back) => (
        <CorrectionForm key={JSON.stringify(delivery.lines)} delivery={delivery} day={day} back={back} />
      )}
    />
  );
}
