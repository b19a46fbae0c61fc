import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Part, PartGroup } from './explanation.js';
import type { Step } from './trail.js';

/** Parts that are shown before one asks for all. */
const few = 12;

/** What a number is made from. */
export function Parts({ group, trail }: { readonly group: PartGroup; readonly trail: readonly Step[] }) {
  const { t } = useTranslation('history');
  const { title, parts, others } = group;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? parts : parts.slice(0, few);
  return (
    <section className="branch">
      <h2>{title}</h2>
      <ul>
        {shown.map((part) => (
          <PartLine key={part.key} part={part} trail={trail} />
        ))}
        {others && (isWhole || parts.length <= few) && <PartLine part={others} trail={trail} />}
      </ul>
      {!isWhole && parts.length > few && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('why.showAll', { count: parts.length - few })}
        </Button>
      )}
    </section>
  );
}

function PartLine({ part, trail }: { readonly part: Part; readonly trail: readonly Step[] }) {
  const { label, value, remark, to, links = [] } = part;
  return (
    <li>
      <span className="of">
        {to === undefined ? (
          label
        ) : (
          <Link to={to} state={{ trail }}>
            {label}
          </Link>
        )}
        {links.map((link) => (
          <span key={link.to}>
            {' '}
            <Link to={link.to}>{link.label}</Link>
          </span>
        ))}
        {remark && <small> {remark}</small>}
      </span>
      {value && <b>{value}</b>}
    </li>
  );
}
