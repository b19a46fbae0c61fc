import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** what there is instead where there are no rows */
  readonly nothing: string;
  readonly remark?: ReactNode;
}

/** A table whose first column names the row; it scrolls sideways where it is wider than the page. */
export function WideTable({ title, columns, rows, nothing, remark }: Props) {
  const heading = useId();
  return (
    <section>
      <h2 id={heading}>{title}</h2>
      {remark && <p className="remark-line">{remark}</p>}
      {rows.length === 0 ? (
        <p className="nothing">{nothing}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by keyboard, too.
        <div className="wide-table" role="region" aria-labelledby={heading} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
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
      )}
    </section>
  );
}
