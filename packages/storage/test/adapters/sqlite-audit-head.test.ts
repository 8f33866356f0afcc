import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMs, type FacilityId, parseFacilityId, parseInstant } from "@benhan/core";
import { createTreeFrontier, leafHash, stampTreeHeads, verifyAuditLog } from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import type { AuditEvent, TreeHeadAnchor } from "@benhan/core/ports";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";

const facilityId = parseFacilityId("bv-a");
const other = parseFacilityId("bv-b");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");
const size = 4211;

function event(number: number, own: FacilityId = facilityId): AuditEvent {
  // Three events share the time in their ids.
  const time = (0x0198_0000_0000 + Math.floor(number / 3)).toString(16).padStart(12, "0");
  return {
    facilityId: own,
    eventId: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(number).padStart(12, "0")}`,
    at: addMs(start, number * 1000),
    actor: `NV-${number % 7}`,
    action: "view",
    outcome: "done",
    subject: `BA-${number % 11}`,
  };
}

const idOf = (number: number) => event(number).eventId;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** What an attacker who knows the first events makes the edge of. */
function edgeOf(count: number, bytesOf: (number: number) => Uint8Array): string {
  const tree = createTreeFrontier(nodeDigest);
  for (let at = 0; at < count; at += 1) tree.append(leafHash(bytesOf(at), nodeDigest));
  return hex(tree.state());
}

const own = `WHERE facility_id = '${facilityId}'`;
/** What was altered in the row of the log, which ends in the edge. */
const altered: readonly (readonly [what: string, sql: string])[] = [
  ["a hash of the edge", `edge = CAST(substr(edge, 1, 20) || x'00ff' || substr(edge, 23) AS BLOB)`],
  ["the last hash of the edge", `edge = CAST(substr(edge, 1, length(edge) - 32) || zeroblob(32) AS BLOB)`],
  ["the size in the edge", `edge = CAST(x'0000000000001074' || substr(edge, 9) AS BLOB)`],
  ["an edge that is none", `edge = x'00'`],
  ["an empty edge", `edge = x''`],
  ["an edge of no events", `edge = x'0000000000000000'`],
  ["an edge without its last hash", `edge = substr(edge, 1, length(edge) - 32)`],
  ["an id before the newest, of the same time", `newest_id = '${idOf(size - 2)}'`],
  ["an early newest id", `newest_id = '${idOf(7)}'`],
  ["no newest id", `newest_id = ''`],
  ["a newest id that is to come", `newest_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff'`],
  ["no id at all", `newest_id = '~'`],
  ["a smaller size", `size = ${size - 1}`],
  ["the size at the end of a chunk", `size = ${size - 1}, newest_id = '${idOf(size - 2)}'`],
  ["no size", `size = 0`],
  ["a size below none", `size = -5`],
  ["a larger size", `size = ${size + 1}`],
  ["a size that no number holds", `size = 9223372036854775807`],
];

