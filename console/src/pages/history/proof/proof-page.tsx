import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { oneDecimal, percent, wholeNumber } from '../../../i18n/formats.js';
import { momentText } from '../../../i18n/instants.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { WideTable } from '../known/wide-table.js';
import { Facts } from '../subjects/facts.js';
import { addressOfSearch } from '../timeline/search.js';
import { SaveCheckpoints } from './save-checkpoints.js';
import { useCheckpoints, useProjections, useReadiness } from './use-proof.js';
import { Verification } from './verification.js';

/** Whether the record is whole: verification, checkpoints, read models, and losses. */
export function ProofPage() {
  const { t } = useTranslation('history');
  return (
    <div className="history">
      <header className="heading">
        <h1>{t('proof.title')}</h1>
        <Link to="/history">{t('title')}</Link>
        <Link to={`/history${addressOfSearch({ type: 'LossAccepted' })}`}>{t('proof.losses')}</Link>
      </header>
      <Verification />
      <Checkpoints />
      <Readiness />
      <Projections />
    </div>
  );
}

/** Checkpoints that are shown; a file has all. */
const few = 20;

function Checkpoints() {
  const { t } = useTranslation('history');
  const { timeZone } = useSignedIn().service;
  const exported = useCheckpoints();
  if (exported.isError) return <Failed error={exported.error} retry={() => void exported.refetch()} />;
  if (!exported.data) return <Waiting />;
  const { checkpoints } = exported.data;
  return (
    <WideTable
      title={t('proof.checkpoints', { count: checkpoints.length, shown: wholeNumber(checkpoints.length) })}
      remark={
        <>
          {t('proof.about')} {checkpoints.length > 0 && <SaveCheckpoints exported={exported.data} />}
        </>
      }
      nothing={t('proof.noCheckpoints')}
      columns={[
        t('proof.number'),
        t('proof.upTo'),
        t('proof.events'),
        t('proof.madeAt'),
        t('proof.signed'),
        t('proof.root'),
      ]}
      rows={checkpoints
        .toReversed()
        .slice(0, few)
        .map(({ number, position, events, madeAt, signature, merkleRoot }) => ({
          key: String(number),
          cells: [
            ...[wholeNumber(number), position, wholeNumber(events), momentText(madeAt, timeZone)],
            ...[t(signature === undefined ? 'proof.no' : 'proof.yes'), <code>{merkleRoot.slice(0, 16)}…</code>],
          ],
        }))}
    />
  );
}

function Readiness() {
  const { t } = useTranslation('history');
  const ready = useReadiness();
  if (ready.isError) return <Failed error={ready.error} retry={() => void ready.refetch()} />;
  if (!ready.data) return <Waiting />;
  const { status, position, reached, share, caughtUp, lagSeconds, parked, freeBytes } = ready.data;
  return (
    <section>
      <h2>{t('proof.state')}</h2>
      <Facts
        items={[
          [t('proof.status'), t(`proof.is.${status}`)],
          [t('proof.newest'), position],
          [t('proof.reached'), caughtUp ? t('proof.all') : `${reached} (${percent(share)})`],
          [t('proof.lag'), t('proof.seconds', { count: Math.round(lagSeconds) })],
          [t('proof.parked'), wholeNumber(parked)],
          [t('proof.free'), freeBytes === null ? null : `${oneDecimal(freeBytes / 2 ** 30)} GiB`],
        ]}
      />
    </section>
  );
}

function Projections() {
  const { t } = useTranslation('history');
  const projections = useProjections();
  if (projections.isError) return <Failed error={projections.error} retry={() => void projections.refetch()} />;
  if (!projections.data) return <Waiting />;
  return (
    <WideTable
      title={t('proof.models')}
      nothing={t('proof.noModels')}
      columns={[t('proof.model'), t('proof.upTo'), t('proof.version'), t('proof.parked')]}
      rows={projections.data.map(({ name, position, version, rowsVersion, parked }) => ({
        key: name,
        cells: [
          ...[name, position],
          version === rowsVersion ? String(version) : t('proof.remade', { from: rowsVersion, to: version }),
          wholeNumber(parked),
        ],
      }))}
    />
  );
}
