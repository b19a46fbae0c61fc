import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { EventList } from '../events/event-list.js';
import type { Subject } from '../events/subjects.js';
import { useHistoryOf } from '../use-history.js';

/** All events of something, the newest first. */
export function EventsOf({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('history');
  const history = useHistoryOf(subject);
  if (history.isError && !history.data) return <Failed error={history.error} retry={() => void history.refetch()} />;
  if (!history.data) return <Waiting />;
  const events = history.data.pages.flatMap(({ items }) => items);
  const total = history.data.pages[0]?.total ?? 0;
  return (
    <section aria-label={t('tabs.events')}>
      <h2>{t('events', { count: total, shown: wholeNumber(total) })}</h2>
      {events.length === 0 ? <p className="nothing">{t('noEvents')}</p> : <EventList events={events} />}
      {history.isError && <Failed error={history.error} retry={() => void history.fetchNextPage()} />}
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </section>
  );
}
