import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/add-texts.js';
import { activeRow, scrolledTo } from './active-row.js';
import type { Column } from './column.js';
import { GridHead } from './grid-head.js';
import { GridRow } from './grid-row.js';
import { sorted } from './sorted.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';
import type { ChosenSort } from './use-sort.js';
import './grid.css';

addTexts('tables', { en, zh });

/** px; rows are of one height, so that thousands need not be measured. */
const rowHeight = 34;

export interface GridProps<Row> {
  /** What it lists, for who does not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort: ChosenSort;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
}

/** A table of thousands of rows, of which those are drawn that are seen; one field for the keyboard. */
export function Grid<Row>({ label, columns, rows, keyOf, sort: chosen, onOpen }: GridProps<Row>) {
  const { t, i18n } = useTranslation('tables');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const { sort, shown, change } = chosen;
  const inOrder = useMemo(() => {
    const column = columns.find(({ key }) => key === sort.column);
    return column ? sorted(rows, column.value, sort.descending, i18n.language) : rows;
  }, [rows, columns, sort, i18n.language]);
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoised by the compiler.
  const virtual = useVirtualizer({
    count: inOrder.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Rows of a page further are there already: they are seen with the next frame, and those beyond them are drawn after it.
    overscan: 24,
    useFlushSync: false,
    // The active row is there also where it is scrolled away: the field names it.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return active < 0 || active >= range.count || seen.includes(active) ? seen : [...seen, active];
    },
  });
  const onKey = (event: KeyboardEvent) => {
    const scrolled = scroller.current;
    if (event.target !== scrolled || !scrolled) return;
    const row = inOrder[active];
    if (event.key === 'Enter' && row && onOpen) return onOpen(row);
    // The head stays above the rows and covers as much of them as it takes away.
    const height = scrolled.clientHeight - (body.current?.offsetTop ?? 0);
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const next = activeRow(event.key, active, inOrder.length, page);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    scrolled.scrollTop = scrolledTo(next, rowHeight, { top: scrolled.scrollTop, height });
  };
  /** A click anywhere in a row opens it; with another key or button the link in it is the browser's. */
  const onClick = (event: MouseEvent) => {
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const clicked = event.target instanceof Element && event.target.closest('[role=row]');
    const row = clicked ? inOrder[Number(clicked.getAttribute('aria-rowindex')) - 2] : undefined;
    if (!row) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        aria-label={label}
        aria-rowcount={inOrder.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active >= 0 && active < inOrder.length ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKey}
        style={{ gridTemplateColumns: columns.map(({ width }) => width).join(' ') }}
      >
        <GridHead columns={columns} sort={shown} onSort={change} />
        {/* By keyboard a row is opened in the grid that it belongs to. */}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={body}
          className="grid-body"
          role="rowgroup"
          style={{ height: virtual.getTotalSize() }}
          onClick={onClick}
        >
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = inOrder[index];
            return (
              row !== undefined && (
                <GridRow
                  key={keyOf(row)}
                  id={`${id}-${index}`}
                  index={index}
                  top={start}
                  height={size}
                  columns={columns}
                  row={row}
                  isActive={index === active}
                  opens={onOpen !== undefined}
                />
              )
            );
          })}
        </div>
      </div>
      <p className="grid-foot">
        <span>{t('rows', { count: inOrder.length })}</span>
        {onOpen && <span>{t('keys')}</span>}
      </p>
    </>
  );
}
