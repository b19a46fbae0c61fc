import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { answerOf, problemOfError } from '../../api/problem.js';
import { actAs } from '../../session/acting-as.js';
import { isOneOf, personRoles } from '../../session/roles.js';
import { useSignedIn } from '../../session/signed-in.js';

/** The region is there with its forecast: an order can be taken, by a clerk. */
export function Ready() {
  const { t } = useTranslation('welcome');
  const { me, service } = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const give = useMutation({
    mutationFn: async () => {
      const roles = personRoles.filter((role) => role === 'clerk' || role === 'planner' || me.roles.includes(role));
      const params = { path: { name: me.name } };
      await answerOf(api.POST('/api/users/{name}', { params, body: { roles: [...roles], areas: ['*'] } }));
      await client.invalidateQueries({ queryKey: ['me'] });
      await navigate('/calls');
    },
  });
  const goAsClerk = async () => {
    actAs({ name: me.name, role: 'clerk' });
    await client.invalidateQueries({ queryKey: ['me'] });
    await navigate('/calls');
  };
  if (isOneOf(me.roles, ['clerk', 'system'])) return <Offer title={t('ready.title')} link={t('ready.calls')} />;
  if (service.signIn === 'off')
    return (
      <Offer title={t('ready.title')} about={t('ready.off')}>
        <Button type="primary" onClick={() => void goAsClerk()}>
          {t('ready.asClerk')}
        </Button>
      </Offer>
    );
  if (!me.roles.includes('admin')) return <Offer title={t('ready.title')} about={t('ready.ask')} />;
  return (
    <Offer title={t('ready.title')} about={t('ready.roles')}>
      <Button type="primary" loading={give.isPending} onClick={() => give.mutate()}>
        {t('ready.giveRoles')}
      </Button>
      {give.isError && <Alert type="error" showIcon title={problemOfError(give.error).detail} />}
    </Offer>
  );
}

interface OfferProps {
  readonly title: string;
  readonly about?: string;
  /** Where order entry is open already. */
  readonly link?: string;
  readonly children?: ReactNode;
}

function Offer({ title, about, link, children }: OfferProps) {
  return (
    <>
      <h2>{title}</h2>
      {about !== undefined && <p>{about}</p>}
      {link !== undefined && (
        <p>
          <Link to="/calls">{link}</Link>
        </p>
      )}
      {children}
    </>
  );
}
