import { useState } from 'react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { CheckAndImport } from './check-and-import.js';
import { ColumnTable } from './column-table.js';
import { FormFields } from './form-fields.js';
import { isKnownColumn } from './import-texts.js';
import { choose, missingOf, saidColumns, type Mapping } from './mapping.js';
import type { FilePreview, GivenForm, ImportKind } from './use-import.js';

interface Props {
  readonly file: File;
  readonly preview: FilePreview;
  readonly form: GivenForm;
  readonly changeForm: (form: GivenForm) => void;
}

/** What a file holds, which of its columns is which, and then what an import would do. */
export function ChosenFile({ file, preview, form, changeForm }: Props) {
  const { t } = useTranslation('import');
  const [kind, setKind] = useState<ImportKind>(preview.kind ?? 'retailers');
  const [said, setSaid] = useState<Mapping>();
  const fit = preview.kinds.find((each) => each.kind === kind);
  if (!fit) return null;
  const mapping = said ?? fit.columns;
  const missing = missingOf(fit, mapping);
  const column = saidColumns(fit, mapping);
  const changeKind = (next: ImportKind) => {
    setKind(next);
    setSaid(undefined);
  };
  const names = missing.map((name) => (isKnownColumn(name) ? t(`column.${name}`) : name)).join(', ');
  return (
    <>
      <FormFields preview={preview} kind={kind} changeKind={changeKind} form={form} changeForm={changeForm} />
      {preview.kind === null && <Alert type="warning" showIcon title={t('file.unknown')} />}
      {preview.rows.length === 0 && <Alert type="warning" showIcon title={t('file.empty')} />}
      <h2>{t('columns.title')}</h2>
      <p>
        {t('columns.about')} <small>{t('columns.star')}</small>
      </p>
      <ColumnTable
        preview={preview}
        fit={fit}
        mapping={mapping}
        choose={(heading, name) => setSaid(choose(mapping, heading, name))}
      />
      {missing.length > 0 && <Alert type="warning" showIcon title={t('columns.missing', { names })} />}
      {missing.length === 0 && preview.rows.length > 0 && (
        <CheckAndImport key={`${kind} ${column.join(' ')}`} asked={{ kind, file, form, column }} />
      )}
    </>
  );
}
