import { useState, type FormEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wholeNumber } from '../../../i18n/formats.js';
import { nodePath } from './node-name.js';

/** Leads to a retailer that is not among those listed. */
export function GoToRetailer(props: { readonly runId: string; readonly shown: number; readonly total: number }) {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const [retailerId, setRetailerId] = useState('');
  const { runId, shown, total } = props;
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (retailerId.trim() !== '') void navigate(nodePath(runId, { level: 'retailer', retailerId: retailerId.trim() }));
  };
  return (
    <form className="filters" onSubmit={go}>
      <label>
        {t('run.cut', { shown: wholeNumber(shown), total: wholeNumber(total) })}
        <input value={retailerId} onChange={({ target }) => setRetailerId(target.value)} />
      </label>
      <Button htmlType="submit">{t('run.go')}</Button>
    </form>
  );
}
