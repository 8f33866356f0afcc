import { endOf, type Key } from "./keys.ts";
import type { StoreRows } from "./schema.ts";

/** What becomes of the requests of a transaction. */
export interface RequestWatcher {
  succeeded(): void;
  failed(error: unknown): void;
}

/** A part of an object store, or of an index where one is named. Without `index` the primary key is meant. */
export interface KeySpan {
  readonly index?: string;
  readonly from: readonly unknown[];
  readonly to: readonly unknown[];
  /** Default false: `from` belongs to it. */
  readonly isBehindFrom?: boolean;
  /** Default false: `to` does not belong to it. */
  readonly isToIncluded?: boolean;
}

/**
 * An object store inside a transaction. Writes are sent off and not waited for: the browser does requests in their order,
 * so that later reads see them, and the failure of one ends the whole transaction.
 */
export interface Table<Row> {
  get(key: Key): Promise<Row | undefined>;
  /** Looks up a unique index. */
  find(index: string, key: Key): Promise<Row | undefined>;
  /** Rows in the order of their keys. */
  list(span: KeySpan, limit?: number): Promise<readonly Row[]>;
  /** Their primary keys. */
  listKeys(span: KeySpan, limit?: number): Promise<readonly Key[]>;
  first(span: KeySpan): Promise<Row | undefined>;
  last(span: KeySpan): Promise<Row | undefined>;
  lastKey(span: KeySpan): Promise<Key | undefined>;
  /** Fails when there is a row with its key already. */
  add(row: Row): void;
  put(row: Row): void;
  delete(key: Key): void;
}

/** The object stores of one transaction. */
export type TablesOf<Rows> = <Name extends keyof Rows>(name: Name) => Table<Rows[Name]>;

/** Those of a store. */
export type Tables = TablesOf<StoreRows>;

/** The object stores of a transaction. */
export function tablesOf<Rows>(
  native: IDBTransaction,
  keyRange: Pick<typeof IDBKeyRange, "bound">,
  watcher: RequestWatcher,
): TablesOf<Rows> {
  /** Makes a request and tells what becomes of it; values that cannot be stored are refused at once. */
  const watch = <T>(
    make: () => IDBRequest<T>,
    done: (result: T) => void,
    failed: (error: unknown) => boolean,
  ) => {
    let request: IDBRequest<T>;
    try {
      request = make();
    } catch (error) {
      watcher.failed(error);
      throw error;
    }
    request.onsuccess = () => {
      watcher.succeeded();
      done(request.result);
    };
    request.onerror = (event) => {
      event.stopPropagation();
      watcher.failed(request.error);
      // Otherwise the browser ends the transaction, and nothing more: it tells the page.
      if (failed(request.error)) event.preventDefault();
    };
  };
  const answer = <T, R>(make: () => IDBRequest<T>, pick: (result: T) => R) =>
    new Promise<R>((resolve, reject) =>
      watch(
        make,
        (result) => resolve(pick(result)),
        (error) => {
          // Whoever waits is told first; the owner of the transaction ends it.
          reject(error);
          return true;
        },
      ),
    );
  const send = <T>(make: () => IDBRequest<T>) => watch(make, ignore, () => endTransaction(native));

  return <Name extends keyof Rows>(name: Name): Table<Rows[Name]> => {
    type Row = Rows[Name];
    const store = () => native.objectStore(name as string);
    const source = ({ index }: KeySpan) => (index === undefined ? store() : store().index(index));
    const range = ({ from, to, isBehindFrom = false, isToIncluded = false }: KeySpan) =>
      keyRange.bound(from, to, isBehindFrom, !isToIncluded);
    return {
      get: (key) => answer(() => store().get(nativeOf(key)), asIs<Row | undefined>),
      find: (index, key) => answer(() => store().index(index).get(nativeOf(key)), asIs<Row | undefined>),
      list: (span, limit) => answer(() => source(span).getAll(range(span), limit), asIs<readonly Row[]>),
      listKeys: (span, limit) =>
        answer(
          () => source(span).getAllKeys(range(span), limit),
          (keys) => keys as unknown as readonly Key[],
        ),
      first: (span) =>
        answer(
          () => source(span).getAll(range(span), 1),
          ([row]: readonly Row[]) => row,
        ),
      last: (span) =>
        answer(
          () => source(span).openCursor(range(span), "prev"),
          (cursor) => cursor?.value as Row | undefined,
        ),
      lastKey: (span) =>
        answer(
          () => source(span).openKeyCursor(range(span), "prev"),
          (cursor) => cursor?.primaryKey as unknown as Key | undefined,
        ),
      add: (row) => send(() => store().add(row)),
      put: (row) => send(() => store().put(row)),
      delete: (key) => send(() => store().delete(nativeOf(key))),
    };
  };
}

/** Keys that begin with these parts; behind `after` where it is given. */
export function under(prefix: Key, after?: Key, index?: string): KeySpan {
  return {
    ...(index !== undefined && { index }),
    from: after ?? prefix,
    to: endOf(prefix),
    isBehindFrom: after !== undefined,
  };
}

/** The last number of the keys that begin with these parts; -1 when there are none. */
export async function lastPlace<Row>(table: Table<Row>, prefix: Key): Promise<number> {
  return Number((await table.lastKey(under(prefix)))?.at(-1) ?? -1);
}

/**
 * Bytes with a memory of their own. A view of a larger one would be stored together with all that it is a part of.
 */
export function compact(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

/**
 * Ends a transaction without keeping anything, also when the browser has done so by itself. False when it is the
 * browser's turn: the transaction was told to commit, or has ended.
 */
export function endTransaction(native: IDBTransaction): boolean {
  try {
    native.abort();
    return true;
  } catch {
    return false;
  }
}

function asIs<T>(value: T): T {
  return value;
}

function ignore(): void {}

/** The browser takes lists that cannot be changed too. */
function nativeOf(key: Key): IDBValidKey {
  return key as unknown as IDBValidKey;
}
