import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../session/signed-in.js';
import { Link } from 'react-router';
import { amount, dayText, instantText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useMayPlan } from '../may.js';
import { DrawUpPlan } from './draw-up-plan.js';
import { usePlans } from './use-plans.js';

/** The sourcing plans that are kept; a new one is drawn up here. */
export function PlansPage() {
  const { t } = useTranslation('planning');
  const { timeZone } = useSignedIn().service;
  const mayPlan = useMayPlan();
  const plans = usePlans();
  const [isDrawing, setDrawing] = useState(false);
  if (plans.isError) return <Failed error={plans.error} retry={() => void plans.refetch()} />;
  if (!plans.data) return <Waiting />;
  const { items } = plans.data;
  return (
    <>
      <div className="head">
        <h1>{t('plans.title')}</h1>
        {mayPlan && (
          <Button type="primary" onClick={() => setDrawing(true)}>
            {t('plans.drawUp')}
          </Button>
        )}
      </div>
      {isDrawing && <DrawUpPlan close={() => setDrawing(false)} />}
      {items.length === 0 ? (
        <p className="card">
          {t('plans.none')} {t(mayPlan ? 'plans.noneHint' : 'plans.noneManager')}
        </p>
      ) : (
        <div className="wide">
          <table className="figures">
            <caption className="unseen">{t('plans.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plans.period')}</th>
                <th scope="col">
                  {t('plans.toBuy')} <small>{t('units')}</small>
                </th>
                <th scope="col">{t('plans.value')}</th>
                <th scope="col" className="words">
                  {t('plans.by')}
                </th>
                <th scope="col" className="words">
                  {t('plans.at')}
                </th>
                <th scope="col" className="words">
                  {t('plans.hash')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ planId, from, weeks, unitsToBuy, drawnUpBy, drawnUpAt, hash, ...money }) => (
                <tr key={planId}>
                  <th scope="row">
                    <Link to={encodeURIComponent(planId)}>{t('plans.periodOf', { weeks, from: dayText(from) })}</Link>
                  </th>
                  <td>{wholeNumber(unitsToBuy)}</td>
                  <td>{valueText(money, (value, count) => t('plans.valueOf', { value, count }))}</td>
                  <td className="words">{drawnUpBy}</td>
                  <td className="words">{instantText(drawnUpAt, timeZone)}</td>
                  <td className="words">
                    <code title={hash}>{hash.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface Money {
  readonly valueMinor?: number | undefined;
  readonly withoutPrice?: number | undefined;
}

/** What is bought costs so much; it says what is left out. */
function valueText({ valueMinor, withoutPrice = 0 }: Money, without: (value: string, count: number) => string): string {
  if (valueMinor === undefined) return '–';
  return withoutPrice === 0 ? amount(valueMinor) : without(amount(valueMinor), withoutPrice);
}
