import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayText } from '../../../i18n/formats.js';
import { dayOfInstant, momentText, timeText } from '../../../i18n/instants.js';
import { said } from '../../../i18n/said.js';
import { isRole } from '../../../session/roles.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useSight } from '../use-sight.js';
import { SubjectLink } from './subject-link.js';
import { entityOf, addressOf, subjectsOf, type HistoryLine } from './subjects.js';

interface Props {
  readonly line: HistoryLine;
  /** the day under which it stands; null where it stands alone */
  readonly day: string | null;
  /** what it added to a figure, where it is shown as a part of one */
  readonly children?: ReactNode;
}

/** One event: what happened, who recorded it when, why, what it is about, and how it is stored. */
export function EventItem({ line, day, children }: Props) {
  const { t } = useTranslation('history');
  const { timeZone } = useSignedIn().service;
  const { sentence, occurredOn, recordedAt, reason, confirmed } = line;
  const doubtOf = useDoubts();
  return (
    <li id={`event-${line.position}`}>
      <p>
        <time dateTime={recordedAt}>{(day === null ? momentText : timeText)(recordedAt, timeZone)}</time>{' '}
        {said(sentence)} {children}
      </p>
      {reason !== null && <p className="reason">{t('event.reason', { reason })}</p>}
      <small>
        <Author line={line} />
        {occurredOn !== (day ?? dayOfInstant(recordedAt, timeZone)) && (
          <> · {t('event.occurredOn', { day: dayText(occurredOn) })}</>
        )}
        {confirmed !== null && <> · {t('event.confirmed', { what: confirmed.map(doubtOf).join(t('and')) })}</>}
        {subjectsOf(line).map((subject) => (
          <span key={entityOf(subject)}>
            {' '}
            · <SubjectLink subject={subject} />
          </span>
        ))}
      </small>
      <AsStored line={line} />
    </li>
  );
}

/** What was asked back and confirmed, in words. */
function useDoubts(): (code: string) => string {
  const { t } = useTranslation('history');
  const doubts: Readonly<Record<string, string>> = t('doubts', { returnObjects: true });
  return (code) => doubts[code] ?? code;
}

function Author({ line: { actor, role, startedAs } }: { readonly line: HistoryLine }) {
  const { t } = useTranslation();
  const sight = useSight();
  const nameOf = (name: string) => (isRole(name) || name === 'system' ? t(`role.${name}`) : name);
  const roles = startedAs === null ? nameOf(role) : `${nameOf(role)} ← ${nameOf(startedAs)}`;
  return (
    <>
      {sight.person(actor) ? <Link to={addressOf({ kind: 'actor', id: actor })}>{actor}</Link> : actor} ({roles})
    </>
  );
}

/** The event as it lies in the store. */
function AsStored({ line: { position, stream, revision, type, data } }: { readonly line: HistoryLine }) {
  const { t } = useTranslation('history');
  return (
    <details>
      <summary>{t('event.stored')}</summary>
      <p className="numbers">{t('event.place', { position, stream, revision, type })}</p>
      <pre>{JSON.stringify(data, null, 2)}</pre>
    </details>
  );
}
