import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../../i18n/formats.js';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import { useOpenLines, type ListedCall } from './use-calls.js';
import { More } from './more.js';
import { WishList } from './wishes/wish-list.js';

interface Props {
  readonly call: ListedCall;
  readonly day: string;
  readonly nextCallOn: string | null;
}

/** Who is called, why now, and what is still on its way. */
export function RetailerPanel({ call, day, nextCallOn }: Props) {
  const { t } = useTranslation();
  const { retailerId, name, area, priorities } = call;
  return (
    <section className="retailer" aria-labelledby="retailer-name">
      <h2 id="retailer-name">{name}</h2>
      <dl>
        <dt>{retailerId}</dt>
        <dd>
          {t('calls.area')} {area} · {t('calls.class')} {call.class}
        </dd>
        {nextCallOn !== null && (
          <>
            <dt>{t('calls.nextCall')}</dt>
            <dd>{dayText(nextCallOn)}</dd>
          </>
        )}
      </dl>
      {priorities.length > 0 && (
        <>
          <h3>{t('calls.why')}</h3>
          <ul>
            {priorities.map((each) => (
              <li key={each.en}>{said(each[language()])}</li>
            ))}
          </ul>
        </>
      )}
      <OpenLines retailerId={retailerId} />
      <WishList retailerId={retailerId} day={day} />
    </section>
  );
}

function OpenLines({ retailerId }: { readonly retailerId: string }) {
  const { t } = useTranslation();
  const open = useOpenLines(retailerId);
  if (!open.data) return null;
  return (
    <>
      <h3>{t('calls.open')}</h3>
      {open.data.items.length === 0 && <p>{t('calls.nothingOpen')}</p>}
      <ul>
        {open.data.items.map(({ orderId, sku, outstanding, orderedOn }) => (
          <li key={`${orderId} ${sku}`}>
            {sku}: {t('calls.openLine', { units: wholeNumber(outstanding), unit: '', day: dayText(orderedOn) })}
          </li>
        ))}
      </ul>
      <More total={open.data.total} shown={open.data.items.length} />
    </>
  );
}
