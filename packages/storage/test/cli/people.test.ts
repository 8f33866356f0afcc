import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import {
  type DocumentChange,
  digestOf,
  type FacilityId,
  parseCalendarDate,
  parseInstant,
  type Uuid,
} from "@benhan/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recordMark } from "../../src/front/record-mark.ts";
import { drawers, retentionStoreOf, writeCards } from "../../src/retention/store/retention-store.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";
import openHost from "./host.config.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const uuid = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as Uuid;
const at = parseInstant("2026-07-02T08:00:00.000+07:00");
const config = ["--config", "no-describe.mjs"];

let command: Bundle;
let folder: string;
const run = (...args: readonly string[]) => command.run(args, { STORE: folder, STORE_KEYS: "yes" });

const documentOf = (facilityId: FacilityId, number: number, kind = "visit-record", id = `BA-26-${number}`) =>
  ({
    ...{ change: "document", facilityId, documentId: uuid(number), episodeId: uuid(100), kind, version: 1 },
    ...{ schema: 1, contentType: "text/plain", body: new Uint8Array([1]), recordedAt: at },
    ...{ author: { kind: "system", id: "HIS" }, source: { system: "his", id } },
    retention: { endedOn: parseCalendarDate("2026-07-01"), tags: [] },
  }) as DocumentChange;

