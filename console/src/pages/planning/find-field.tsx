import { useTranslation } from 'react-i18next';
import { useAddress } from '../../tables/use-address.js';

/** A part of a name or number to look for. A letter draws this field alone; the rows follow the address. */
export function FindField() {
  const { t } = useTranslation('planning');
  const { shown, change } = useAddress('find');
  return (
    <label>
      {t('run.find')}
      <input
        type="search"
        placeholder={t('run.findHint')}
        value={shown}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}
