import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, dayText, wholeNumber } from '../../../i18n/formats.js';
import { choicesFor, type Choice, type HeldLine } from './decision.js';

interface Props {
  readonly lines: readonly HeldLine[];
  /** The line that is being decided about, under which the form stands. */
  readonly open: HeldLine | undefined;
  readonly choose: (line: HeldLine, choice: Choice) => void;
  readonly form: ReactNode;
}

/** Held lines with why they are held, and what can be decided about each. */
export function HeldTable({ lines, open, choose, form }: Props) {
  const { t } = useTranslation('import');
  const figures = (units: number, price: number | null) =>
    price === null
      ? t('held.figuresUnpriced', { units: wholeNumber(units) })
      : t('held.figures', { units: wholeNumber(units), price: amount(price) });
  return (
    // A region that scrolls is reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="held" role="region" aria-label={t('held.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('held.order')}</th>
            <th scope="col">{t('held.retailer')}</th>
            <th scope="col">{t('held.product')}</th>
            <th scope="col">{t('held.read')}</th>
            <th scope="col">{t('held.proposal')}</th>
            <th scope="col">{t('held.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={`${line.orderId} ${line.line}`}>
              <tr>
                <td>
                  {line.orderId}
                  <small>{dayText(line.orderedOn)}</small>
                </td>
                <td>
                  {line.retailerName ?? line.retailerId}
                  {line.retailerName !== null && <small>{line.retailerId}</small>}
                </td>
                <td>
                  {line.productName ?? line.sku}
                  {line.productName !== null && <small>{line.sku}</small>}
                  <small>{line.doubt}</small>
                </td>
                <td>{figures(line.requested, line.unitPriceMinor)}</td>
                <td>
                  {line.proposedUnits === null
                    ? t('held.noProposal')
                    : figures(line.proposedUnits, line.proposedPriceMinor)}
                </td>
                <td>
                  <span className="choices">
                    {choicesFor(line).map((choice) => (
                      <button key={choice} type="button" onClick={() => choose(line, choice)}>
                        {t(`held.${choice}`)}
                      </button>
                    ))}
                  </span>
                </td>
              </tr>
              {open?.orderId === line.orderId && open.line === line.line && (
                <tr>
                  <td colSpan={6}>{form}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