/** A record with a sheet and a paper of it, under the number of the HIS, whose time is over at the end of 2036. */
beforeAll(async () => {
  command = await bundleCommand();
  await command.put(
    "no-describe.mjs",
    'import open from "./host.js";\nexport default async () => ({ ...(await open()), describe: undefined });',
  );
  folder = mkdtempSync(join(tmpdir(), "benhan-host-"));
  process.env["STORE"] = folder;
  process.env["STORE_KEYS"] = "yes";
  const { storage, keys } = await openHost();
  const { facilityId } = storage;
  const bytes = new TextEncoder().encode("<n/>");
  await storage.commit([
    documentOf(facilityId, 1),
    documentOf(facilityId, 2, "discharge-paper", "BA-26-1#discharge-paper-1"),
    {
      ...{ change: "outbox", facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176" },
      ...{ chain: "LK1", contentType: "application/xml", bytes, entryId: uuid(50), hub: "bhxh" },
      ...{ digest: digestOf(bytes), idempotencyKey: "k", createdAt: at },
    },
  ]);
  await storage.close();
  await keys?.close();
});
afterAll(async () => {
  await command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const moment = /\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/;
const iso = /\d{4}-\d{2}-\d{2}/;

describe("what people read of holds", () => {
  const open = (id: string, ...scope: readonly string[]) =>
    run(
      ...["hold", "open", ...config, "--id", id, "--reason", "litigation", "--authority", "TAND"],
      ...["--document", "12/TA", ...scope],
    );

  it("says what is held, under the number of the HIS, why, by whom and since when", async () => {
    await open("g1", "--record", uuid(100), "--patient", "BN-7");
    await open("g2", "--everything");
    const { out } = await run("hold", "list", ...config);
    expect(out).toContain(
      [
        "g1: tố tụng, 12/TA (TAND)",
        `  giữ bệnh án ${uuid(100)} (HIS: BA-26-1); mọi bệnh án của người bệnh BN-7`,
        "",
      ].join("\n"),
    );
    expect(out).toContain("  giữ mọi bệnh án của cơ sở\n");
    expect(out).toMatch(new RegExp(`  từ ${moment.source}, người ghi: it-01`));
    expect(out).not.toMatch(/litigation|everything/);
    expect(out).not.toMatch(iso);
    await run("hold", "release", ...config, "--id", "g2", "--document", "13/TA");
    const all = await run("hold", "list", "--all", ...config);
    expect(all.out).toMatch(new RegExp(`  đã gỡ ${moment.source}, theo 13/TA, người ghi: it-01`));
  });

  it("tells it in English, too, and programs get what the store has", async () => {
    const { out } = await run("hold", "list", ...config, "--lang", "en");
    expect(out).toContain("g1: litigation, 12/TA (TAND)");
    expect(out).toContain(`holds record ${uuid(100)} (HIS: BA-26-1); all records of patient BN-7`);
    const { holds, names } = JSON.parse((await run("hold", "list", ...config, "--json")).out);
    expect(names).toEqual({ [uuid(100)]: "BA-26-1" });
    expect(holds[0]).toMatchObject({
      reason: "litigation",
      scope: [{ record: uuid(100) }, { patient: "BN-7" }],
    });
    expect(holds[0].openedAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*\+07:00$/);
  });

  it("takes the name that describe of the host gives", async () => {
    await command.put(
      "described.mjs",
      'import open from "./host.js";\nexport default async () => ({ ...(await open()), describe: () => ({ fileCode: "LT-9", title: "Nguyễn" }) });',
    );
    const described = await run("hold", "list", "--config", "described.mjs");
    expect(described.out).toContain(`${uuid(100)} (HIS: LT-9);`);
    expect(described.out).not.toContain("Nguyễn");
  });

  it("is not kept from them by a describe that fails", async () => {
    await command.put(
      "fails.mjs",
      'import open from "./host.js";\nexport default async () => ({ ...(await open()), describe: () => { throw new Error("x"); } });',
    );
    const { code, out } = await run("hold", "list", "--config", "fails.mjs");
    expect([code, out]).toEqual([0, expect.stringContaining("(HIS: BA-26-1)")]);
  });

  it("names the records for which a hold comes too late, and stands for all others", async () => {
    const { storage, keys } = await openHost();
    const store = retentionStoreOf(storage, "test");
    const begun = { drawer: drawers.record, sort: recordMark.destroying, key: uuid(77) };
    await writeCards(store, { put: [{ ...begun, value: { disposalId: "HUY-1" } }] }, undefined);
    const { code, out } = await open("g4", "--everything");
    expect([code, out]).toEqual([
      1,
      `g4\nquá muộn cho bệnh án ${uuid(77)}: việc hủy đã bắt đầu; lệnh giữ lại vẫn có hiệu lực với các bệnh án khác\n`,
    ]);
    expect((await run("hold", "list", ...config)).out).toContain("g4: ");
    await run("hold", "release", ...config, "--id", "g4", "--document", "2");
    await writeCards(store, { remove: [begun] }, undefined);
    await storage.close();
    await keys?.close();
  });

  it("steers no terminal by what somebody typed", async () => {
    await run(
      ...["hold", "open", ...config, "--id", "g3", "--reason", "inspection", "--authority", "A\u001b[2J"],
      ...["--document", "1", "--everything"],
    );
    const { out } = await run("hold", "list", ...config);
    expect(out).not.toContain("\u001b");
    await run("hold", "release", ...config, "--id", "g3", "--document", "2");
  });
});

describe("what people read of what is due", () => {
  it("names the number of the HIS beside the key, and writes days as they do", async () => {
    await run("hold", "release", ...config, "--id", "g1", "--document", "13/TA");
    const { out } = await run("due", ...config, "--on", "2037-01-01");
    expect(out).toContain("Đến ngày 01/01/2037: 1 bệnh án");
    expect(out).toMatch(new RegExp(`  ${uuid(100)} \\(HIS: BA-26-1\\): \\S+, giữ đến hết ngày 31/12/2036\n`));
    const { out: told } = await run("due", ...config, "--on", "2037-01-01", "--json");
    expect(JSON.parse(told)).toMatchObject({
      on: "2037-01-01",
      names: { [uuid(100)]: "BA-26-1" },
      unreadable: [],
    });
    const dry = await run("dispose", "--dry-run", ...config, "--on", "2037-01-01");
    expect(dry.out).toContain(`${uuid(100)} (HIS: BA-26-1), 01/01/2037: có thể đưa vào danh sách hủy`);
  });
});

describe("what people read of a store", () => {
  it("is Vietnamese in Vietnamese", async () => {
    const stats = await run("stats", ...config);
    expect(stats.out).toContain("Mục gửi đi: chờ gửi 1");
    const { out } = await run("stats", ...config, "--lang", "en");
    expect(out).toContain("Outbox: queued 1");
    const doctor = await run("doctor", ...config);
    expect(doctor.out).toMatch(new RegExp(`Đồng hồ máy: ${moment.source}\\.`));
  });

  it("asks for the argument in its language", async () => {
    expect((await run("import")).err).toContain("chưa có THƯ-MỤC");
    expect((await run("import", "--lang", "en")).err).toContain("there is no FOLDER");
  });
});

describe("what people read of records whose key is gone", () => {
  it("is that they were not looked at, and what to do", async () => {
    // The keys as they were before the record came: somebody restored an old backup of them.
    const [now, before] = [join(folder, "keys.db"), join(folder, "old-keys.db")];
    copyFileSync(now, before);
    const { storage, keys } = await openHost();
    await storage.commit([{ ...documentOf(storage.facilityId, 9), episodeId: uuid(109) }]);
    await storage.close();
    await keys?.close();
    copyFileSync(before, now);
    const { code, err } = await run("due", ...config, "--on", "2036-12-31");
    expect([code, err]).toEqual([1, expect.stringContaining("Không đọc được 1 bệnh án")]);
    expect(err).toContain(uuid(109));
    const told = await run("due", ...config, "--on", "2036-12-31", "--json");
    expect(JSON.parse(told.out)).toMatchObject({ candidates: [], unreadable: [uuid(109)] });
  });
});
