import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRecord, visitOfRecord } from "@benhan/core";
import { checkRecordForms, formsDemanded } from "@benhan/core/forms";
import { readXlsx } from "@benhan/core/spreadsheet";
import { createManualClock } from "@benhan/core/testkit";
import { tablesFromSheets } from "@benhan/exchange/qd3176";
import { openMemoryStorage } from "@benhan/storage/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { missingIn, titleOf } from "../src/demanded-documents.ts";
import type { Desk } from "../src/desk.ts";
import { demoStart, facility } from "../src/facility.ts";
import { facilityMasters } from "../src/facility-masters.ts";
import { formOptions } from "../src/form-options.ts";
import { inputs, type RecordInput } from "../src/inputs.ts";
import { platformAt, platformFor } from "../src/platform-for.ts";
import { visitOfFirst } from "../src/steps/import-input.ts";
import { keepRecord } from "../src/steps/record/keep-record.ts";
import { readRecordFiles } from "../src/steps/record/read-record-files.ts";
import { recordStepsOf } from "../src/steps/record/record-steps.ts";
import { recordsOf } from "../src/steps/record/records-of.ts";
import { isWhole, verifyRecord } from "../src/steps/verify-record.ts";
import { createQuietScreen } from "./quiet-screen.ts";

const source = { system: "his", id: "79999.2026.060202" };
const by = { kind: "system", id: "test" } as const;
const recordInput = inputs.find((input): input is RecordInput => input.format === "record-json");

const preliminary = (form: string) =>
  `Mẫu ${form}: mục này còn sơ bộ (preliminary) nên giấy chỉ là bản sơ bộ.`;

