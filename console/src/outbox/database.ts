/** What this browser keeps for when there is no connection: commands that are not sent, answers that were read, what was entered. */
export type StoreName = 'commands' | 'answers' | 'drafts';

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

/** Whatever stands under a key; it is checked by who asks. */
export function readKept(name: 'answers' | 'drafts', key: string): Promise<unknown> {
  return inStore<unknown>(name, 'readonly', (store) => store.get(key) as IDBRequest<unknown>);
}

export async function keep(name: 'answers' | 'drafts', key: string, value: unknown): Promise<void> {
  await inStore(name, 'readwrite', (store) => store.put(value, key));
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

/** Forgets everything: of a person who signs out. */
export async function forgetAll(): Promise<void> {
  for (const name of ['commands', 'answers', 'drafts'] as const)
    await inStore(name, 'readwrite', (store) => store.clear());
}
