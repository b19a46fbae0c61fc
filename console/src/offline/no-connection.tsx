import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isReached, watchConnection } from './connection.js';

/** Says that there is no connection, and what that means. */
export function NoConnection() {
  const { t } = useTranslation();
  const reached = useSyncExternalStore(watchConnection, isReached);
  return (
    <p role="status" className="no-connection">
      {!reached && t('noConnection')}
    </p>
  );
}
