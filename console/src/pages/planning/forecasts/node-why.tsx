import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { wholeNumber } from '../../../i18n/formats.js';
import { said } from '../../../i18n/said.js';
import { Scrolled } from '../scrolled.js';
import { NodeFigures } from './node-figures.js';
import { nameOfRow, nodePath, type NodeName } from './node-name.js';
import type { ForecastRun } from './use-forecasts.js';

type Lineage = Schemas['NodeLineage'];

/** Why a series is as it is: how a forecast comes about, and what it adds up. */
export function NodeWhy(props: {
  readonly run: ForecastRun;
  readonly name: NodeName;
  readonly lineage: Lineage;
  readonly unit: string;
}) {
  const { t } = useTranslation('planning');
  const { run, name, lineage, unit } = props;
  return (
    <section className="card">
      <h2>{t('node.why')}</h2>
      <NodeFigures node={lineage.node} name={name} unit={unit} />
      {lineage.basis.length > 0 && (
        <>
          <h3>{t('node.basis')}</h3>
          <ul className="reasons">
            {lineage.basis.map((sentence) => (
              <li key={sentence}>{said(sentence)}</li>
            ))}
          </ul>
        </>
      )}
      {lineage.nodes > 0 && <Parts run={run} lineage={lineage} unit={unit} />}
      <h3>{t('node.method')}</h3>
      <ul className="reasons">
        {lineage.method.map((sentence) => (
          <li key={sentence}>{said(sentence)}</li>
        ))}
      </ul>
    </section>
  );
}

function Parts({
  run,
  lineage,
  unit,
}: {
  readonly run: ForecastRun;
  readonly lineage: Lineage;
  readonly unit: string;
}) {
  const { t } = useTranslation('planning');
  const { parts, nodes, others } = lineage;
  const rest = { count: nodes, others: wholeNumber(sum(others)), unit };
  return (
    <>
      <h3>{t('node.parts')}</h3>
      <p>{t(parts.length < nodes ? 'node.partsOf' : 'node.allParts', rest)}</p>
      <Scrolled label={t('node.parts')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('node.part')}</th>
              <th scope="col">
                {t('node.expectedUnits', { weeks: run.horizon })} <small>{unit}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={[part.retailerId, part.area, part.sku, part.supplier].join('\n')}>
                <th scope="row">
                  <Link to={nodePath(run.runId, nameOfRow(part))}>{partText(part, lineage.node.level)}</Link>
                </th>
                <td>{wholeNumber(sum(part.units))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

/** What distinguishes a part from the others. */
function partText({ retailerId, area, sku, supplier }: Lineage['parts'][number], of: Lineage['node']['level']): string {
  switch (of) {
    case 'total':
      return supplier;
    case 'sku':
      return area;
    case 'area-sku':
      return retailerId;
    default:
      return sku;
  }
}

function sum(units: readonly number[]): number {
  return units.reduce((all, each) => all + each, 0);
}
