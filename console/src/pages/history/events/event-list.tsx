import { memo } from 'react';
import { dayText } from '../../../i18n/formats.js';
import { dayOfInstant } from '../../../i18n/instants.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { byDay } from './by-day.js';
import { EventItem } from './event-item.js';
import type { HistoryLine } from './subjects.js';

/** Events under the days on which they were recorded. */
export const EventList = memo(function EventList({ events }: { readonly events: readonly HistoryLine[] }) {
  const { timeZone } = useSignedIn().service;
  const days = byDay(events, ({ recordedAt }) => dayOfInstant(recordedAt, timeZone));
  return (
    <div className="timeline">
      {days.map(({ day, lines }) => (
        <section key={lines[0]?.position}>
          <h3>{dayText(day)}</h3>
          <ol>
            {lines.map((line) => (
              <EventItem key={line.position} line={line} day={day} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
});
