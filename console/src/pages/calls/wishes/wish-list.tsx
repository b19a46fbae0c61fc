import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { unsent, useKeptCommands } from '../../../outbox/use-outbox.js';
import { findProduct } from '../../../products/find-product.js';
import { useProducts } from '../../../products/use-products.js';
import { More } from '../more.js';
import { useWishes } from './use-wishes.js';
import { isWishEntry } from './wish-entry.js';

/** What the retailer wanted lately and did not get; what is not recorded yet comes first. */
export function WishList({ retailerId, day }: { readonly retailerId: string; readonly day: string }) {
  const { t } = useTranslation();
  const { items: recorded = [], total = 0 } = useWishes(retailerId, day).data ?? {};
  const commands = unsent(useKeptCommands()).filter((each) => each.kind === 'wish' && each.retailerId === retailerId);
  const kept = commands.map(({ draft }) => draft).filter(isWishEntry);
  const isAny = recorded.length + kept.length > 0;
  const products = useProducts(isAny).data ?? [];
  if (!isAny) return null;
  /** The product or the words, and how much with its unit. */
  const said = (sku: string | null, words: string | null, units: number | null) => {
    const product = products.find((each) => each.sku === sku);
    const name = product?.name ?? sku ?? t('wish.words', { words: words ?? '' });
    return units === null ? name : `${name}: ${wholeNumber(units)} ${product?.unit ?? t('wish.unit')}`;
  };
  return (
    <>
      <h3>{t('wish.list')}</h3>
      <ul className="wishes">
        {kept.map(({ wishId, text, units }) => (
          <li key={wishId}>
            {said(findProduct(products, text)?.sku ?? null, text, units === '' ? null : Number(units))}
            <small className="remark">{t('wish.unsent')}</small>
          </li>
        ))}
        {recorded.map(({ wishId, sku, wording, units, cause, wishedOn }) => (
          <li key={wishId}>
            {said(sku, wording, units)}
            <small>
              {dayText(wishedOn)}
              {cause && ` · ${t(`wish.causes.${cause}`)}`}
            </small>
          </li>
        ))}
      </ul>
      <More total={total} shown={recorded.length} />
    </>
  );
}
