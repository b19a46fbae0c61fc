/** Which files a file leads to, by name. */
export type FileGraph = ReadonlyMap<string, readonly string[]>;

/** The files that can be reached from some, these included. */
export function reachable(graph: FileGraph, from: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/** Sets of files that lead to each other in circles, sorted by name; none where there is no circle. */
export function circles(graph: FileGraph): string[][] {
  const below = new Map([...graph].map(([file, next]) => [file, reachable(graph, next)]));
  const found: string[][] = [];
  const done = new Set<string>();
  for (const file of [...graph.keys()].sort()) {
    if (done.has(file) || !below.get(file)?.has(file)) continue;
    const circle = [...graph.keys()]
      .filter((other) => below.get(file)?.has(other) && below.get(other)?.has(file))
      .sort();
    circle.forEach((member) => done.add(member));
    found.push(circle);
  }
  return found;
}
