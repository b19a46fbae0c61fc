import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { ErrorBoundary } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** Keeps what stands around a page that cannot be loaded or drawn, so that one can go elsewhere or try again. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[pathname]}>
      {children}
    </ErrorBoundary>
  );
}

function Broken() {
  const { t } = useTranslation();
  return (
    <section className="page">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('broken.title')}
        description={t('broken.about')}
        action={<Button onClick={() => location.reload()}>{t('retry')}</Button>}
      />
    </section>
  );
}
