import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from 'antd';
import { dayText, oneDecimal, percentText, signedPercent, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import type { NodeName } from './node-name.js';
import { shares } from './shares.js';
import { usePastOrigins, type ForecastRun } from './use-forecasts.js';

/** How forecasts of before compare with what came; each can be shown in the chart. */
export function Accuracy(props: { readonly run: ForecastRun; readonly name: NodeName; readonly unit: string }) {
  const { t } = useTranslation('planning');
  const [search, setSearch] = useSearchParams();
  const origins = usePastOrigins(props.run.runId, props.name);
  if (origins.isError) return <Failed error={origins.error} retry={() => void origins.refetch()} />;
  if (!origins.data) return <Waiting />;
  const { items } = origins.data;
  const shown = search.get('origin');
  const show = (asOf: string | null) => {
    const after = new URLSearchParams(search);
    if (asOf === null) after.delete('origin');
    else after.set('origin', asOf);
    setSearch(after, { replace: true });
  };
  const head = (['compared', 'expected', 'asked', 'missed', 'share', 'bias', 'inRange'] as const).map((key) => (
    <th key={key} scope="col">
      {t(`node.${key}`)}
      {(key === 'expected' || key === 'asked' || key === 'missed') && <small> {props.unit}</small>}
    </th>
  ));
  return (
    <section>
      <h2>{t('node.accuracy')}</h2>
      {items.length === 0 ? (
        <p className="card">{t('node.noOrigins')}</p>
      ) : (
        <>
          <div className="wide">
            <table className="figures">
              <caption className="unseen">{t('node.accuracy')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('node.origin')}</th>
                  {head}
                  <td />
                </tr>
              </thead>
              <tbody>
                {items.map((origin) => {
                  const { asOf, weeks, expected, asked, inRange } = origin;
                  const { perWeek, offBy, bias } = shares(origin);
                  const isShown = asOf === shown;
                  return (
                    <tr key={asOf}>
                      <th scope="row">{dayText(asOf)}</th>
                      <td>{weeks.length}</td>
                      <td>{wholeNumber(expected)}</td>
                      <td>{wholeNumber(asked)}</td>
                      <td>{oneDecimal(perWeek)}</td>
                      <td>{percentText(offBy)}</td>
                      <td>{signedPercent(bias)}</td>
                      <td>{t('node.inRangeOf', { within: inRange, weeks: weeks.length })}</td>
                      <td>
                        <Button size="small" aria-pressed={isShown} onClick={() => show(isShown ? null : asOf)}>
                          {t(isShown ? 'node.hide' : 'node.show')}
                        </Button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          <p className="quiet">{t('node.goal')}</p>
        </>
      )}
    </section>
  );
}
