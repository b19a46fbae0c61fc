import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayText, monthText, oneDecimal, wholeNumber } from '../../../i18n/formats.js';
import { said } from '../../../i18n/said.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { nodePath } from '../forecasts/node-name.js';
import { Scrolled } from '../scrolled.js';
import { usePlanLineage } from './use-plans.js';
import type { Schemas } from '../../../api/client.js';

/** What a line adds up: what retailers are expected to order, and what they are still owed. */
export function LineWhy({
  planId,
  sku,
  month,
}: {
  readonly planId: string;
  readonly sku: string;
  readonly month: string;
}) {
  const { t, i18n } = useTranslation('planning');
  const why = usePlanLineage(planId, sku, month, i18n.language);
  if (why.isError) return <Failed error={why.error} retry={() => void why.refetch()} />;
  if (!why.data) return <Waiting />;
  const { run, retailers, leaves, open, method } = why.data;
  return (
    <>
      <p>
        {t('plans.whyOf', { month: monthText(month), count: retailers })}
        {leaves.length < retailers && ` ${t('plans.whyMore', { shown: leaves.length })}`}
      </p>
      <Scrolled label={t('plans.why')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('plans.retailer')}</th>
              <th scope="col" className="words">
                {t('plans.area')}
              </th>
              <th scope="col">{t('plans.expectedUnits')}</th>
            </tr>
          </thead>
          <tbody>
            {leaves.map(({ retailerId, retailerName, area, expected }) => (
              <tr key={retailerId}>
                <th scope="row">
                  <Link to={nodePath(run.runId, { level: 'retailer-sku', retailerId, sku })}>{retailerId}</Link>{' '}
                  {retailerName}
                </th>
                <td className="words">{area}</td>
                <td>{oneDecimal(expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <h3>{t('plans.open')}</h3>
      <OpenOrders open={open} />
      <h3>{t('plans.method')}</h3>
      <ul className="reasons">
        {method.map((sentence) => (
          <li key={sentence}>{said(sentence)}</li>
        ))}
      </ul>
    </>
  );
}

function OpenOrders({ open }: { readonly open: Schemas['PlanLineLineage']['open'] }) {
  const { t } = useTranslation('planning');
  if (!open) return <p>{t('plans.openUnknown')}</p>;
  if (open.orders === 0) return <p>{t('plans.openNone')}</p>;
  return (
    <>
      <p>
        {t('plans.openSum', { units: wholeNumber(open.units), orders: wholeNumber(open.orders) })}
        {open.lines.length < open.orders && ` ${t('plans.openMore', { shown: open.lines.length })}`}
      </p>
      <Scrolled label={t('plans.open')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('plans.order')}</th>
              <th scope="col" className="words">
                {t('plans.retailer')}
              </th>
              <th scope="col" className="words">
                {t('plans.orderedOn')}
              </th>
              <th scope="col">{t('plans.unitsOwed')}</th>
            </tr>
          </thead>
          <tbody>
            {open.lines.map(({ orderId, retailerId, retailerName, orderedOn, units }) => (
              <tr key={orderId}>
                <th scope="row">{orderId}</th>
                <td className="words">
                  {retailerId} {retailerName}
                </td>
                <td className="words">{dayText(orderedOn)}</td>
                <td>{wholeNumber(units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}
