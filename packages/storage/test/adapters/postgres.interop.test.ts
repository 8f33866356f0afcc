import { afterAll, beforeAll, describe } from "vitest";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { postgresSubject } from "../postgres-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

describeWithPostgres("the store in PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    // What is durable is told by the tests that kill the server.
    server = await startPostgres(["fsync=off"]);
  });
  afterAll(() => server?.remove());

  describeStoreContracts(postgresSubject(() => server));
  describe("with encryption", () =>
    describeStoreContracts(postgresSubject(() => server, { isEncrypted: true })));
});
