import { effectiveEntries } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { decodeEmr365, exportEmr365, importEmr365 } from "../../src/emr365/index.ts";
import { exampleJson } from "./fixture-files.ts";
import { rareRecord } from "./rare-record.ts";
import { importOptions } from "./round-trip.ts";

const record = sampleInpatientRecord();
const { issues, ...exported } = exportEmr365(record);
const summary = issues.filter(({ code }) => code === "exchange.emr365.care_not_carried");

describe("[CV365-06] care that an export does not carry", () => {
  it("is told first, by kind, with how many and why, the most first", () => {
    expect(issues.slice(0, summary.length)).toEqual(summary);
    expect(summary.every(({ severity }) => severity === "warning")).toBe(true);
    const results = effectiveEntries(record).filter(({ kind }) => kind === "laboratory-result");
    const values = results.flatMap((entry) => (entry.kind === "laboratory-result" ? entry.values : []));
    expect(results.length * values.length).toBeGreaterThan(0);
    expect(summary[0]?.text.vi).toMatch(
      new RegExp(
        `một phần của ${results.length} kết quả xét nghiệm \\(trị số: ${values.length}, .* tên trường chưa ai đọc`,
      ),
    );
    expect(summary[0]?.text.en).toContain(`values: ${values.length}`);
  });

  it("is a warning at each of its places; what is for the office only is information", () => {
    const of = (severity: string) =>
      issues
        .filter((issue) => issue.severity === severity && issue.code.startsWith("exchange.emr365.loss_"))
        .map(({ path }) => String(path.filter((step) => typeof step === "string").at(-1)));
    expect(of("warning")).toEqual(expect.arrayContaining(["values", "spo2", "route", "method", "treatment"]));
    expect(of("information")).toEqual(
      expect.arrayContaining(["provenance", "recordedAt", "source", "facilityId", "readBy", "leave"]),
    );
    expect(of("warning")).not.toEqual(expect.arrayContaining(["provenance"]));
  });

  it("is the same in the losses and in the summary: nothing of care is left out of it", () => {
    const counted = (said: string) => [...said.matchAll(/: (\d+)(?=[,)])|không mang theo (\d+) /g)];
    for (const one of [record, rareRecord()]) {
      const report = exportEmr365(one);
      const told = report.issues
        .filter(({ code }) => code === "exchange.emr365.care_not_carried")
        .flatMap(({ text }) => counted(text.vi))
        .reduce((sum, [, part = "0", whole = "0"]) => sum + Number(part) + Number(whole), 0);
      const lost = report.issues.filter(
        ({ code, severity }) => code.startsWith("exchange.emr365.loss_") && severity === "warning",
      );
      const sizeOf = (path: readonly (string | number)[]) => {
        const value = path.reduce<unknown>((here, step) => (here as never)[step], one);
        return Array.isArray(value) ? value.length : 1;
      };
      expect(told).toBe(lost.reduce((sum, { path }) => sum + sizeOf(path), 0));
      expect(told).toBeGreaterThan(5);
    }
  });

  it("does not count entries that no longer hold, nor groups that were left out by choice", () => {
    const effective = new Set(effectiveEntries(record));
    const gone = record.entries.flatMap((entry, index) => (effective.has(entry) ? [] : [index]));
    const told = issues.filter(({ path }) => path[0] === "entries" && gone.includes(Number(path[1])));
    expect(new Set(told.map(({ path }) => path[1])).size).toBe(gone.length);
    expect([gone.length > 1, new Set(told.map(({ severity }) => severity))]).toEqual([
      true,
      new Set(["information"]),
    ]);
    const some = exportEmr365(record, { groups: ["ThongTinBenhNhan"] }).issues;
    const chosen = some.filter(({ code }) => code === "exchange.emr365.loss_not_chosen");
    expect([chosen.length > 0, chosen.some(({ severity }) => severity === "warning")]).toEqual([true, false]);
  });

  it("holds no value of the record", () => {
    expect(exported.ok).toBe(true);
    expect(JSON.stringify(summary)).not.toMatch(/NGUYỄN|079185000000|Amoxicillin/);
  });
});

describe("[CV365-06] content of a file that a record does not take", () => {
  const example = decodeEmr365(exampleJson);
  const warned = (document: unknown) =>
    importEmr365(document, importOptions)
      .issues.filter(({ code }) => code === "exchange.emr365.not_in_record")
      .map(({ severity, official }) => [severity, official]);

  it("is a warning, where no item is read", () => {
    const treatment = { ...example.ThongTinDieuTri, taibien: "Phản vệ" };
    expect(warned({ ...example, ThongTinDieuTri: treatment })).toContainEqual([
      "warning",
      "HoSoBenhAn.ThongTinDieuTri.taibien",
    ]);
  });

  it("is a warning, where a sheet without values is not taken, or a repetition says something else", () => {
    const stay = exportEmr365(record);
    const document = stay.ok ? stay.value.document : expect.fail();
    expect(warned(document)).toContainEqual(["warning", "HoSoBenhAn.KetQuaXetNghiem.danhsach"]);
    const other = { ...example.ThongTinDieuTri, chandoanvaovien: "Chẩn đoán khác hẳn" };
    expect(warned({ ...example, ThongTinDieuTri: other })).toContainEqual([
      "warning",
      "HoSoBenhAn.ThongTinDieuTri.chandoanvaovien",
    ]);
  });

  it("is mere information, where it is the name of a code that was read", () => {
    const { issues: found } = importEmr365(example, importOptions);
    const name = found.find(({ official }) => official === "HoSoBenhAn.ThongTinBenhNhan.tenkhoa");
    expect([name?.code, name?.severity]).toEqual(["exchange.emr365.kept_beside", "information"]);
  });
});
