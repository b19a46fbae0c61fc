import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isDay } from '../../day.js';
import { DayChoice } from '../../field/day-choice.js';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { useSaid } from '../../outbox/taken-back.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { readAhead, useVisitList, type PreparedVisit } from './use-visits.js';
import { PlanVisit } from './plan-visit.js';
import { withStarted } from './started-here.js';
import { groupOf, pageOf } from './visit-commands.js';

export function VisitsPage() {
  const { day } = useParams();
  return isDay(day) ? <VisitsOfDay key={day} day={day} /> : <NotFound />;
}

/** Of so many visits at most, what they need is read before they begin. */
const most = 30;
const noVisits: readonly PreparedVisit[] = [];

/** The visits of a day, in the order of routes. */
function VisitsOfDay({ day }: { readonly day: string }) {
  const { t } = useTranslation('visits');
  const [search] = useSearchParams();
  const list = useVisitList(day);
  const said = useSaid();
  const client = useQueryClient();
  const planned = list.data?.visits;
  useEffect(() => {
    if (planned && planned.length <= most) void readAhead(client, planned, day);
  }, [client, planned, day]);
  const listed = withStarted(planned ?? noVisits, useKeptCommands(), day);
  if (list.isError && listed.length === 0) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data && listed.length === 0) return <Waiting />;
  const of = search.get('of');
  const visits = listed.filter(({ accountManager }) => of === null || accountManager === of);
  const left = visits.filter(({ stage }) => stage !== 'ended').length;
  const counts = left === 0 ? t('allDone') : t('counts', { left, done: visits.length - left });
  return (
    <section className="field">
      <h1>{t('title')}</h1>
      <DayChoice section="visits" day={day} />
      <p role="status" className="said">
        {said}
      </p>
      <Whose visits={listed} />
      <p>{visits.length === 0 ? t('none') : counts}</p>
      <ul className="stops">
        {visits.map((visit) => (
          <Stop key={visit.visitId} visit={visit} day={day} />
        ))}
      </ul>
      <PlanVisit day={day} />
    </section>
  );
}

/** Whose visits are shown; the address keeps it. */
function Whose({ visits }: { readonly visits: readonly PreparedVisit[] }) {
  const { t } = useTranslation('visits');
  const [search, setSearch] = useSearchParams();
  const names = [...new Set(visits.map(({ accountManager }) => accountManager))];
  if (names.length < 2) return null;
  return (
    <p>
      <label htmlFor="whose">{t('whose')}</label>{' '}
      <select
        id="whose"
        value={search.get('of') ?? ''}
        onChange={({ target }) => setSearch(target.value === '' ? {} : { of: target.value }, { replace: true })}
      >
        <option value="">{t('everybody')}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </p>
  );
}

function Stop({ visit, day }: { readonly visit: PreparedVisit; readonly day: string }) {
  const { t } = useTranslation('visits');
  const { visitId, retailerId, name, area, route, stage, prepare } = visit;
  const isKept = unsent(useKeptCommands()).some(({ group }) => group === groupOf(visitId));
  const state = isKept ? 'kept' : stage;
  return (
    <li>
      <Link to={pageOf({ day, visitId })}>
        <span className="state" data-state={state}>
          {t(`stage.${state}`)}
        </span>
        <b>{name ?? retailerId}</b>
        <small>
          {retailerId} {area !== null && `· ${route === null ? area : t('where', { area, route })}`}
        </small>
        {stage !== 'ended' && prepare.length > 0 && (
          <ul className="prepare">
            {prepare.slice(0, 3).map((each) => (
              <li key={each.en}>{said(each[language()])}</li>
            ))}
          </ul>
        )}
      </Link>
    </li>
  );
}
