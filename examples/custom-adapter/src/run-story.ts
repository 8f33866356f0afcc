import { createIdSource, enqueue, parseFacilityId } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Storage } from "@benhan/storage";
import type { Pool } from "mysql2/promise";
import { openMariadbStorage } from "./open-mariadb-storage.ts";

const facilityId = parseFacilityId("bv-thu-nghiem");

/** Admits two patients, of whom the second is rolled back; tells what is there then. */
export async function runStory(pool: Pool): Promise<readonly string[]> {
  await pool.query("CREATE DATABASE IF NOT EXISTS his_demo CHARACTER SET utf8mb4");
  await pool.query(
    "CREATE TABLE IF NOT EXISTS his_demo.patient (id BIGINT AUTO_INCREMENT PRIMARY KEY, name TEXT)",
  );
  const store = await openMariadbStorage({ pool, facilityId, database: "benhan_demo" });
  const before = await counted(pool, store);
  await admit(pool, "Nguyễn Thị Mẫu", "commit");
  const committed = await counted(pool, store);
  await admit(pool, "Trần Văn Mẫu", "rollback");
  const rolledBack = await counted(pool, store);
  await store.close();
  const since = (now: readonly number[]) => now.map((count, at) => `+${count - (before[at] ?? 0)}`).join(" ");
  return [
    `sau COMMIT (người bệnh, tài liệu, mục gửi) / after COMMIT (patients, documents, messages): ${since(committed)}`,
    `sau ROLLBACK / after ROLLBACK: ${since(rolledBack)}`,
  ];
}

async function admit(pool: Pool, name: string, end: "commit" | "rollback"): Promise<void> {
  const platform = systemPlatform();
  const ids = createIdSource(platform);
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    await connection.execute("INSERT INTO his_demo.patient (name) VALUES (?)", [name]);
    const store = await openMariadbStorage({ connection, facilityId, database: "benhan_demo" });
    const documentId = ids.next();
    const body = new TextEncoder().encode(JSON.stringify({ name }));
    await store.commit([
      {
        ...{
          change: "document",
          facilityId,
          documentId,
          episodeId: ids.next(),
          kind: "visit-record",
          version: 1,
        },
        ...{ schema: 1, contentType: "application/json", body, author: { kind: "system", id: "his" } },
        recordedAt: platform.clock.now(),
      },
      enqueue("bhxh", {
        ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: documentId },
        ...{ contentType: "application/xml", bytes: body },
      }),
    ]);
    await connection[end]();
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

async function counted(pool: Pool, store: Storage): Promise<readonly number[]> {
  const [rows] = await pool.query("SELECT COUNT(*) AS count FROM his_demo.patient");
  let [documents, messages] = [0, 0];
  for await (const _ of store.listDocuments({ facilityId })) documents += 1;
  for await (const _ of store.listEntries({ facilityId })) messages += 1;
  return [Number((rows as unknown as readonly { readonly count: number }[])[0]?.count), documents, messages];
}
