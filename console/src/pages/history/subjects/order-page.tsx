import { useTranslation } from 'react-i18next';
import { amount, dayText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { SubjectLink } from '../events/subject-link.js';
import { ProductName } from '../known/product-name.js';
import { useOrder } from '../use-history.js';
import { EventsOf } from './events-of.js';
import { Facts } from './facts.js';
import { SubjectPage } from './subject-page.js';

/** Everything about one order: its lines, what became of them, and its events. */
export function OrderPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const order = useOrder(id);
  if (order.isError) return <Failed error={order.error} retry={() => void order.refetch()} />;
  if (!order.data) return <Waiting />;
  const { retailerId, orderedOn, takenBy, stage, requestedUnits, grantedUnits, lines } = order.data;
  const subject = { kind: 'order', id } as const;
  const units = (count: number) => t('units', { count, shown: wholeNumber(count) });
  const facts = (
    <Facts
      items={[
        [t('kind.retailer'), <SubjectLink subject={{ kind: 'retailer', id: retailerId }} />],
        [t('fact.orderedOn'), dayText(orderedOn)],
        [t('fact.takenBy'), takenBy],
        [t('fact.stage'), t(`stage.${stage}`)],
        [t('fact.requested'), units(requestedUnits)],
        [t('fact.granted'), stage === 'placed' ? null : units(grantedUnits)],
      ]}
    />
  );
  return (
    <SubjectPage subject={subject} facts={facts}>
      <h2 id="lines">{t('lines', { count: lines.length })}</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls sideways, by keyboard, too. */}
      <div className="wide-table" role="region" aria-labelledby="lines" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('kind.product')}</th>
              <th scope="col">{t('fact.requested')}</th>
              <th scope="col">{t('fact.granted')}</th>
              <th scope="col">{t('fact.delivered')}</th>
              <th scope="col">{t('fact.refused')}</th>
              <th scope="col">{t('fact.outstanding')}</th>
              <th scope="col">{t('fact.unitPrice')}</th>
              <th scope="col">{t('fact.suggested')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.sku}>
                <th scope="row">
                  <ProductName sku={line.sku} />
                </th>
                <td>{wholeNumber(line.requested)}</td>
                <td>
                  {line.granted === null ? '–' : wholeNumber(line.granted)}
                  {line.cutBy !== null && <small> {t(`cutBy.${line.cutBy}`)}</small>}
                </td>
                <td>{wholeNumber(line.delivered)}</td>
                <td>{wholeNumber(line.refused)}</td>
                <td>{wholeNumber(line.outstanding)}</td>
                <td>{line.unitPriceMinor === null ? '–' : amount(line.unitPriceMinor)}</td>
                <td>
                  {line.suggested === null ? '–' : wholeNumber(line.suggested)}
                  {line.answer !== null && <small> {t(`answer.${line.answer}`)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <EventsOf subject={subject} />
    </SubjectPage>
  );
}
