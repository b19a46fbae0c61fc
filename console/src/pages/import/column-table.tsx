import { useTranslation } from 'react-i18next';
import { isKnownColumn } from './import-texts.js';
import { columnOf, type KindFit, type Mapping } from './mapping.js';
import type { FilePreview } from './use-import.js';

interface Props {
  readonly preview: FilePreview;
  readonly fit: KindFit;
  readonly mapping: Mapping;
  readonly choose: (heading: string, name: string) => void;
}

/** The first rows; above each heading the column that it is read as. */
export function ColumnTable({ preview: { headings, rows }, fit, mapping, choose }: Props) {
  const { t } = useTranslation('import');
  const { required, oneOf, optional } = fit;
  const names = [...required, ...optional];
  const label = (name: string) => {
    const text = isKnownColumn(name) ? t(`column.${name}`) : name;
    return required.includes(name) || oneOf.includes(name) ? t('columns.required', { name: text }) : text;
  };
  return (
    // A region that scrolls is reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rows" role="region" aria-label={t('columns.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {headings.map((heading, i) => (
              <td key={i}>
                {heading !== '' && (
                  <select
                    aria-label={t('columns.readAs', { heading })}
                    value={columnOf(mapping, heading) ?? ''}
                    onChange={({ target }) => choose(heading, target.value)}
                  >
                    <option value="">{t('columns.notRead')}</option>
                    {names.map((name) => (
                      <option key={name} value={name}>
                        {label(name)}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="col">{t('columns.line')}</th>
            {headings.map((heading, i) => (
              <th key={i} scope="col" data-read={columnOf(mapping, heading) !== undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
