import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Grid } from '../../../tables/grid.js';
import { useSort } from '../../../tables/use-sort.js';
import { distinct, matching } from '../forecasts/matching.js';
import { linePath } from './line-path.js';
import { usePlanColumns } from './plan-columns.js';
import type { Plan, PlanLine } from './use-plans.js';

const first = { column: 'toBuy', descending: true };
const keyOf = ({ sku }: PlanLine) => sku;

/** What to buy of each product in a month, thousands of them. */
export function PlanGrid({ plan, month }: { readonly plan: Plan; readonly month: string }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const columns = usePlanColumns(plan.planId);
  const [sort, setSort] = useSort(columns, first);
  const [search, setSearch] = useSearchParams();
  const [text, supplier] = [search.get('find') ?? '', search.get('supplier') ?? ''];
  const lines = useMemo(() => plan.lines.filter((line) => line.month === month), [plan, month]);
  const rows = useMemo(() => matching(lines, { text, supplier }), [lines, text, supplier]);
  const change = (name: string, value: string) => {
    const after = new URLSearchParams(search);
    if (value === '') after.delete(name);
    else after.set(name, value);
    setSearch(after, { replace: true });
  };
  return (
    <section>
      <div className="filters">
        <label>
          {t('run.find')}
          <input
            type="search"
            placeholder={t('run.findHint')}
            value={text}
            onChange={({ target }) => change('find', target.value)}
          />
        </label>
        <label>
          {t('plans.supplier')}
          <select value={supplier} onChange={({ target }) => change('supplier', target.value)}>
            <option value="">{t('run.every')}</option>
            {distinct(lines, 'supplier').map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      {rows.length === 0 ? (
        <p className="card">{t('plans.noMatch')}</p>
      ) : (
        <Grid
          label={t('plans.views.products')}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          sort={sort}
          onSort={setSort}
          onOpen={({ sku }) => void navigate(linePath(plan.planId, sku, month))}
        />
      )}
    </section>
  );
}
