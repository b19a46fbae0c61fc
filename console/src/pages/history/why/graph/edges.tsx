/** Height of a node with the space under it, px; the style sheet has the same. */
export const rowHeight = 72;
const width = 40;

/** Lines from the node that is unfolded to those of the next column. For the eye alone: the lists say the same by their headings. */
export function Edges({
  from,
  to,
  rows,
}: {
  readonly from: readonly number[];
  readonly to: number;
  readonly rows: number;
}) {
  const middle = (row: number) => row * rowHeight + rowHeight / 2 - 4;
  return (
    <svg className="edges" width={width} height={rows * rowHeight} aria-hidden="true" focusable="false">
      {from.flatMap((start) =>
        Array.from({ length: to }, (_, end) => <Edge key={`${start} ${end}`} from={middle(start)} to={middle(end)} />),
      )}
    </svg>
  );
}

function Edge({ from, to }: { readonly from: number; readonly to: number }) {
  return <path d={`M0 ${from} C${width / 2} ${from} ${width / 2} ${to} ${width} ${to}`} fill="none" />;
}
