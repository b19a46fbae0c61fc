import { useTranslation } from 'react-i18next';
import { stepped } from './stepped.js';

interface Props {
  readonly id: string;
  /** What is counted, for who cannot see it. */
  readonly label: string;
  readonly value: string;
  /** Shown where nothing is entered. */
  readonly placeholder?: string;
  readonly most?: number;
  readonly change: (value: string) => void;
}

/** A number that is entered by two large buttons, or typed. Blank means that nothing was said. */
export function Stepper({ id, label, value, placeholder, most, change }: Props) {
  const { t } = useTranslation();
  return (
    <span className="stepper">
      <button type="button" aria-label={t('stepper.less', { label })} onClick={() => change(stepped(value, -1, most))}>
        −
      </button>
      <input
        id={id}
        className="number"
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => change(target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6))}
      />
      <button type="button" aria-label={t('stepper.more', { label })} onClick={() => change(stepped(value, 1, most))}>
        +
      </button>
    </span>
  );
}
