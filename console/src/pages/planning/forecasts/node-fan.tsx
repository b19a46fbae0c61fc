import { useMemo } from 'react';
import { useFestivals } from '../../../charts/use-festivals.js';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { FanChart } from '../../../charts/fan-chart.js';
import { dayAfter } from '../../../day.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import type { NodeName } from './node-name.js';
import { useNodeDemand, usePastOrigins, type ForecastRun } from './use-forecasts.js';

/** Weeks of history that are shown: two years, so that a season is seen twice. */
const shownWeeks = 104;

/** The chart of a series; an earlier forecast beside it where the address names its date. */
export function NodeFan(props: {
  readonly run: ForecastRun;
  readonly name: NodeName;
  readonly node: Schemas['ForecastNode'];
  readonly unit: string;
  readonly title: string;
}) {
  const { run, name, node, unit, title } = props;
  const { t, i18n } = useTranslation('planning');
  const [search] = useSearchParams();
  const demand = useNodeDemand(name);
  const origins = usePastOrigins(run.runId, name);
  const from = dayAfter(run.firstWeek, -7 * shownWeeks);
  const end = dayAfter(run.firstWeek, 7 * run.horizon - 1);
  const festivals = useFestivals({ from, to: end }, i18n.language);
  const past = origins.data?.items.find(({ asOf }) => asOf === search.get('origin'));
  const fan = useMemo(
    () => ({
      history: (demand.data?.weeks ?? [])
        .filter(({ weekOf }) => weekOf >= from && weekOf <= end)
        .map(({ weekOf, requested }) => ({ week: weekOf, units: requested })),
      forecast: node.weeks,
      past,
      festivals: (festivals.data?.items ?? []).map(({ on, name: called }) => ({ day: on, name: called })),
    }),
    [demand.data, festivals.data, node, past, from, end],
  );
  const failed = [demand, festivals].find(({ isError }) => isError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!demand.data || !festivals.data) return <Waiting />;
  return (
    <section className="card">
      <h2>{t('node.chart')}</h2>
      <FanChart fan={fan} unit={unit} label={`${title}: ${t('node.chart')}`} />
    </section>
  );
}
