import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../../i18n/formats.js';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { useNextCall } from './use-visits.js';

/** What the clerk will see in the next call of this retailer. */
export function NextCallSuggests({ retailerId, day }: { readonly retailerId: string; readonly day: string }) {
  const { t } = useTranslation('visits');
  const next = useNextCall(retailerId, day);
  const suggested = next.data?.suggestions?.items.filter((each) => each.suggested > 0);
  return (
    <details>
      <summary>{t('next')}</summary>
      {next.isError ? (
        <Failed error={next.error} retry={() => void next.refetch()} />
      ) : !next.data ? (
        <Waiting />
      ) : (
        <>
          <p>{next.data.on === null ? t('noNext') : t('nextOn', { day: dayText(next.data.on) })}</p>
          {next.data.on !== null && !next.data.suggestions && <p>{t('noSuggestions')}</p>}
          {suggested?.length === 0 && <p>{t('nothingSuggested')}</p>}
          <ul className="rows">
            {suggested?.map(({ sku, name, suggested: units, unit, reasons }) => (
              <li key={sku}>
                <b>
                  {name}: {t('suggested', { units: wholeNumber(units), unit: unit ?? t('units') })}
                </b>
                {reasons.slice(0, 2).map((reason) => (
                  <small key={reason.en}>{said(reason[language()])}</small>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
