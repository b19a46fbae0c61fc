import { useTranslation } from 'react-i18next';
import { Link, type To } from 'react-router';
import { wholeNumber } from '../../../../i18n/formats.js';
import type { Layer } from './lineage-columns.js';

/** What a node shows, and where it leads. */
export interface NodeText {
  readonly key: string;
  readonly label: string;
  readonly value?: string;
  readonly to?: To;
}

interface Props<Item> {
  readonly title: string;
  readonly layer: Layer<Item>;
  readonly textOf: (item: Item) => NodeText;
  readonly onGrow?: () => void;
}

/** The nodes of one depth. */
export function NodeColumn<Item>({ title, layer, textOf, onGrow }: Props<Item>) {
  const { t } = useTranslation('history');
  const more = t('graph.more', { count: layer.left, shown: wholeNumber(layer.left) });
  return (
    <section className="column">
      <h2>{title}</h2>
      <ol>
        {layer.items.map((item, row) => {
          const { key, label, value, to } = textOf(item);
          const content = (
            <>
              <span>{label}</span>
              {value !== undefined && <b>{value}</b>}
            </>
          );
          return (
            <li key={key}>
              {to === undefined ? (
                <div className="node">{content}</div>
              ) : (
                <Link className="node" to={to} title={label} aria-current={row === layer.chosen ? 'true' : undefined}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
        {layer.left > 0 && (
          <li>
            {layer.canGrow && onGrow ? (
              <button type="button" className="node more" onClick={onGrow}>
                {more}
              </button>
            ) : (
              <div className="node more">{more}</div>
            )}
          </li>
        )}
      </ol>
    </section>
  );
}
