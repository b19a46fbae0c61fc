import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Grid } from '../../../tables/grid.js';
import { useAddress } from '../../../tables/use-address.js';
import { useSort } from '../../../tables/use-sort.js';
import { distinct } from '../forecasts/matching.js';
import { useMatching } from '../forecasts/use-matching.js';
import { FindField } from '../find-field.js';
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
  const sort = useSort(columns, first);
  const [text, supplier] = [useAddress('find'), useAddress('supplier')];
  const lines = useMemo(() => plan.lines.filter((line) => line.month === month), [plan, month]);
  const rows = useMatching(lines, { text: text.value, supplier: supplier.value });
  return (
    <section>
      <div className="filters">
        <FindField />
        <label>
          {t('plans.supplier')}
          <select value={supplier.shown} onChange={({ target }) => supplier.change(target.value)}>
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
          onOpen={({ sku }) => void navigate(linePath(plan.planId, sku, month))}
        />
      )}
    </section>
  );
}