describe.each(drivers)("the row of a log, over %s", (_name, DatabaseSync) => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "benhan-audit-head-"));
    file = join(folder, "store.db");
    const store = await open();
    const events = Array.from({ length: size }, (_, number) => event(number));
    await store.appendEvents(events.slice(0, 10));
    await store.appendEvents(events.slice(10, size - 1));
    await store.appendEvents(events.slice(size - 1));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (writer = "main", facility = facilityId) =>
    openSqliteStorage({ file, facilityId: facility, DatabaseSync, writer, digest: nodeDigest });
  const tamper = (sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(
      "DROP TRIGGER IF EXISTS audit_log_only_grows; DROP TRIGGER IF EXISTS audit_log_is_not_deleted;",
    );
    database.exec(
      "DROP TRIGGER IF EXISTS audit_chunk_is_not_changed; DROP TRIGGER IF EXISTS audit_chunk_is_not_deleted;",
    );
    database.exec(sql);
    database.close();
  };
  const check = async (parts: { facility?: FacilityId; anchors?: readonly TreeHeadAnchor[] } = {}) => {
    const store = await open("main", parts.facility);
    const { facility = facilityId, anchors = [] } = parts;
    const report = await verifyAuditLog({ store, facilityId: facility, digest: nodeDigest, anchors });
    await store.close();
    return report;
  };
  const found = async (parts: Parameters<typeof check>[0] = {}) =>
    (await check(parts)).issues.map(({ code, path }) => [code.replace("core.audit.", ""), ...path].join(" "));
  const stamp = async (): Promise<readonly TreeHeadAnchor[]> => {
    const store = await open();
    const stamper = { stamp: async () => ({ token: new Uint8Array([1]), stampedAt: start }) };
    const { stamped } = await stampTreeHeads({ store, facilityId, stamper, digest: nodeDigest });
    await store.close();
    return stamped;
  };
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (error: unknown) => error,
    );

  it("is sound as it was written, and goes on so in this handle and in another", async () => {
    const [one, two] = [await open(), await open()];
    for (let at = 0; at < 6; at += 1) await (at % 2 === 0 ? one : two).appendEvents([event(size + at)]);
    await one.commit([{ change: "audit", ...event(size + 6) }]);
    // Ids of a wrong clock, and one that comes late.
    await two.appendEvents([{ ...event(0), eventId: "ffffffff-ffff-7fff-bfff-ffffffffffff" }]);
    await one.appendEvents([{ ...event(0), eventId: "01900000-0000-7000-8000-000000000000" }]);
    for (const store of [one, two]) await store.close();
    expect(await found()).toEqual([]);
    const third = await open();
    await third.appendEvents([event(size + 7)]);
    await third.close();
    expect(await check()).toMatchObject({ ok: true, value: [{ size: size + 10 }] });
  });

  it.each(altered)("[LOG-01] is told by the check when it was altered: %s", async (_what, sql) => {
    tamper(`UPDATE audit_log SET ${sql} ${own}`);
    const report = await check();
    expect(report.ok).toBe(false);
    const head = report.issues.filter(({ code }) => code === "core.audit.head_changed");
    expect(head).toMatchObject([{ path: ["main", "heads", expect.any(Number)] }]);
    expect(head[0]?.nextStep?.vi).toContain("Ngừng ghi");
  });

  it.each(altered)("[LOG-01] is not built upon when it was altered: %s", async (_what, sql) => {
    const known = await open();
    await known.appendEvents([event(size - 1)]);
    tamper(`UPDATE audit_log SET ${sql} ${own}`);
    const fresh = await open();
    for (const store of [known, fresh]) {
      // One that the log has already might slip in again.
      for (const number of [size + 1, size - 1, 8]) {
        const error = await failureOf(store.appendEvents([event(number)]));
        expect(isEmrError(error, "core.store.log_damaged") && error.text.en).toContain('"main"');
      }
      const error = await failureOf(store.commit([{ change: "audit", ...event(size + 1) }]));
      expect(isEmrError(error, "core.store.log_damaged")).toBe(true);
      await store.close();
    }
    // Who has to go on working takes a new log.
    const next = await open("main-2");
    await next.commit([{ change: "audit", ...event(size + 1) }]);
    await next.close();
  });

  it.each(altered)("does not break the reading of the log, whatever stands there: %s", async (_what, sql) => {
    tamper(`UPDATE audit_log SET ${sql} ${own}`);
    const store = await open();
    for (const query of [{}, { actor: "NV-1" }, { from: start }]) {
      for await (const { index } of store.listEvents({ facilityId, ...query })) if (index > 5) break;
    }
    const heads = await failureOf(
      (async () => {
        for await (const _ of store.listTreeHeads({ facilityId }));
      })(),
    );
    expect(heads === undefined || isEmrError(heads, "core.store.damaged")).toBe(true);
    await store.close();
  });

  it("is not stamped when it was altered; other logs are", async () => {
    const store = await open("khoa-noi");
    await store.appendEvents([event(0)]);
    await store.close();
    tamper(`UPDATE audit_log SET edge = x'00' ${own} AND writer = 'main'`);
    const again = await open();
    const stamper = { stamp: async () => ({ token: new Uint8Array([1]), stampedAt: start }) };
    const { stamped, issues } = await stampTreeHeads({
      store: again,
      facilityId,
      stamper,
      digest: nodeDigest,
    });
    await again.close();
    expect(stamped.map(({ writer }) => writer)).toEqual(["khoa-noi"]);
    expect(issues.map(({ code }) => code)).toEqual(["core.audit.head_changed"]);
  });

  it("[LOG-01] whose facility was changed is told there: its events are of another facility", async () => {
    tamper(`UPDATE audit_log SET facility_id = '${other}' ${own}`);
    const findings = await found({ facility: other });
    expect(findings).toContain("event_foreign main events 0");
    expect(findings.at(-1)).toBe("event_foreign main");
  });

  it("[LOG-01] that vanished under an open handle is not begun anew", async () => {
    const store = await open();
    await store.appendEvents([event(size - 1)]);
    tamper(`UPDATE audit_log SET facility_id = '${other}' ${own}`);
    const error = await failureOf(store.appendEvents([event(size + 1)]));
    expect(isEmrError(error, "core.store.log_damaged")).toBe(true);
    await store.close();
  });

  describe("the limit: what fits in itself is found by an anchor alone", () => {
    it("[LOG-01] a log of which the facility or the writer was changed", async () => {
      for (const sql of [`facility_id = '${other}'`, "writer = 'main-2'"]) {
        const anchors = await stamp();
        tamper(`UPDATE audit_log SET ${sql} ${own}; DROP TRIGGER audit_anchor_is_not_deleted`);
        tamper("DELETE FROM audit_anchor");
        expect((await check()).ok).toBe(true);
        expect(await found({ anchors })).toEqual([`events_removed main anchors ${size}`]);
        tamper(`UPDATE audit_log SET facility_id = '${facilityId}', writer = 'main'`);
        tamper(
          "CREATE TRIGGER audit_anchor_is_not_deleted BEFORE DELETE ON audit_anchor BEGIN SELECT 1; END",
        );
      }
    });

    it("[LOG-01] a log whose last events were taken away with all that stands over them", async () => {
      const anchors = await stamp();
      const store = await open();
      const bytes: Uint8Array[] = [];
      for await (const logged of store.listEvents({ facilityId })) bytes.push(logged.bytes);
      await store.close();
      const edge = edgeOf(size - 1, (number) => bytes[number] ?? new Uint8Array());
      const head = `size = ${size - 1}, newest_id = '${idOf(size - 2)}', edge = x'${edge}'`;
      // With the head alone, the events behind it give it away.
      tamper(`UPDATE audit_log SET ${head} ${own}; DROP TRIGGER audit_anchor_is_not_deleted`);
      tamper("DELETE FROM audit_anchor");
      expect(await found()).toEqual([`head_changed main heads ${size - 1}`]);
      tamper("DELETE FROM audit_chunk WHERE count = 1");
      expect(await check()).toMatchObject({ ok: true, value: [{ size: size - 1, anchored: 0 }] });
      expect(await found({ anchors })).toEqual([`events_removed main anchors ${size}`]);
    });
  });
});
