import type { SqliteConnection } from "./connection.ts";

/** A connection for works that read once. */
export interface SingleConnection extends SqliteConnection {
  /**
   * What the work answers, or `undefined` when it wanted a second statement: then it has to be run again, in a
   * transaction that shows all of them the same rows. One work at a time.
   */
  tried<T>(work: () => Promise<T>): Promise<{ readonly result: T } | undefined>;
}

/** A work with one statement needs no transaction: the statement is one. */
export function onlyOneOf(connection: SqliteConnection): SingleConnection {
  let isUsed = false;
  const use = () => {
    if (isUsed) throw new SecondStatement();
    isUsed = true;
  };
  const refused = () => {
    throw new Error("a read writes nothing");
  };
  return {
    row(sql, ...values) {
      use();
      return connection.row(sql, ...values);
    },
    rows(sql, ...values) {
      use();
      return connection.rows(sql, ...values);
    },
    ...{ exec: refused, run: refused, close: refused },
    async tried(work) {
      isUsed = false;
      try {
        return { result: await work() };
      } catch (error) {
        if (error instanceof SecondStatement) return undefined;
        throw error;
      }
    },
  };
}

class SecondStatement extends Error {}