describe("the medical record of the demo's inpatient", () => {
  let input = "";
  beforeEach(async () => {
    input = await mkdtemp(join(tmpdir(), "benhan-record-"));
    await cp(fileURLToPath(new URL("../input", import.meta.url)), input, { recursive: true });
  });
  afterEach(() => rm(input, { recursive: true, force: true }));

  async function open() {
    const storage = await openMemoryStorage({ facilityId: facility.id });
    const screen = createQuietScreen();
    // The record needs no key and no way to a hub.
    const desk = {
      options: { input },
      screen,
      storage,
      clock: createManualClock(demoStart),
    } as unknown as Desk;
    return { desk, screen, storage, keep: () => keepRecord(desk, wanted()) };
  }

  it("is refused at first, and everything that is missing is named", async () => {
    const { record } = await (await open()).keep();
    const named = record?.refusal?.documents
      .filter(({ report }) => !report.ok)
      .map((one) => [titleOf(one).vi, missingIn(one).map(({ vi }) => vi)]);
    expect(named).toEqual([
      ["10/BV1 Bệnh án Ngoại khoa", ["ra viện (giờ, ngày)", "tóm tắt kết quả cận lâm sàng có giá trị"]],
      [
        "01/BV2 Giấy cam kết chấp thuận phẫu thuật, thủ thuật và gây mê hồi sức",
        [
          "nội dung đã được giải thích",
          "ý kiến người bệnh/người đại diện (đồng ý/từ chối)",
          "người bệnh hoặc người đại diện",
          "quan hệ",
          "bác sĩ giải thích",
          "ngày giờ",
        ],
      ],
      ["TT25-02 Giấy ra viện", ["số", "ra viện (giờ ngày)"]],
      [
        "TT25-03 Bản tóm tắt hồ sơ bệnh án",
        ["ngày ra", "tóm tắt kết quả cận lâm sàng", preliminary("TT25-03")],
      ],
      ["TT01-VI Phiếu chuyển cơ sở KCB", ["sổ chuyển", "số phiếu", preliminary("TT01-VI")]],
    ]);
    expect(record?.refusal?.others.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["core.lifecycle.consent_missing", "core.lifecycle.transfer_paper_missing"]),
    );
  });

  it("holds every document that the law asks for, complete, once the wards have written what was missing", async () => {
    const { keep, storage } = await open();
    await keep();
    const ledger = await verifyRecord(storage, source);
    expect(ledger.history.at(-1)?.content.phase).toBe("archived");
    expect(ledger.documents.map(({ demanded }) => demanded)).toEqual(formsDemanded(ledger.record));
    expect(ledger.documents.map(({ demanded, report }) => [demanded.form, report.issues])).toEqual(
      [
        ...[
          "10/BV1",
          "29/BV2",
          "40/BV2",
          "36/BV2",
          "37/BV2",
          "38/BV2",
          "07/BV2",
          "39/BV2",
          "27/BV2",
          "27/BV2",
        ],
        ...["44/BV2", "01/BV2", "06/BV2", "05/BV2", "17/BV2", "11/BV2", "TT25-02", "TT25-03", "TT01-VI"],
      ].map((form) => [form, []]),
    );
    expect(isWhole(ledger)).toBe(true);
  });

  it("takes what is pushed again without writing anything, and keeps a corrected result beside the correction", async () => {
    const { keep, screen, storage } = await open();
    await keep();
    const repeats = screen.events.filter((event) => "repeated" in event);
    expect(repeats).toHaveLength(8);
    expect(repeats.every((event) => "isChanged" in event && event.isChanged === false)).toBe(true);
    const { record, history } = await verifyRecord(storage, source);
    expect(history).toHaveLength(recordStepsOf(await files()).length);
    const counts = record.entries.filter(({ kind }) => kind === "laboratory-result");
    expect(counts).toHaveLength(2);
    expect(counts[1]).toMatchObject({ corrects: counts[0]?.source });
  });

  it("becomes a visit that costs what billing says, and holds the corrected result alone", async () => {
    const { visit } = await (await open()).keep();
    const workbook = await readXlsx(await readFile(join(input, wanted().charges)));
    const billed = visitOfFirst(tablesFromSheets(workbook), "billing");
    if (!visit.ok || !billed.ok) throw new Error("no visit");
    const { medications, services, settlement } = billed.value;
    expect(visit.value).toMatchObject({ medications, services, settlement });
    const values = visit.value.results.flatMap(({ value }) => value ?? []);
    expect(values).toEqual(["16.8", "141"]);
  });

  it("goes on where a killed run stopped, at whatever step, and comes to the same record", {
    timeout: 60_000,
  }, async () => {
    const whole = await open();
    await whole.keep();
    const wanted = await verifyRecord(whole.storage, source);
    const steps = recordStepsOf(await files());
    for (let done = 1; done <= steps.length; done++) {
      const { keep, storage } = await open();
      for (const [version, step] of steps.slice(0, done).entries()) {
        await step.carryOut(
          recordsOf(storage, platformAt(step.at, "record", source.system, source.id, version)),
          version,
        );
      }
      const { visit } = await keep();
      expect(await verifyRecord(storage, source)).toEqual(wanted);
      expect(visit).toEqual(visitOfRecord(wanted.record, { masters: facilityMasters }));
    }
  });

  it("loses or asks for a document again when any kind of clinical entry is taken away", async () => {
    const { keep, storage } = await open();
    await keep();
    const { record } = await recordsOf(storage, platformFor("test")).view(source, { by });
    for (const kind of new Set(record.entries.map((entry) => entry.kind))) {
      if (["charge"].includes(kind)) continue;
      const without = { ...record, entries: record.entries.filter((entry) => entry.kind !== kind) };
      const before = checkRecordForms(record, formOptions).length;
      const after = checkRecordForms(without, formOptions);
      const isNoticed = after.length < before || after.some(({ report }) => !report.ok);
      expect([kind, isNoticed]).toEqual([kind, true]);
    }
  });

  it("stops alone when a part cannot be read, and never quotes it", async () => {
    await writeFile(join(input, wanted().supplement), '{"entries": [{"text": "TRẦN VĂN MẪU');
    const { keep } = await open();
    const reason = await keep().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(reason).toMatchObject({ code: "quickstart.file.unreadable" });
    expect(String(reason)).not.toContain("MẪU");
    await writeFile(join(input, wanted().supplement), '{"entries": [{"kind": "consent"}]}');
    await expect((await open()).keep()).rejects.toMatchObject({ code: "core.lifecycle.input_invalid" });
  });

  it("is a record by itself, before anything is added", async () => {
    const text = await readFile(join(input, wanted().file), "utf8");
    expect(parseRecord(text).entries.length).toBeGreaterThan(50);
  });

  async function files() {
    const report = await readRecordFiles(input, wanted());
    if (!report.ok) throw new Error("the files of the record cannot be read");
    return report.value;
  }
});

function wanted(): RecordInput {
  if (recordInput === undefined) throw new Error("no input is a medical record");
  return recordInput;
}
