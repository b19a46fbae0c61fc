import { useState, type FormEvent } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../../api/problem.js';
import { wholeNumber } from '../../../i18n/formats.js';
import { useRepairAll } from './use-held.js';

/** Takes all proposals in one. */
export function RepairAll() {
  const { t } = useTranslation('import');
  const [reason, setReason] = useState('');
  const repair = useRepairAll();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    repair.mutate(reason.trim());
  };
  return (
    <details className="repair-all">
      <summary>{t('held.all')}</summary>
      <p>{t('held.allAbout')}</p>
      <form className="decision" onSubmit={submit}>
        <label>
          {t('held.reason')}
          <input
            required
            pattern=".*\S.*"
            maxLength={500}
            title={t('held.reasonNeeded')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <Button htmlType="submit" loading={repair.isPending}>
          {t('held.all')}
        </Button>
      </form>
      {repair.data && (
        <p role="status">
          {t('held.released', {
            lines: wholeNumber(repair.data.lines),
            orders: wholeNumber(repair.data.orders),
            left: wholeNumber(repair.data.leftHeld),
          })}
        </p>
      )}
      {repair.isError && <Alert type="error" showIcon title={problemOfError(repair.error).detail} />}
    </details>
  );
}
