import { useMemo } from 'react';
import { useFestivals } from '../../../charts/use-festivals.js';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client.js';
import { dayText, oneDecimal, signedPercent, wholeNumber } from '../../../i18n/formats.js';
import { dayAfter } from '../../../day.js';
import { Scrolled } from '../scrolled.js';
import { comparedWeeks, comparisons } from './comparisons.js';
import type { NodeName } from './node-name.js';
import { useNodeDemand } from './use-forecasts.js';

/** What is expected beside what was asked for lately and a year before, and at festivals. */
export function NodeFigures(props: {
  readonly node: Schemas['ForecastNode'];
  readonly name: NodeName;
  readonly unit: string;
}) {
  const { node, name, unit } = props;
  const { t, i18n } = useTranslation('planning');
  const demand = useNodeDemand(name);
  const [first, last] = [node.weeks[0]?.week ?? '', node.weeks.at(-1)?.week ?? ''];
  const festivals = useFestivals({ from: first, to: dayAfter(last, 6) }, i18n.language);
  const figures = useMemo(() => {
    const history = (demand.data?.weeks ?? []).map(({ weekOf, requested }) => ({ week: weekOf, units: requested }));
    return comparisons(history, node.weeks);
  }, [demand.data, node]);
  if (!demand.data) return null;
  const rows = (['lately', 'latelyYearBefore', 'season'] as const).map((key) => {
    const units = figures[key];
    const change = units ? (figures.expected - units) / units : null;
    return (
      <tr key={key}>
        <th scope="row">{t(`node.figures.${key}`, { weeks: comparedWeeks })}</th>
        <td>{units === null ? '–' : oneDecimal(units)}</td>
        <td>{signedPercent(change)}</td>
      </tr>
    );
  });
  const of = festivals.data?.items ?? [];
  return (
    <>
      <h3>{t('node.figures.title')}</h3>
      <Scrolled label={t('node.figures.title')}>
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col">
                {t('node.figures.perWeek')} <small>{unit}</small>
              </th>
              <th scope="col">{t('node.figures.change')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('node.figures.expected', { weeks: node.weeks.length })}</th>
              <td>{oneDecimal(figures.expected)}</td>
              <td />
            </tr>
            {rows}
          </tbody>
        </table>
      </Scrolled>
      <ul className="reasons">
        {of.map(({ key, on, name: called }) => (
          <li key={`${key} ${on}`}>
            {t('node.figures.festival', { name: called, day: dayText(on), units: inWeekOf(node, on), unit })}
          </li>
        ))}
        {figures.emptyWeeks.length > 0 && (
          <li>{t('node.figures.empty', { weeks: figures.emptyWeeks.map(dayText).join(' · ') })}</li>
        )}
      </ul>
    </>
  );
}

/** What is expected of the week of a day. */
function inWeekOf({ weeks }: Schemas['ForecastNode'], day: string): string {
  const week = weeks.findLast((each) => each.week <= day);
  return week ? wholeNumber(week.mean) : '–';
}
