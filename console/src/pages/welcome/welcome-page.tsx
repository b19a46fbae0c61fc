import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { useSignedIn } from '../../session/signed-in.js';

/** The first page of roles without pages of their own; on an empty store it says how to fill it. */
export default function WelcomePage() {
  const { t } = useTranslation();
  const { me, service } = useSignedIn();
  const retailers = useQuery({
    queryKey: ['retailers', 'any'],
    queryFn: () => answerOf(api.GET('/api/retailers', { params: { query: { limit: 1 } } })),
  });
  return (
    <section className="page">
      <h1>{t('welcome.title', { name: me.displayName ?? me.name })}</h1>
      <p>{t('welcome.noPages')}</p>
      {retailers.data?.total === 0 && (
        <>
          <h2>{t('welcome.emptyTitle')}</h2>
          <ol>
            <li>
              {t('welcome.simulate')} <code>npx almanac simulate</code>
            </li>
            <li>
              {t('welcome.forecast')} <code>npx almanac forecast --as-of {service.today}</code>
            </li>
            <li>
              {t('welcome.import')} <code>npx almanac import --help</code>
            </li>
          </ol>
        </>
      )}
      <p>
        <a href="/api/docs">{t('welcome.api')}</a>
      </p>
    </section>
  );
}
