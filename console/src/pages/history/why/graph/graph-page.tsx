import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Failed } from '../../../../layout/failed.js';
import { Waiting } from '../../../../layout/waiting.js';
import { whyAddress } from '../explanation.js';
import { Edges } from './edges.js';
import { layersOf, type Column } from './lineage-columns.js';
import { moveFocus } from './move-focus.js';
import { NodeColumn } from './node-column.js';
import { useGraphTexts } from './use-graph-texts.js';
import { usePlanLineage } from './use-plan-lineage.js';
import './graph.css';

/** A line of a plan down to its events, as a graph: each column is what the node that is unfolded in the one before it adds up. */
export default function GraphPage() {
  const { t } = useTranslation('history');
  const { planId = '', sku = '' } = useParams();
  const [query] = useSearchParams();
  const [month, retailerId, week] = ['month', 'retailer', 'week'].map((name) => query.get(name) ?? undefined);
  const lineage = usePlanLineage({ planId, sku, month, retailerId });
  const [whole, setWhole] = useState<ReadonlySet<Column>>(new Set());
  const graph = useRef<HTMLDivElement>(null);
  const texts = useGraphTexts({ planId, sku, month }, lineage.data);
  useEffect(() => {
    const element = graph.current;
    const onKey = (event: KeyboardEvent) => element && moveFocus(element, event.key) && event.preventDefault();
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [lineage.data]);
  if (lineage.isError) return <Failed error={lineage.error} retry={() => void lineage.refetch()} />;
  if (!lineage.data) return <Waiting />;
  const { lines, retailers, weeks, events } = layersOf(lineage.data, { week, whole });
  const grow = (column: Column) => () => setWhole((before) => new Set([...before, column]));
  const rows = (layer: { readonly items: readonly unknown[]; readonly left: number }) =>
    layer.items.length + (layer.left > 0 ? 1 : 0);
  const unfolded = ({ chosen }: { readonly chosen: number }) => (chosen < 0 ? [] : [chosen]);
  const forecast = { items: [lineage.data], chosen: 0, left: 0, canGrow: false };
  const most = Math.max(...[lines, retailers, weeks, events].map(rows));
  return (
    <div className="history why">
      <header className="heading">
        <h1>{texts.title}</h1>
        <Link to={whyAddress(['plans', planId, sku], month === undefined ? {} : { month })}>{t('graph.asList')}</Link>
      </header>
      <p>{texts.inWords({ lines, retailers, weeks, events })}</p>
      <p>
        <small>{t('graph.keys')}</small>
      </p>
      <div
        ref={graph}
        className={`graph${lineage.isPlaceholderData ? ' stale' : ''}`}
        role="group"
        aria-label={texts.title}
        aria-busy={lineage.isPlaceholderData}
      >
        <NodeColumn title={t('graph.line')} layer={lines} textOf={texts.line} />
        <Edges from={lines.items.map((_, row) => row)} to={1} rows={most} />
        <NodeColumn title={t('graph.forecast')} layer={forecast} textOf={texts.forecast} />
        <Edges from={[0]} to={rows(retailers)} rows={most} />
        <NodeColumn
          title={t('graph.retailers', { count: lineage.data.retailers })}
          layer={retailers}
          textOf={texts.retailer}
          onGrow={grow('retailers')}
        />
        <Edges from={unfolded(retailers)} to={rows(weeks)} rows={most} />
        <NodeColumn title={t('graph.weeks')} layer={weeks} textOf={texts.week} onGrow={grow('weeks')} />
        <Edges from={unfolded(weeks)} to={rows(events)} rows={most} />
        <NodeColumn title={t('graph.events')} layer={events} textOf={texts.event} onGrow={grow('events')} />
      </div>
    </div>
  );
}
