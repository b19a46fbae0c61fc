import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { amount, wholeNumber } from '../../../i18n/formats.js';
import type { Plan, PlanSum } from './use-plans.js';

const figures = ['expected', 'p10', 'p90', 'owed', 'covered', 'short', 'carried', 'toBuy'] as const;

/** What to buy of each supplier in a month, and of all. */
export function PlanSuppliers({ plan, month }: { readonly plan: Plan; readonly month: string }) {
  const { t } = useTranslation('planning');
  const rows = plan.suppliers.filter((sum) => sum.month === month);
  const total = plan.total.find((sum) => sum.month === month);
  const titles = { p10: 'from', p90: 'to' } as const;
  return (
    <div className="wide">
      <table className="figures">
        <caption className="unseen">{t('plans.views.suppliers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.supplier')}</th>
            {figures.map((each) => (
              <th key={each} scope="col">
                {t(`plans.${each === 'p10' || each === 'p90' ? titles[each] : each}`)}
              </th>
            ))}
            <th scope="col">{t('plans.value')}</th>
            <th scope="col">{t('plans.unpriced')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sum) => (
            <tr key={sum.supplier}>
              <th scope="row">
                <Link
                  to={{
                    search: `?${new URLSearchParams({ view: 'products', month, supplier: sum.supplier })}`,
                  }}
                >
                  {sum.supplier}
                </Link>
              </th>
              <Figures sum={sum} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t('plans.allSuppliers')}</th>
              <Figures sum={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Figures({ sum }: { readonly sum: PlanSum }) {
  return (
    <>
      {figures.map((each) => (
        <td key={each}>{wholeNumber(sum[each])}</td>
      ))}
      <td>{sum.valueMinor === null ? '–' : amount(sum.valueMinor)}</td>
      <td>{wholeNumber(sum.withoutPrice)}</td>
    </>
  );
}
