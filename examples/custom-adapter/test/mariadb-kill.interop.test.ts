import process from "node:process";
import { createSeededRandom } from "@benhan/core/testkit";
import type { Pool } from "mysql2/promise";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMariadbStorage } from "../src/open-mariadb-storage.ts";
import { describeWithMariadb, type MariadbServer, openPool, startMariadb } from "./mariadb-server.ts";
import { allOf, document, facilityId, idOf, message } from "./samples.ts";

const seed = "mariadb-kill-1";
/** `KILLS=100` for a long run. */
const rounds = Number(process.env["KILLS"] ?? 12);

/** What was acknowledged before the server was killed. */
interface Told {
  readonly patients: number[];
  readonly documents: number[];
}

describeWithMariadb("what the MariaDB store has acknowledged", () => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await startMariadb();
    await server.asAdmin(
      "CREATE DATABASE his; CREATE TABLE his.patient (id INT PRIMARY KEY) ENGINE = InnoDB",
    );
  });
  afterAll(() => server?.remove());

  /** Writes by turns in a transaction of its own, and in one of the host with a patient, until the server is gone. */
  async function writeUntilKilled(pool: Pool, from: number, killAfter: number, told: Told): Promise<void> {
    const store = await openMariadbStorage({ pool, facilityId });
    let dead: Promise<void> | undefined;
    try {
      for (let number = from; ; number += 1) {
        const body = new Uint8Array(((number * 7919) % 60_000) + 1).fill(number);
        const changes = [document(number, { body }), message(`LK${number}`)];
        // Not waited for: it meets a commit that is under way.
        if (number - from === killAfter) dead = server.kill();
        if (number % 2 === 0) {
          await store.commit(changes);
        } else {
          const connection = await pool.getConnection();
          try {
            await connection.beginTransaction();
            await connection.query(`INSERT INTO his.patient VALUES (${number})`);
            await (await openMariadbStorage({ connection, facilityId })).commit(changes);
            await connection.commit();
          } finally {
            connection.destroy();
          }
          told.patients.push(number);
        }
        told.documents.push(number);
      }
    } catch (error) {
      if (dead === undefined) throw error;
    }
    await dead;
  }

  it(`survives ${rounds} kills of the server (seed ${seed})`, {
    timeout: 120_000 + rounds * 20_000,
  }, async () => {
    const random = createSeededRandom(seed);
    const told: Told = { patients: [], documents: [] };
    for (let round = 0; round < rounds; round += 1) {
      const [some = 0] = random.bytes(1);
      const pool = openPool(server);
      await writeUntilKilled(pool, round * 1000, 2 + (some % 40), told);
      await pool.end().catch(() => undefined);
      await server.start();
      expect(await brokenIn(server, told), `round ${round}`).toEqual([]);
    }
    expect(told.documents.length).toBeGreaterThan(rounds * 2);
    expect(told.patients.length).toBeGreaterThan(rounds);
    const lie = { patients: [999_999], documents: [999_998] };
    expect(await brokenIn(server, lie)).toEqual(["document 999998 is lost", "patient 999999 is lost"]);
  });
});

/** What is not as it was told, or not complete. */
async function brokenIn(server: MariadbServer, told: Told): Promise<readonly string[]> {
  const pool = openPool(server);
  const store = await openMariadbStorage({ pool, facilityId });
  const heads = await allOf(store.listDocuments({ facilityId }));
  const entries = await allOf(store.listEntries({ facilityId }));
  const [rows] = await pool.query("SELECT id FROM his.patient");
  const documents = new Set<string>(heads.map(({ documentId }) => documentId));
  const chains = new Set<string>(entries.map(({ chain }) => chain));
  const patients = new Set((rows as unknown as readonly { readonly id: number }[]).map(({ id }) => id));
  const wrong: string[] = [];
  for (const head of heads) {
    const read = await store.readDocument(head);
    const number = Number(head.documentId.slice(-12));
    if (read?.body.length !== head.size) wrong.push(`document ${number} is not complete`);
    if (!chains.has(`LK${number}`)) wrong.push(`document ${number} was not queued`);
    if ((number % 2 === 1) !== patients.has(number)) wrong.push(`document ${number} without its patient`);
  }
  if (entries.length !== heads.length) wrong.push("there are messages without a document");
  for (const number of told.documents)
    if (!documents.has(idOf(number))) wrong.push(`document ${number} is lost`);
  for (const number of told.patients) if (!patients.has(number)) wrong.push(`patient ${number} is lost`);
  await store.close();
  await pool.end();
  return wrong;
}
