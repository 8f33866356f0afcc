import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import { type CodeSystem, createMemoryTerminology } from "@benhan/core/codes";
import type { OpenedPack } from "@benhan/core/packs";
import type { DossierHistory, PastDossier } from "@benhan/core/ports";
import { describe, expect, it } from "vitest";
import type { BhytTables } from "../../../src/bhyt/qd3176/index.ts";
import { qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import { bhytEngine, checkTables, checkWithHistory, codeListsFrom } from "../../../src/bhyt/rules/index.ts";
import { createDossierGenerator, setCell } from "../../../src/testkit/index.ts";

const day = (text: string) => text as CalendarDate;
const made = (endsOn: string) =>
  createDossierGenerator({ seed: "report", day: day(endsOn) }).next("examination");
const tables = made("2026-08-05");
const disease = tables.XML1.MA_BENH_CHINH ?? "";
const digest = `sha-256:${"a".repeat(64)}`;

/** An edition of the list of diseases, from a signed pack when `packed`. */
function icd10(edition: string, from: string, codes: readonly string[], packed = false): CodeSystem {
  return {
    id: "ICD10",
    edition,
    name: { vi: "Danh mục thử", en: "Invented list" },
    validFrom: day(from),
    source: {
      basis: "QĐ 0/QĐ-XX",
      ...(packed && { pack: { id: "ICD10", edition, digest: digest as never, validFrom: day(from) } }),
    },
    entries: codes.map((code) => ({ code, vi: code })),
  };
}

const rulesOf = ({ issues }: { readonly issues: readonly { readonly rule?: string }[] }) =>
  issues.map(({ rule }) => rule);

describe("the report of a check", () => {
  it("[TT13-04] [EXC-02] names the edition, its later changes in force and the engine that checked", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
    ) as { readonly version: string };
    const { about } = checkTables(tables);
    expect(about.edition).toMatchObject({ id: "qd3176", layers: ["qd1931"] });
    expect(checkTables(made("2026-06-30")).about.edition.layers).toEqual([]);
    expect(about.engine).toEqual({ package: "@benhan/exchange", version });
    expect(bhytEngine.version).toBe(version);
    expect(checkTables(null as unknown as BhytTables).about.edition.id).toBe("qd3176");
  });

  it("[TT13-06] says which lists and rules were not asked and why, once each", () => {
    const { about, issues } = checkTables(tables);
    const icd = about.notChecked.find(({ needs }) => needs === "codeLists.ICD10");
    expect(icd).toMatchObject({ rules: ["FMT-021"] });
    expect(icd?.fields).toContain("XML1.MA_BENH_CHINH");
    expect(icd?.reason.vi).toBeTruthy();
    const history = about.notChecked.find(({ needs }) => needs === "history");
    expect(history?.rules).toEqual(expect.arrayContaining(["KEY-003", "X1-034"]));
    const told = issues.filter(({ rule }) => rule === "NOT-CHECKED" || rule === "CODE-NOT-CHECKED");
    expect(told.every(({ severity }) => severity === "information")).toBe(true);
    expect(new Set(told.map(({ text }) => text.en)).size).toBe(told.length);
  });

  it("says no longer that a rule was not asked once its list or history is there", () => {
    const needs = checkTables(tables, {
      history: [],
      codeLists: { ICD10: new Set([disease]), MA_BENH_DAI_NGAY: new Set<string>() },
    }).about.notChecked.map((one) => one.needs);
    expect(needs).not.toContain("history");
    expect(needs).not.toContain("codeLists.ICD10");
    expect(needs).not.toContain("codeLists.MA_BENH_DAI_NGAY");
  });

  it("[TT13-06] names the signed packs whose lists were asked", () => {
    const codeLists = { ICD10: icd10("thu-2026", "2026-07-01", [disease], true) };
    expect(checkTables(tables, { codeLists }).about.packs).toEqual([
      { id: "ICD10", edition: "thu-2026", digest, validFrom: "2026-07-01" },
    ]);
    expect(checkTables(tables).about.packs).toEqual([]);
  });

  it("takes from a shelf of packs the list that holds at the end of the episode", () => {
    const asked: string[] = [];
    const { id, edition, entries, name } = icd10("ke-2026", "2026-07-01", ["Z99.9"]);
    const pack = { kind: "code-list", id, edition, validFrom: "2026-07-01", provenance: { basis: "x" } };
    const opened = { pack: { ...pack, content: { name, entries } }, digest, signedBy: [] };
    const packs = {
      packFor(wanted: string, on: CalendarDate) {
        asked.push(`${wanted} ${on}`);
        return wanted === "ICD10" ? (opened as unknown as OpenedPack) : undefined;
      },
    };
    const report = checkTables(tables, { packs });
    expect(asked).toContain("ICD10 2026-08-05");
    expect(rulesOf(report)).toContain("FMT-021");
    expect(report.about.packs).toEqual([
      { id: "ICD10", edition: "ke-2026", digest, validFrom: "2026-07-01" },
    ]);
  });

  it("asks the edition of a list that held at the end of the episode, and none when there was none", () => {
    const codeLists = {
      ICD10: [icd10("cu", "2020-01-01", [disease]), icd10("moi", "2026-07-01", ["Z99.9"])],
    };
    expect(rulesOf(checkTables(made("2026-06-30"), { codeLists }))).not.toContain("FMT-021");
    const later = { ICD10: icd10("moi", "2026-07-01", [disease]) };
    const report = checkTables(made("2026-06-30"), { codeLists: later });
    expect(report.about.notChecked.map(({ needs }) => needs)).toContain("codeLists.ICD10");
    expect(rulesOf(checkTables(tables, { codeLists: later }))).not.toContain("FMT-021");
  });

  it("finds the same in the same order every time", () => {
    const broken = setCell(tables, "XML1", 0, { THANG_QT: "13", SO_CCCD: "1", HO_TEN: undefined });
    expect(checkTables(broken)).toEqual(checkTables(broken));
    const columns = checkTables(broken).issues.map(({ official = "" }) => official);
    expect(columns.indexOf("XML1.HO_TEN")).toBeLessThan(columns.indexOf("XML1.SO_CCCD"));
    expect(columns.indexOf("XML1.SO_CCCD")).toBeLessThan(columns.indexOf("XML1.THANG_QT"));
  });
});

