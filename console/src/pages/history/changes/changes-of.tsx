import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { dayAfter, isDay } from '../../../day.js';
import { wholeNumber } from '../../../i18n/formats.js';
import { momentText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { EventItem } from '../events/event-item.js';
import type { Subject } from '../events/subjects.js';
import { useChanges } from '../use-history.js';

/** Days that are looked at where an address names none. */
const usualDays = 7;

/** What differs of a retailer or product between two moments, in words, each with the events that made it so. */
export function ChangesOf({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('history');
  const { today } = useSignedIn().service;
  const [address, setAddress] = useSearchParams();
  const until = address.get('until') ?? undefined;
  const since = address.get('since') ?? dayAfter(until && isDay(until) ? until : today, -usualDays);
  const choose = (field: 'since' | 'until', day: string) => {
    if (isDay(day)) setAddress((before) => (before.set(field, day), before));
  };
  return (
    <section aria-label={t('tabs.changes')}>
      <div className="moment">
        <label>
          <span>{t('changes.since')}</span>
          <input
            type="date"
            max={today}
            value={since.slice(0, 10)}
            onChange={({ target }) => choose('since', target.value)}
          />
        </label>
        <label>
          <span>{t('changes.until')}</span>
          <input
            type="date"
            max={today}
            value={until?.slice(0, 10) ?? today}
            onChange={({ target }) => choose('until', target.value)}
          />
        </label>
      </div>
      <Changes subject={subject} since={since} until={until} />
    </section>
  );
}

interface Props {
  readonly subject: Subject;
  readonly since: string;
  readonly until: string | undefined;
}

function Changes({ subject, since, until }: Props) {
  const { t } = useTranslation('history');
  const { timeZone } = useSignedIn().service;
  const found = useChanges(subject, since, until);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  const { changes } = found.data;
  return (
    <>
      <h2>{t('changes.count', { count: changes.length, shown: wholeNumber(changes.length) })}</h2>
      <p className="remark-line">
        {t('changes.between', {
          since: momentText(found.data.since.recordedAt, timeZone),
          until: momentText(found.data.until.recordedAt, timeZone),
        })}
      </p>
      {changes.length === 0 ? (
        <p className="nothing">{t('changes.none')}</p>
      ) : (
        <ul className="changes">
          {changes.map((change, i) => (
            <ChangeItem key={`${change.kind} ${change.sku} ${i}`} change={change} />
          ))}
        </ul>
      )}
    </>
  );
}

function ChangeItem({ change: { kind, text, events, eventCount } }: { readonly change: Schemas['Change'] }) {
  const { t } = useTranslation('history');
  return (
    <li>
      <small>{t(`changes.kind.${kind}`)}</small> {text}
      {events.length > 0 && (
        <details>
          <summary>{t('changes.events', { count: eventCount, shown: wholeNumber(eventCount) })}</summary>
          <ol className="timeline">
            {events.map((line) => (
              <EventItem key={line.position} line={line} day={null} />
            ))}
          </ol>
          {eventCount > events.length && <p className="remark-line">{t('changes.newest', { count: events.length })}</p>}
        </details>
      )}
    </li>
  );
}
