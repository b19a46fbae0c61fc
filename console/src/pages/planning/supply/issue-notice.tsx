import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { randomId } from '../../../api/random-id.js';
import { FormDialog } from '../form-dialog.js';
import { DayField } from './day-field.js';
import { useRecord } from './use-supply.js';

/** Issues what retailers are told, in both languages; it begins as what the records say. */
export function IssueNotice(props: { readonly drafted: Schemas['SupplyNotice']; readonly close: () => void }) {
  const { drafted, close } = props;
  const { t } = useTranslation('planning');
  const [notice, setNotice] = useState(() => ({
    ...{ noticeId: randomId(), from: drafted.on, until: drafted.until, en: drafted.en, zh: drafted.zh },
    skus: drafted.products.map(({ sku }) => sku),
  }));
  const change = (changed: Partial<typeof notice>) => setNotice((before) => ({ ...before, ...changed }));
  const record = useRecord(
    ['notices'],
    (body: typeof notice, params) => answerOf(api.POST('/api/notices', { params, body })),
    close,
  );
  const text = (language: 'zh' | 'en') => (
    <>
      <label htmlFor={`notice-${language}`}>{t(`supply.notices.${language}`)}</label>
      <textarea
        id={`notice-${language}`}
        lang={language}
        required
        rows={5}
        value={notice[language]}
        onChange={({ target }) => change({ [language]: target.value })}
      />
    </>
  );
  return (
    <FormDialog
      title={t('supply.notices.issueTitle')}
      save={t('supply.notices.save')}
      error={record.error}
      isSending={record.isPending}
      onSave={() => record.mutate(notice)}
      onClose={close}
    >
      <DayField label={t('supply.from')} value={notice.from} onChange={(from) => change({ from })} />
      <DayField
        label={t('supply.until')}
        value={notice.until}
        min={notice.from}
        onChange={(until) => change({ until })}
      />
      {text('zh')}
      {text('en')}
    </FormDialog>
  );
}
