const steps: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The node to which an arrow key leads: up and down within a column, left and right to the node of another one that is unfolded. */
export function moveFocus(graph: HTMLElement, key: string): boolean {
  const step = steps[key];
  const focused = document.activeElement;
  if (!step || !(focused instanceof HTMLElement)) return false;
  const columns = [...graph.querySelectorAll('.column')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('a.node, button.node'),
  ]);
  const at = columns.findIndex((nodes) => nodes.includes(focused));
  const nodes = columns[at + step[0]];
  if (at < 0 || !nodes) return false;
  const next =
    step[0] === 0
      ? nodes[nodes.indexOf(focused) + step[1]]
      : (nodes.find((node) => node.getAttribute('aria-current') === 'true') ?? nodes[0]);
  next?.focus();
  return next !== undefined;
}
