import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import type { PlaceOrder } from './use-place-order.js';

/** What the service asks back or refuses, where the order is: it is confirmed or changed in place. */
export function PlaceAnswer({ place: { problem, confirm: isMeant, change } }: { readonly place: PlaceOrder }) {
  const { t } = useTranslation();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), [problem]);
  if (!problem) return null;
  const { warnings = [], errors = [], detail } = problem;
  if (warnings.length === 0) {
    const said = errors.map(({ field, expected, found }) => `${field}: ${expected} (${found})`).join(' ');
    const description = said || detail;
    return <Alert type="error" showIcon title={t('order.refused')} description={description} />;
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('order.asked')}
      description={
        <>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.code} ${warning.field}`}>{said(warning[language()])}</li>
            ))}
          </ul>
          <Button ref={confirm} type="primary" onClick={isMeant}>
            {t('order.confirm')}
          </Button>{' '}
          <Button onClick={change}>{t('order.change')}</Button>
        </>
      }
    />
  );
}
