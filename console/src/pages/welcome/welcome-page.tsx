import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../session/signed-in.js';

/** The first page of roles without pages of their own. */
export function WelcomePage() {
  const { t } = useTranslation();
  const { me } = useSignedIn();
  return (
    <section className="page">
      <h1>{t('welcome.title', { name: me.displayName ?? me.name })}</h1>
      <p>{t('welcome.noPages')}</p>
      <p>
        <a href="/api/docs">{t('welcome.api')}</a>
      </p>
    </section>
  );
}
