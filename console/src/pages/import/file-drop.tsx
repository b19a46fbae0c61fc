import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Where a file is dropped, or chosen by the keyboard or a click. */
export function FileDrop({ choose }: { readonly choose: (file: File) => void }) {
  const { t } = useTranslation('import');
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) choose(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // Dropping is for the mouse alone; the field inside is for everybody.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label className="drop" data-over={isOver} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <b>{t('file.drop')}</b>
      <small>{t('file.types')}</small>
      <input type="file" accept=".csv,.gz,.xlsx,.tsv,.txt" onChange={({ target }) => take(target.files)} />
    </label>
  );
}
