import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { amount, dayText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { NotFound } from '../../../layout/not-found.js';
import { Waiting } from '../../../layout/waiting.js';
import { ProductFigures } from '../known/product-figures.js';
import { useProduct } from '../use-history.js';
import { useSight } from '../use-sight.js';
import { EventsOf } from './events-of.js';
import { Facts } from './facts.js';
import { SubjectPage } from './subject-page.js';

/** Everything about one product. Its events and figures are about all retailers, so not everybody may see them. */
export function ProductPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  const { everywhere } = useSight();
  const product = useProduct(id);
  if (product.isError) return <Failed error={product.error} retry={() => void product.refetch()} />;
  if (!product.data) return <Waiting />;
  const { name, brand, category, supplier, unit, packSize, leastUnits, listed } = product.data;
  const { purchasePriceMinor, unitPriceMinor, retailPriceMinor, registeredOn, discontinuedOn } = product.data;
  const price = (minor: number | null) =>
    minor === null ? null : t('perUnit', { amount: amount(minor), unit: unit ?? t('unit') });
  const units = (count: number) => `${wholeNumber(count)} ${unit ?? t('unit')}`;
  const subject = { kind: 'product', id } as const;
  const facts = (
    <Facts
      items={[
        [t('fact.brand'), brand],
        [t('fact.category'), category],
        [t('fact.supplier'), supplier],
        [t('fact.packSize'), units(packSize)],
        [t('fact.leastUnits'), leastUnits === null ? null : units(leastUnits)],
        [t('fact.purchasePrice'), price(purchasePriceMinor)],
        [t('fact.unitPrice'), price(unitPriceMinor)],
        [t('fact.retailPrice'), price(retailPriceMinor)],
        [t('fact.registeredOn'), dayText(registeredOn)],
        [t('fact.listed'), listed ? null : t('fact.unlisted')],
        [t('fact.discontinuedOn'), discontinuedOn === null ? null : dayText(discontinuedOn)],
      ]}
    />
  );
  const tabs = everywhere ? [{ end: 'figures', name: t('tabs.figures') }] : [];
  return (
    <SubjectPage subject={subject} name={name} facts={facts} tabs={tabs}>
      {everywhere ? (
        <Routes>
          <Route index element={<EventsOf subject={subject} />} />
          <Route path="figures" element={<ProductFigures sku={id} />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      ) : (
        <p className="nothing">{t('ofCompany')}</p>
      )}
    </SubjectPage>
  );
}
