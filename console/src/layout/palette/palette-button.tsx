import { Suspense, lazy, useEffect, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { asksForPalette } from './options.js';

/** Loaded when it is asked for first. */
const Palette = lazy(() => import('./palette.js'));

/** Opens the palette, by a click or by Ctrl-K (⌘K). */
export function PaletteButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksForPalette(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button size="small" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        {t('nav.find')}
        <span className="shortcut">{t('nav.findKey')}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <Palette close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
