import { useTranslation } from 'react-i18next';
import { EventItem } from '../events/event-item.js';
import type { EventGroup } from './explanation.js';

/** The events at which a number ends, each with what it added. */
export function EventParts({ group: { title, lines } }: { readonly group: EventGroup }) {
  const { t } = useTranslation('history');
  return (
    <section className="branch timeline">
      <h2>{title}</h2>
      {lines.length === 0 && <p className="nothing">{t('why.noEvents')}</p>}
      <ol>
        {lines.map(({ line, added }, i) => (
          <EventItem key={`${line.position} ${i}`} line={line} day={null}>
            {added && <b className="added">{added}</b>}
          </EventItem>
        ))}
      </ol>
    </section>
  );
}
