type Watcher = () => void;

const watchers = new Set<Watcher>();
let isThere = true;

/** Whether the service answered when it was asked last. */
export function isReached(): boolean {
  return isThere;
}

/** @param reached  whether the service has just answered */
export function noteReached(reached: boolean): void {
  if (reached === isThere) return;
  isThere = reached;
  for (const watcher of watchers) watcher();
}

export function watchConnection(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
