import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayText, monthText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { PlanFiles } from './plan-files.js';
import { PlanGrid } from './plan-grid.js';
import { PlanNotes } from './plan-notes.js';
import { PlanSuppliers } from './plan-suppliers.js';
import { usePlan, type Plan } from './use-plans.js';

const views = ['suppliers', 'products', 'notes'] as const;

/** A sourcing plan: by supplier or product, a month at a time. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const plan = usePlan(planId);
  if (plan.isError) return <Failed error={plan.error} retry={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  return <PlanView plan={plan.data} />;
}

function PlanView({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const [search, setSearch] = useSearchParams();
  const view = views.find((each) => each === search.get('view')) ?? 'suppliers';
  const month = plan.months.find((each) => each === search.get('month')) ?? plan.months[0] ?? '';
  const chosen = (name: string, value: string) => {
    const after = new URLSearchParams(search);
    after.set(name, value);
    return after;
  };
  return (
    <>
      <PlanHead plan={plan} />
      <nav className="tabs" aria-label={t('plans.view')}>
        {views.map((each) => (
          <Link
            key={each}
            to={{ search: `?${chosen('view', each)}` }}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`plans.views.${each}`, { count: plan.notes.length })}
          </Link>
        ))}
      </nav>
      {view !== 'notes' && (
        <div className="filters">
          <label>
            {t('plans.month')}
            <select
              value={month}
              onChange={({ target }) => setSearch(chosen('month', target.value), { replace: true })}
            >
              {plan.months.map((each) => (
                <option key={each} value={each}>
                  {monthText(each)}
                </option>
              ))}
            </select>
          </label>
          <span className="quiet">{t('plans.units')}</span>
        </div>
      )}
      {view === 'suppliers' && <PlanSuppliers plan={plan} month={month} />}
      {view === 'products' && <PlanGrid plan={plan} month={month} />}
      {view === 'notes' && <PlanNotes notes={plan.notes} />}
    </>
  );
}

function PlanHead({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const { planId, runId, from, weeks, asOf, drawnUpOn, hash } = plan;
  // Plans of the first versions do not say it.
  const day = (text: string) => (text === '' ? '–' : dayText(text));
  return (
    <header>
      <div className="head">
        <h1>{t('plans.one', { day: dayText(from) })}</h1>
        <PlanFiles planId={planId} />
      </div>
      <p>
        {t('plans.facts', { weeks, asOf: day(asOf), on: day(drawnUpOn) })} ·{' '}
        <Link to={`/planning/forecasts/${encodeURIComponent(runId)}`}>{t('plans.forecast')}</Link> ·{' '}
        <Link to="/planning/plans">{t('plans.all')}</Link>
        <br />
        <small title={hash}>{t('plans.content', { hash: hash.slice(0, 12) })}</small>
      </p>
    </header>
  );
}
