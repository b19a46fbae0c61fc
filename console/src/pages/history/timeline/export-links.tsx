import { memo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { renewSession } from '../../../api/renew-session.js';
import { language } from '../../../i18n/language.js';
import { addressOfSearch, askedOf, type Search } from './search.js';

const formats = ['csv', 'jsonl'] as const;

/** Everything that is found, as a file of any length, which the browser keeps as it comes. */
export const ExportLinks = memo(function ExportLinks({ search }: { readonly search: Search }) {
  const { t } = useTranslation('history');
  const [asked, setAsked] = useState<string>();
  /** A file is asked for by an address alone, so the session has to be good before. */
  const fetchFile = async (format: string) => {
    setAsked(format);
    await renewSession().catch(() => false);
    location.assign(`/api/audit/events.${format}${addressOfSearch(askedOf(search), { language: language() })}`);
    setAsked(undefined);
  };
  return (
    <span className="exports">
      {t('export.label')}
      {formats.map((format) => (
        <Button key={format} size="small" loading={asked === format} onClick={() => void fetchFile(format)}>
          {t(`export.${format}`)}
        </Button>
      ))}
    </span>
  );
});
