import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table of texts; it scrolls sideways where it is wider than the page. */
export function Table({ title, columns, rows }: Props) {
  const { t } = useTranslation('administration');
  const heading = useId();
  if (rows.length === 0) return <p className="nothing">{t('nothing')}</p>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by keyboard, too.
    <div className="texts-table" role="region" aria-labelledby={heading} tabIndex={0}>
      <table>
        <caption id={heading} className="unseen">
          {title}
        </caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column === '' ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
