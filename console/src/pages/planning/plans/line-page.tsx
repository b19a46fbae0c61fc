import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { amount, dayText, monthText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { NotFound } from '../../../layout/not-found.js';
import { Waiting } from '../../../layout/waiting.js';
import { LineWhy } from './line-why.js';
import { PlanNotes } from './plan-notes.js';
import { usePlan, type Plan } from './use-plans.js';

const figures = ['expected', 'p10', 'p90', 'owed', 'covered', 'short', 'carried', 'toBuy'] as const;

/** A product in a plan, month by month, and why it is so. */
export function LinePage() {
  const { planId = '', sku = '' } = useParams();
  const plan = usePlan(planId);
  if (plan.isError) return <Failed error={plan.error} retry={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  return <LineView plan={plan.data} sku={sku} />;
}

function LineView({ plan, sku }: { readonly plan: Plan; readonly sku: string }) {
  const { t } = useTranslation('planning');
  const [search, setSearch] = useSearchParams();
  const lines = plan.lines.filter((line) => line.sku === sku);
  const [first] = lines;
  if (!first) return <NotFound />;
  const { month } = lines.find((line) => line.month === search.get('month')) ?? first;
  const shortage = new URLSearchParams({ plan: plan.planId, sku, month });
  const notes = plan.notes.filter((note) => note.sku === sku);
  const choose = (to: string) => setSearch({ month: to }, { replace: true });
  return (
    <>
      <div className="head">
        <h1>{t('plans.line', { name: first.name, day: dayText(plan.from) })}</h1>
        <span>
          <Link to={`/planning/shortage?${shortage}`}>{t('plans.whatIf')}</Link> ·{' '}
          <Link to={`/planning/plans/${encodeURIComponent(plan.planId)}?view=products&month=${month}`}>
            {t('plans.toPlan')}
          </Link>
        </span>
      </div>
      <p>
        {first.supplier} · {t('plans.units')}
      </p>
      <section className="wide">
        <table className="figures">
          <caption className="unseen">{t('plans.months')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plans.month')}</th>
              {figures.map((each) => (
                <th key={each} scope="col">
                  {t(`plans.${each === 'p10' ? 'from' : each === 'p90' ? 'to' : each}`)}
                </th>
              ))}
              <th scope="col">{t('plans.price')}</th>
              <th scope="col">{t('plans.value')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.month}>
                <th scope="row">{monthText(line.month)}</th>
                {figures.map((each) => (
                  <td key={each}>{wholeNumber(line[each])}</td>
                ))}
                <td>{line.priceMinor === null ? '–' : amount(line.priceMinor)}</td>
                <td>{line.valueMinor === null ? '–' : amount(line.valueMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notes.length > 0 && (
        <section>
          <PlanNotes notes={notes} />
        </section>
      )}
      <section className="card">
        <div className="head">
          <h2>{t('plans.why')}</h2>
          <label>
            {t('plans.month')}{' '}
            <select value={month} onChange={({ target }) => choose(target.value)}>
              {lines.map((line) => (
                <option key={line.month} value={line.month}>
                  {monthText(line.month)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <LineWhy planId={plan.planId} sku={sku} month={month} />
      </section>
    </>
  );
}
