import { useTranslation } from 'react-i18next';
import { Choices } from '../../layout/choices.js';
import type { ServiceFacts } from '../../session/use-session.js';
import { PasswordForm } from './password-form.js';
import { WithoutSignInForm } from './without-sign-in-form.js';

/** The first page of who has not signed in. */
export default function SignInPage({ service }: { readonly service: ServiceFacts }) {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <h1>{t('app')}</h1>
      <p>{t('signIn.about')}</p>
      {service.signIn === 'off' ? <WithoutSignInForm /> : <PasswordForm hasProvider={service.identityProvider} />}
      <footer>
        <Choices />
        <a href="/api/docs">{t('welcome.api')}</a>
      </footer>
    </main>
  );
}
