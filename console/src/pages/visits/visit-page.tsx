import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isDay } from '../../day.js';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { HeldCommand } from '../../outbox/held-command.js';
import { unsent, useKeptCommands } from '../../outbox/use-outbox.js';
import { EndedVisit } from './ended-visit.js';
import { NextCallSuggests } from './next-call-suggests.js';
import { StartVisit } from './start-visit.js';
import { withStarted } from './started-here.js';
import { useVisitList, type PreparedVisit } from './use-visits.js';
import { groupOf } from './visit-commands.js';
import { VisitForm } from './visit-form.js';

export function VisitPage() {
  const { day, visitId } = useParams();
  return isDay(day) && visitId ? <VisitOf key={visitId} day={day} visitId={visitId} /> : <NotFound />;
}

/** A visit: what to prepare, then what is recorded, then what its next call will suggest. */
function VisitOf({ day, visitId }: { readonly day: string; readonly visitId: string }) {
  const { t } = useTranslation('visits');
  const list = useVisitList(day);
  const commands = useKeptCommands();
  const visit = withStarted(list.data?.visits ?? [], commands, day).find((each) => each.visitId === visitId);
  if (!visit && list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!visit && !list.data) return <Waiting />;
  return (
    <section className="field">
      <p>
        <Link to={`/visits/${day}`}>‹ {t('back')}</Link>
      </p>
      {visit ? <Visit visit={visit} day={day} /> : <p>{t('gone')}</p>}
    </section>
  );
}

function Visit({ visit, day }: { readonly visit: PreparedVisit; readonly day: string }) {
  const { t } = useTranslation('visits');
  const { visitId, retailerId, name, area, route, prepare } = visit;
  return (
    <>
      <h1>{name ?? retailerId}</h1>
      <p>
        <small>
          {retailerId} {area !== null && `· ${route === null ? area : t('where', { area, route })}`} ·{' '}
          {visit.accountManager}
        </small>
      </p>
      {visit.stage !== 'ended' && (
        <>
          <h2>{t('prepare')}</h2>
          {prepare.length === 0 && <p>{t('nothing')}</p>}
          <ul className="prepare">
            {prepare.map((each) => (
              <li key={each.en}>{said(each[language()])}</li>
            ))}
          </ul>
        </>
      )}
      <Recorded visit={visit} day={day} />
      <NextCallSuggests key={visitId} retailerId={retailerId} day={day} />
    </>
  );
}

/** What there is to do: a visit that is kept counts as it will be once it is sent. */
function Recorded({ visit, day }: { readonly visit: PreparedVisit; readonly day: string }) {
  const kept = unsent(useKeptCommands()).filter(({ group }) => group === groupOf(visit.visitId));
  const [first] = kept;
  const [hasBegun, setBegun] = useState(false);
  const isHeld = first && (first.state !== 'waiting' || kept.some(({ kind }) => kind === 'visit-end'));
  // Once the form is there it stays: between the answer to the start and the new list nothing else says that the visit has started.
  const isStarted = !isHeld && (hasBegun || visit.stage === 'started' || first?.kind === 'visit-start');
  if (isStarted !== hasBegun) setBegun(isStarted);
  if (isHeld) return <HeldCommand command={first} />;
  if (visit.stage === 'ended') return <EndedVisit visitId={visit.visitId} />;
  if (isStarted) return <VisitForm visit={visit} day={day} />;
  return <StartVisit visit={visit} day={day} begun={() => setBegun(true)} />;
}
