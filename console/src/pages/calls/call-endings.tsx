import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CallBackDialog } from './call-back-dialog.js';
import type { CallProps } from './call-view.js';
import { useKeys } from './use-keys.js';
import { WithoutOrderDialog } from './without-order-dialog.js';

/** How a call ends that brings no order now. */
export function CallEndings(props: CallProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'call-back' | 'without' | undefined>();
  const close = () => setOpen(undefined);
  useKeys({ F8: () => setOpen('call-back'), F9: () => setOpen('without') });
  return (
    <>
      <Button onClick={() => setOpen('call-back')}>{t('end.callBack')} (F8)</Button>
      <Button onClick={() => setOpen('without')}>{t('end.without')} (F9)</Button>
      {open === 'call-back' && <CallBackDialog {...props} close={close} />}
      {open === 'without' && <WithoutOrderDialog {...props} close={close} />}
    </>
  );
}
