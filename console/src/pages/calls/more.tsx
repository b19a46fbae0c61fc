import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../i18n/formats.js';

/** Says how many a list leaves out; nothing where it is whole. */
export function More({ total, shown }: { readonly total: number; readonly shown: number }) {
  const { t } = useTranslation();
  if (total <= shown) return null;
  return (
    <p>
      <small>{t('calls.more', { units: wholeNumber(total - shown) })}</small>
    </p>
  );
}
