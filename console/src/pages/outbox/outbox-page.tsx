import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText, timeText } from '../../i18n/formats.js';
import { HeldCommand } from '../../outbox/held-command.js';
import type { KeptCommand } from '../../outbox/kept-command.js';
import { unsent, useKeptCommands, useOutbox } from '../../outbox/use-outbox.js';

/** What is not recorded yet: it can be confirmed, changed, sent again or dropped. */
export function OutboxPage() {
  const { t } = useTranslation('outbox');
  const outbox = useOutbox();
  const commands = useKeptCommands();
  const left = unsent(commands);
  const dropped = commands.filter(({ state }) => state === 'dropped');
  return (
    <section className="field">
      <h1>{t('title')}</h1>
      <p>{left.length === 0 ? t('none') : t('about')}</p>
      {left.some(({ state }) => state === 'waiting') && (
        <p>
          <Button onClick={() => void outbox.send()}>{t('sendNow')}</Button>
        </p>
      )}
      <ul className="rows">
        {left.map((command, i) => (
          <li key={command.no}>
            <Heading command={command} />
            {isBehind(left, i) ? <p>{t('behind')}</p> : <HeldCommand command={command} />}
          </li>
        ))}
      </ul>
      {dropped.length > 0 && (
        <>
          <h2>{t('dropped')}</h2>
          <p>{t('droppedAbout')}</p>
          <ul className="rows">
            {dropped.map((command) => (
              <li key={command.no}>
                <Heading command={command} />
                <p>{command.reason}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Heading({ command: { kind, name, retailerId, day, keptAt } }: { readonly command: KeptCommand }) {
  const { t } = useTranslation('outbox');
  return (
    <p>
      <b>
        {t(`kind.${kind}`)} · {name}
      </b>
      <small>
        {retailerId} · {dayText(day)} · {t('keptAt', { time: timeText(keptAt) })}
      </small>
    </p>
  );
}

/** Whether something of the same group is before it. */
function isBehind(commands: readonly KeptCommand[], index: number): boolean {
  return commands.slice(0, index).some(({ group }) => group === commands[index]?.group);
}
