/** What this browser keeps for when there is no connection: commands that are not sent, answers that were read, what was entered. */
export type StoreName = 'commands' | 'answers' | 'drafts';

/** Answers and drafts are kept so long. */
const keptDays = 7;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('almanac', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('commands', { keyPath: 'no', autoIncrement: true });
      request.result.createObjectStore('answers');
      request.result.createObjectStore('drafts');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Does something in one transaction. @returns once it is written to the disk, the result of the request */
export async function inStore<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  return new Promise<Result>((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** An answer or a draft as it lies in its store. */
interface Entry {
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly value: unknown;
}

function isEntry(found: unknown): found is Entry {
  return typeof found === 'object' && found !== null && 'keptAt' in found && 'value' in found;
}

/** Whatever stands under a key; it is checked by who asks. */
export async function readKept(name: 'answers' | 'drafts', key: string): Promise<unknown> {
  const found = await inStore<unknown>(name, 'readonly', (store) => store.get(key) as IDBRequest<unknown>);
  return isEntry(found) ? found.value : undefined;
}

export async function keep(name: 'answers' | 'drafts', key: string, value: unknown): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.put({ keptAt: Date.now(), value } satisfies Entry, key));
}

export async function forget(name: 'answers' | 'drafts', key: string): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.delete(key));
}

/** Forgets answers and what was entered, except that of a person, whose keys begin with the name, and what is of nobody. */
export async function forgetOthers(person: string): Promise<void> {
  for (const name of ['answers', 'drafts'] as const)
    for (const key of await inStore(name, 'readonly', (store) => store.getAllKeys()))
      if (typeof key === 'string' && !key.startsWith(`${person}\n`) && !key.startsWith('\n')) await forget(name, key);
}

function isOfNobody(key: IDBValidKey): boolean {
  return typeof key === 'string' && key.startsWith('\n');
}

/** Forgets what was read and typed so long ago that nobody goes on with it. What is of nobody stays, and so do commands. */
export async function forgetOld(): Promise<void> {
  const oldest = Date.now() - keptDays * 86_400_000;
  for (const name of ['answers', 'drafts'] as const)
    await forgetWhere(name, (found, key) => !isOfNobody(key) && !(isEntry(found) && found.keptAt >= oldest));
}

/** Forgets all answers, of whomever they are. */
export async function forgetAnswers(): Promise<void> {
  await inStore('answers', 'readwrite', (store) => store.clear());
}

/** Forgets what was read and typed, and the commands of a person who signs out; what others have not sent stays. */
export async function forgetAll(person: string): Promise<void> {
  await forgetWhere('commands', (found) => (found as { person?: unknown }).person === person);
  for (const name of ['answers', 'drafts'] as const) await inStore(name, 'readwrite', (store) => store.clear());
}

async function forgetWhere(name: StoreName, isToGo: (found: unknown, key: IDBValidKey) => boolean): Promise<void> {
  await inStore(name, 'readwrite', (store) => {
    const request = store.openCursor();
    request.addEventListener('success', () => {
      const at = request.result;
      if (!at) return;
      if (isToGo(at.value, at.key)) at.delete();
      at.continue();
    });
    return request;
  });
}
