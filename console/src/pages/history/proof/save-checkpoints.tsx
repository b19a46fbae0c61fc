import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client.js';

/** Keeps the checkpoints in a file, which belongs where nobody can write who can write to the store. */
export function SaveCheckpoints({ exported }: { readonly exported: Schemas['CheckpointExport'] }) {
  const { t } = useTranslation('history');
  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(exported, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'checkpoints.json';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button size="small" onClick={save}>
      {t('proof.save')}
    </Button>
  );
}
