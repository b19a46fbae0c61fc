import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../i18n/formats.js';
import { Failed } from '../../layout/failed.js';
import { ChosenFile } from './chosen-file.js';
import { FileDrop } from './file-drop.js';
import { usePreview, type GivenForm } from './use-import.js';

/** A file is chosen, looked at, checked and imported. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const [file, setFile] = useState<File>();
  const [form, setForm] = useState<GivenForm>({});
  const preview = usePreview();
  const look = (chosen: File, given: GivenForm = {}) => {
    setFile(chosen);
    setForm(given);
    preview.mutate({ file: chosen, form: given });
  };
  if (!file)
    return (
      <section>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <FileDrop choose={(chosen) => look(chosen)} />
      </section>
    );
  return (
    <section>
      <h1>{t('title')}</h1>
      <p className="chosen">
        <b>{file.name}</b> <small>{t('file.size', { size: wholeNumber(Math.ceil(file.size / 1024)) })}</small>{' '}
        <Button onClick={() => setFile(undefined)}>{t('file.other')}</Button>
      </p>
      {preview.isPending && <p role="status">{t('file.reading')}</p>}
      {preview.isError && <Failed error={preview.error} retry={() => look(file, form)} />}
      {preview.data && (
        <ChosenFile
          key={`${file.name} ${preview.submittedAt}`}
          file={file}
          preview={preview.data}
          form={form}
          changeForm={(given) => look(file, given)}
        />
      )}
    </section>
  );
}
