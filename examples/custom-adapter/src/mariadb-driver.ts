/** A statement with its values, and the form in which rows are wanted whatever the host has set for its pool. */
export interface MariadbStatement {
  readonly sql: string;
  /** The type of the driver lets them be changed; it does not. */
  readonly values: (string | number | null | Uint8Array)[];
  readonly rowsAsArray: false;
}

/** The part of a connection of `mysql2/promise` that the adapter uses. */
export interface MariadbConnection {
  /** Runs a prepared statement: values travel apart from the text. */
  execute(statement: MariadbStatement): Promise<[unknown, unknown]>;
  /** Runs a text without values, such as `COMMIT`. */
  query(text: Omit<MariadbStatement, "values">): Promise<[unknown, unknown]>;
}

/** A connection that belongs to a pool. */
export interface PooledConnection extends MariadbConnection {
  release(): void;
  /** Closes it, because nobody knows its state. */
  destroy(): void;
}

/** The part of a pool of `mysql2/promise` that the adapter uses. */
export interface MariadbPool {
  getConnection(): Promise<PooledConnection>;
}
