import { afterAll, beforeAll, describe } from "vitest";
import { describeSuites } from "./describe-suites.ts";
import { describeWithMariadb, type MariadbServer, startMariadb } from "./mariadb-server.ts";
import { hostSubject, mariadbSubject } from "./mariadb-subject.ts";
import { undeclared } from "./traits.ts";

describeWithMariadb("the store in MariaDB", () => {
  let server: MariadbServer;
  beforeAll(async () => {
    // What is durable is told by the tests that kill the server.
    server = await startMariadb(["--innodb-flush-method=nosync", "--sync-frm=0"]);
  });
  afterAll(() => server?.remove());

  describe("on a pool", () =>
    describeSuites(
      mariadbSubject(() => server),
      undeclared,
    ));
  describe("inside the transaction of its host", () =>
    describeSuites(
      hostSubject(() => server),
      undeclared,
    ));
});
