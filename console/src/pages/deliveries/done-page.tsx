import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { HeldCommand } from '../../outbox/held-command.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { CorrectionForm } from './correction-form.js';
import { correctionsOf } from './corrections.js';
import { useDelivered } from './use-deliveries.js';

export function DonePage() {
  const { day, deliveryId } = useParams();
  return isDay(day) && deliveryId ? <DoneOf key={deliveryId} day={day} deliveryId={deliveryId} /> : <NotFound />;
}

/** A delivery that is recorded, as it is known now, and its correction. */
function DoneOf({ day, deliveryId }: { readonly day: string; readonly deliveryId: string }) {
  const { t } = useTranslation('deliveries');
  const search = new URLSearchParams(location.search);
  const [area, route] = [search.get('area'), search.get('route')];
  const list = useDelivered(day, { ...(area && { area }), ...(route && { route }) });
  const kept = unsent(useKeptCommands()).find(({ group }) => group === correctionsOf(deliveryId));
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data || list.isPlaceholderData) return <Waiting />;
  const delivery = list.data.items.find((each) => each.deliveryId === deliveryId);
  const back = `/deliveries/${day}${location.search}`;
  return (
    <section className="field">
      <p>
        <Link to={back}>‹ {t('back')}</Link>
      </p>
      {!delivery ? (
        <p>{t('doneGone')}</p>
      ) : (
        <>
          <h1>{delivery.name ?? delivery.retailerId}</h1>
          <p>
            <small>
              {t('order', { orderId: delivery.orderId })} · {t('doneOn', { day: dayText(day) })}
              {delivery.corrected && ` · ${t('corrected')}`}
            </small>
          </p>
          {kept ? (
            <HeldCommand command={kept} />
          ) : (
            <CorrectionForm key={JSON.stringify(delivery.lines)} delivery={delivery} day={day} back={back} />
          )}
        </>
      )}
    </section>
  );
}
