import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOfError } from '../../api/problem.js';
import { addTexts } from '../../i18n/add-texts.js';
import { moved, type Option } from './options.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import { useOptions } from './use-options.js';
import './palette.css';

addTexts('palette', { en, zh });

/** Goes to any page, retailer, product or order by a part of its name or its number: a combobox over the page. */
export default function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { options, isReading, error } = useOptions(typed);
  useEffect(() => dialog.current?.showModal(), []);
  const chosen = Math.min(at, options.length - 1);
  useEffect(() => {
    // Newer browsers answer with a promise.
    void document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  const go = (option: Option | undefined) => {
    if (!option) return;
    dialog.current?.close();
    void navigate(option.to);
  };
  const press = (event: KeyboardEvent) => {
    const next = moved(chosen, options.length, event.key);
    // What is typed for an input method ends with Enter, too.
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (next === undefined && !isEnter) return;
    event.preventDefault();
    if (next !== undefined) setAt(next);
    else if (!isReading) go(options[chosen]);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('title')} onClose={close}>
      <input
        role="combobox"
        aria-label={t('title')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
        autoComplete="off"
        placeholder={t('hint')}
        value={typed}
        onKeyDown={press}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
      />
      <div className="options" role="listbox" id={`${id}-list`} aria-label={t('found')} aria-busy={isReading}>
        {options.map((option, i) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The field keeps the focus and takes the keys.
          <div key={option.key} id={`${id}-${i}`} role="option" aria-selected={i === chosen} onClick={() => go(option)}>
            <small>{option.kind}</small> {option.label} {option.remark && <small>{option.remark}</small>}
          </div>
        ))}
      </div>
      <p role="status">
        {error ? problemOfError(error).detail : isReading ? t('reading') : options.length === 0 ? t('nothing') : ''}
      </p>
    </dialog>
  );
}
