import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { NotFound } from '../../../layout/not-found.js';
import { Waiting } from '../../../layout/waiting.js';
import { Accuracy } from './accuracy.js';
import { NodeFan } from './node-fan.js';
import { NodeWhy } from './node-why.js';
import { readNodeName, type NodeName } from './node-name.js';
import { useProduct } from './use-product.js';
import { useForecast, useNodeLineage } from './use-forecasts.js';

/** One series of a forecast: its history and range, how good earlier forecasts were, and why it is so. */
export function NodePage() {
  const { runId = '', level } = useParams();
  const [search] = useSearchParams();
  const name = readNodeName(level, search);
  return name ? <Series key={JSON.stringify(name)} runId={runId} name={name} /> : <NotFound />;
}

function Series({ runId, name }: { readonly runId: string; readonly name: NodeName }) {
  const { t, i18n } = useTranslation('planning');
  const run = useForecast(runId);
  const lineage = useNodeLineage(runId, name, i18n.language);
  const product = useProduct(name.sku);
  const failed = [run, lineage].find(({ isError }) => isError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!run.data || lineage.data === undefined || product.isPending) return <Waiting />;
  const unit = product.data?.unit ?? t('units');
  const title = t(`node.title.${name.level}`, {
    ...{ name: product.data?.name ?? name.sku ?? '', area: name.area ?? '' },
    ...{ supplier: name.supplier ?? '', retailer: name.retailerId ?? '' },
  });
  return (
    <>
      <div className="head">
        <h1>{title}</h1>
        <Link to={`/planning/forecasts/${encodeURIComponent(runId)}?level=${name.level}`}>
          {t('run.title', { day: dayText(run.data.asOf) })}
        </Link>
      </div>
      {lineage.data === null ? (
        <p className="card">{t('node.notFound')}</p>
      ) : (
        <>
          <NodeFan run={run.data} name={name} node={lineage.data.node} unit={unit} title={title} />
          <Accuracy run={run.data} name={name} unit={unit} />
          <NodeWhy run={run.data} name={name} lineage={lineage.data} unit={unit} />
        </>
      )}
    </>
  );
}
