import { afterAll, beforeAll, expect, it } from "vitest";
import { runStory } from "../src/run-story.ts";
import { describeWithMariadb, type MariadbServer, openPool, startMariadb } from "./mariadb-server.ts";

describeWithMariadb("the story of the example", () => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await startMariadb();
  });
  afterAll(() => server?.remove());

  it("tells the same each time: the patient is there with document and message, or none of them", async () => {
    const pool = openPool(server);
    for (let times = 0; times < 2; times += 1) {
      const [committed, rolledBack] = await runStory(pool);
      expect([committed, rolledBack].map((line) => line?.slice(-8))).toEqual(["+1 +1 +1", "+1 +1 +1"]);
    }
    await pool.end();
  });
});
