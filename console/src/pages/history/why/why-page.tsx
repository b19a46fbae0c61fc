import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { dayText, oneDecimal, wholeNumber } from '../../../i18n/formats.js';
import { monthText } from '../../../i18n/instants.js';
import { language } from '../../../i18n/language.js';
import { said } from '../../../i18n/said.js';
import { Failed } from '../../../layout/failed.js';
import { NotFound } from '../../../layout/not-found.js';
import { Waiting } from '../../../layout/waiting.js';
import { Facts } from '../subjects/facts.js';
import { EventParts } from './event-parts.js';
import type { Explanation, Words } from './explanation.js';
import { explainerOf, type Asked } from './explainers.js';
import { Parts } from './parts.js';
import { trailOf, type Step } from './trail.js';

/** Where a number comes from: one step of the way down to its events, each part a link to the next. */
export function WhyPage() {
  const { kind, first = '', second = '' } = useParams();
  const [query] = useSearchParams();
  return explainerOf(kind) ? <Why kind={kind ?? ''} asked={{ first, second, query }} /> : <NotFound />;
}

function Why({ kind, asked }: { readonly kind: string; readonly asked: Asked }) {
  const words = useWords();
  const explained = useQuery({
    queryKey: ['why', language(), kind, asked.first, asked.second, asked.query.toString()],
    queryFn: () => explainerOf(kind)?.(asked) ?? null,
  });
  if (explained.isError) return <Failed error={explained.error} retry={() => void explained.refetch()} />;
  if (!explained.data) return <Waiting />;
  return <Explained explanation={explained.data(words)} />;
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('history');
  const { title, facts, sentences, groups, events, graph } = explanation;
  const location = useLocation();
  const trail = trailOf(location.state);
  const here: readonly Step[] = [...trail, { title, to: location.pathname + location.search }];
  return (
    <div className="history why">
      {trail.length > 0 && (
        <nav aria-label={t('why.trail')} className="trail">
          <ol>
            {trail.map((step, i) => (
              <li key={step.to}>
                <Link to={step.to} state={{ trail: trail.slice(0, i) }}>
                  {step.title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="heading">
        <h1>{title}</h1>
        {graph !== undefined && <Link to={graph}>{t('graph.asGraph')}</Link>}
      </header>
      <Facts items={facts} />
      <div className="branches">
        {groups.map((group) => (
          <Parts key={group.title} group={group} trail={here} />
        ))}
        {events.map((group) => (
          <EventParts key={group.title} group={group} />
        ))}
      </div>
      {sentences.length > 0 && (
        <section>
          <h2>{t('why.method')}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{said(sentence)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function useWords(): Words {
  const { t } = useTranslation('history');
  return {
    t,
    units: (count) => t('units', { count, shown: wholeNumber(count) }),
    number: wholeNumber,
    added: (count) => (count < 0 ? `−${wholeNumber(-count)}` : `+${wholeNumber(count)}`),
    expected: (count) => t('units_other', { shown: oneDecimal(count) }),
    day: dayText,
    month: monthText,
  };
}
