import type { PostgresClient, PostgresPool } from "@benhan/storage/postgres";

/** Stands between a store and its server: what it does with a text, before it is sent or after it was answered. */
export interface Interruption {
  before?(text: string, client: PostgresClient): Promise<void>;
  after?(text: string, client: PostgresClient): Promise<void>;
}

/** A pool on whose line something can happen. */
export function interrupted(pool: PostgresPool, happens: () => Interruption | undefined): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      return {
        async query(text, values) {
          const interruption = happens();
          await interruption?.before?.(text, client);
          const answer = await client.query(text, values);
          await interruption?.after?.(text, client);
          return answer;
        },
        release: (error) => client.release(error),
        on: (name, listener) => client.on?.(name, listener),
        removeListener: (name, listener) => client.removeListener?.(name, listener),
      };
    },
  };
}
