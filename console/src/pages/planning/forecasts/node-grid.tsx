import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { Grid } from '../../../tables/grid.js';
import { useAddress } from '../../../tables/use-address.js';
import { useSort } from '../../../tables/use-sort.js';
import { FindField } from '../find-field.js';
import { GoToRetailer } from './go-to-retailer.js';
import { useNodeColumns } from './node-columns.js';
import { nameOfRow, nodePath, type Level } from './node-name.js';
import { distinct } from './matching.js';
import { useMatching } from './use-matching.js';
import { useNamedNodes, type ForecastRun, type NamedNode } from './use-forecasts.js';

const first = { column: 'units', descending: true };
const noRows: readonly NamedNode[] = [];
const keyOf = ({ retailerId, area, sku, supplier }: NamedNode) => [retailerId, area, sku, supplier].join('\n');

/** The series of a level, thousands of them, to be sorted and looked through. */
export function NodeGrid({ run, level }: { readonly run: ForecastRun; readonly level: Level }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const nodes = useNamedNodes(run.runId, { level });
  const columns = useNodeColumns(run, level);
  const sort = useSort(columns, first);
  const [text, supplier, area] = [useAddress('find'), useAddress('supplier'), useAddress('area')];
  const { items, total = 0 } = nodes.data ?? {};
  const rows = useMatching(items ?? noRows, { text: text.value, supplier: supplier.value, area: area.value });
  if (nodes.isError) return <Failed error={nodes.error} retry={() => void nodes.refetch()} />;
  if (!items) return <Waiting />;
  if (items.length === 0) return <p className="card">{t('run.none')}</p>;
  const choice = (name: 'supplier' | 'area', { shown, change }: typeof supplier) => {
    const values = distinct(items, name);
    return (
      values.length > 1 && (
        <label>
          {t(`run.${name}`)}
          <select value={shown} onChange={({ target }) => change(target.value)}>
            <option value="">{t('run.every')}</option>
            {values.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )
    );
  };
  return (
    <section>
      <div className="filters">
        <FindField />
        {level === 'sku' && choice('supplier', supplier)}
        {level === 'area-sku' && choice('area', area)}
      </div>
      {items.length < total && <GoToRetailer runId={run.runId} shown={items.length} total={total} />}
      {rows.length === 0 ? (
        <p className="card">{t('run.noMatch')}</p>
      ) : (
        <Grid
          label={t(`run.levels.${level}`)}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          sort={sort}
          onOpen={(row) => void navigate(nodePath(run.runId, nameOfRow(row)))}
        />
      )}
      {level !== 'sku' && level !== 'area-sku' && <p className="quiet">{t('run.mixed')}</p>}
    </section>
  );
}
