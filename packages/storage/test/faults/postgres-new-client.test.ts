import { EventEmitter } from "node:events";
import { parseFacilityId } from "@benhan/core";
import { openPostgresStorage, type PostgresPool } from "@benhan/storage/postgres";
import { expect, it } from "vitest";

const facilityId = parseFacilityId("bv-loi");

/** A client whose server ends in the very moment in which it is handed out; without a listener that ends the program. */
class EndingClient extends EventEmitter {
  query(): Promise<never> {
    return Promise.reject(new Error("Connection terminated"));
  }
  release(): void {}
}

it("a server that ends in the moment in which a client is new is told by the call, and ends no program", async () => {
  const unheard: unknown[] = [];
  const pool = {
    // As `pg` does it: who gave a callback has the client at once, who waits for the promise a moment later.
    connect(answered?: (error: undefined, client: EndingClient) => void) {
      const client = new EndingClient();
      const promise = new Promise<EndingClient>((resolve) => {
        setImmediate(() => {
          if (answered === undefined) resolve(client);
          else answered(undefined, client);
          try {
            client.emit("error", new Error("terminating connection due to unexpected postmaster exit"));
          } catch (error) {
            unheard.push(error);
          }
        });
      });
      return answered === undefined ? promise : undefined;
    },
  };
  const opening = openPostgresStorage({ pool: pool as unknown as PostgresPool, facilityId });
  await expect(opening).rejects.toMatchObject({ code: "core.store.unavailable" });
  expect(unheard).toEqual([]);
});

it("a pool that answers with a promise alone will do", async () => {
  let released = 0;
  const client = { query: () => Promise.reject(new Error("down")), release: () => (released += 1) };
  const pool = { connect: () => Promise.resolve(client) };
  await expect(openPostgresStorage({ pool: pool as unknown as PostgresPool, facilityId })).rejects.toThrow();
  expect(released).toBeGreaterThan(0);
});
