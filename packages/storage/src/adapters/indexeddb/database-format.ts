/** What stands in the databases of one kind, and how they come to it. */
export interface DatabaseFormat<Rows> {
  /** A store that is always empty: how a database says what it is. */
  readonly mark: string;
  readonly storeNames: readonly (keyof Rows & string)[];
  /**
   * The steps from nothing to the newest format, one for each. A released one is never edited: a change of the format is
   * a further step. The browser runs all steps that a database lacks in one transaction, when no other tab has it open any
   * more.
   */
  readonly steps: readonly ((database: IDBDatabase, upgrading: IDBTransaction) => void)[];
}

/** Object stores with their indexes, of the same names as the members of the rows; `&` marks a unique one. */
export type StoresOf<Rows> = Readonly<Record<keyof Rows & string, readonly string[]>>;

/** A format that is the first of its kind. */
export function firstFormat<Rows>(mark: string, stores: StoresOf<Rows>): DatabaseFormat<Rows> {
  const storeNames = Object.keys(stores) as (keyof Rows & string)[];
  return {
    ...{ mark, storeNames },
    steps: [
      (database) => {
        database.createObjectStore(mark);
        for (const name of storeNames) {
          const store = database.createObjectStore(name, { keyPath: "key" });
          for (const index of stores[name]) {
            const member = index.replace("&", "");
            store.createIndex(member, member, { unique: index !== member });
          }
        }
      },
    ],
  };
}

/** The format that stands behind a version of a database. */
export function formatOf(version: number): number {
  return Math.ceil(version / 10);
}

/**
 * The version of a database in a format: ten times its number, as one that somebody has opened by its name and left empty
 * has version 1.
 */
export function versionOf({ steps }: Pick<DatabaseFormat<never>, "steps">): number {
  return steps.length * 10;
}
