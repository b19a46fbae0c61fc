import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** A secret that the service tells this once; it is nowhere once it is closed. */
export function ShownOnce({
  text,
  secret,
  close,
}: {
  readonly text: string;
  readonly secret: string;
  readonly close: () => void;
}) {
  const { t } = useTranslation('administration');
  return (
    <Alert
      className="once"
      type="warning"
      showIcon
      role="status"
      title={text}
      description={
        <>
          <p>
            <code>{secret}</code>
          </p>
          <p>{t('once')}</p>
        </>
      }
      action={<Button onClick={close}>{t('noted')}</Button>}
    />
  );
}