describe("lists behind a terminology", () => {
  const source = (editions: readonly CodeSystem[]) => createMemoryTerminology({ id: "ICD10", editions });

  it("are asked for the codes of the episode only, at its end", async () => {
    const held = source([icd10("cu", "2020-01-01", [disease]), icd10("moi", "2026-07-01", ["Z99.9"])]);
    expect(await codeListsFrom(tables, { ICD10: held })).toEqual({ ICD10: new Set() });
    const before = made("2026-06-30");
    const known = await codeListsFrom(before, {
      ICD10: source([icd10("cu", "2020-01-01", [before.XML1.MA_BENH_CHINH ?? ""])]),
    });
    expect(known).toEqual({ ICD10: new Set([before.XML1.MA_BENH_CHINH]) });
    expect(rulesOf(checkTables(before, { codeLists: known }))).not.toContain("FMT-021");
  });

  it("are left out when nobody can verify them on that day, or the day is not known", async () => {
    expect(await codeListsFrom(tables, { ICD10: source([]) })).toEqual({});
    const undated = setCell(tables, "XML1", 0, { NGAY_RA: undefined });
    expect(await codeListsFrom(undated, { ICD10: source([]) })).toEqual({});
  });
});

describe("another edition", () => {
  it("is checked by its own rules: the form of a passport, the days of treatment", () => {
    const foreign = setCell(tables, "XML1", 0, { SO_CCCD: "AB1234567", SO_NGAY_DTRI: "99" });
    const severity = (report: ReturnType<typeof checkTables>, rule: string) =>
      report.issues.find((issue) => issue.rule === rule)?.severity;
    const now = checkTables(foreign);
    expect(severity(now, "FMT-009")).toBe("warning");
    expect(severity(now, "X1-019")).toBe("error");
    const then = checkTables(foreign as never, { edition: qd4750 as never });
    expect(then.about.edition).toMatchObject({ id: "qd4750", layers: [] });
    expect(severity(then as never, "FMT-009")).toBe("error");
    expect(severity(then as never, "X1-019")).toBeUndefined();
  });
});

describe("a check across dossiers", () => {
  const past = (visit: Partial<PastDossier>): PastDossier =>
    ({
      encounterNumber: "99999.2020.1",
      arrivedAt: "2020-01-01T08:00",
      careForm: "01",
      ...visit,
    }) as PastDossier;
  const historyOf = (visits: readonly PastDossier[], asked: string[] = []): DossierHistory => ({
    facilityId: "99999" as DossierHistory["facilityId"],
    async *listDossiers({ patientNumber }, { signal } = {}) {
      asked.push(patientNumber);
      for (const visit of visits) {
        signal?.throwIfAborted();
        yield visit;
      }
    },
  });
  const moment = (text = "") =>
    `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:${text.slice(10, 12)}`;

  it("asks for the visits of the patient and finds a death before", async () => {
    const asked: string[] = [];
    const died = historyOf([past({ outcome: "died" })], asked);
    const report = await checkWithHistory(tables, died);
    expect(asked).toEqual([tables.XML1.MA_BN]);
    expect(rulesOf(report)).toContain("X1-034");
    expect(report.about.notChecked.map(({ needs }) => needs)).not.toContain("history");
  });

  it("takes a record of the same key and arrival for one that is replaced", async () => {
    const same = past({
      encounterNumber: tables.XML1.MA_LK,
      arrivedAt: moment(tables.XML1.NGAY_VAO) as PastDossier["arrivedAt"],
    });
    expect(rulesOf(await checkWithHistory(tables, historyOf([same])))).not.toContain("KEY-003");
    const other = past({ encounterNumber: tables.XML1.MA_LK });
    expect(rulesOf(await checkWithHistory(tables, historyOf([other])))).toContain("KEY-003");
  });

  it("without a patient number says that the history was not asked", async () => {
    const asked: string[] = [];
    const report = await checkWithHistory(
      setCell(tables, "XML1", 0, { MA_BN: undefined }),
      historyOf([past({ outcome: "died" })], asked),
    );
    expect(asked).toEqual([]);
    expect(report.about.notChecked.map(({ needs }) => needs)).toContain("history");
  });

  it("reads no more than the newest thousand visits", async () => {
    let read = 0;
    const endless: DossierHistory = {
      facilityId: "99999" as DossierHistory["facilityId"],
      async *listDossiers() {
        for (;;) {
          read += 1;
          yield past({});
        }
      },
    };
    await checkWithHistory(tables, endless);
    expect(read).toBe(1000);
  });

  it("stops when it is aborted, with the reason of the caller", async () => {
    const reason = new Error("no longer wanted");
    const checking = checkWithHistory(tables, historyOf([past({})]), { signal: AbortSignal.abort(reason) });
    await expect(checking).rejects.toBe(reason);
  });
});
