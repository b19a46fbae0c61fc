import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../api/problem.js';

/** Says what could not be read and why, and tries again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation();
  const { status, detail } = problemOfError(error);
  return (
    <Alert
      className="failed"
      type="error"
      showIcon
      title={t('failed')}
      description={status === 0 ? t('unreachable') : detail}
      action={<Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}
