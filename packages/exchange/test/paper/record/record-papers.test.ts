import { formsDemanded } from "@benhan/core/forms";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { checkRecordPapers, fillRecordPaper, recordPapers } from "../../../src/paper/index.ts";
import { formData, recordWith } from "./records.ts";

const record = sampleInpatientRecord();
const key = (paper: { form?: string; about?: { id: string } }) => `${paper.form} ${paper.about?.id ?? ""}`;

describe("the papers of a record", () => {
  it("are everything that the law asks for, each about its own entry [CV365-03]", () => {
    const demanded = formsDemanded(record).map(key);
    expect(demanded.length).toBeGreaterThan(15);
    expect(recordPapers(record).map(key).sort()).toEqual(demanded.sort());
  });

  it("stand in the order of the record on paper: record form, sheets by time, what was given out by time", () => {
    const papers = recordPapers(record);
    expect(papers[0]?.form).toBe("10/BV1");
    expect([...new Set(papers.map(({ group }) => group))]).toEqual(["record", "sheet", "certificate"]);
    for (const group of ["sheet", "certificate"]) {
      const times = papers.filter((paper) => paper.group === group).map(({ at }) => at);
      expect(times).toEqual([...times].sort());
    }
  });

  it("name every rule by which one paper is owed", () => {
    const paper = recordPapers(record).find(({ form }) => form === "06/BV2");
    expect(paper?.owedBy).toEqual(
      formsDemanded(record)
        .filter(({ form }) => form === "06/BV2")
        .map(({ demand }) => demand),
    );
    expect(recordPapers(record).every(({ owedBy }) => owedBy.length > 0)).toBe(true);
  });

  it("hold what was filled without being owed, and every copy of it", () => {
    const papers = recordPapers(
      recordWith(
        formData("one", "42/BV2", { copy: "1", values: { "info.condition": "Nặng." } }),
        formData("two", "42/BV2", { copy: "2", values: { "info.condition": "Khá." } }),
      ),
    ).filter(({ form }) => form === "42/BV2");
    expect(papers.map(({ issued, owedBy, superseded }) => [issued?.id, owedBy, superseded])).toEqual([
      ["one", [], false],
      ["two", [], false],
    ]);
  });

  it("show each copy with its own content, also those without a name", () => {
    const several = recordWith(
      formData("old", "42/BV2", { values: { "info.condition": "Nặng." } }),
      formData("new", "42/BV2", { values: { "info.condition": "Khá." } }),
    );
    const shown = recordPapers(several, { forms: ["42/BV2"] }).map((paper) => {
      const fields = fillRecordPaper(several, paper)?.sections.flatMap(({ fields }) => fields) ?? [];
      return [paper.superseded, fields.find(({ field }) => field.id === "info.condition")?.values];
    });
    expect(shown).toEqual([
      [true, ["Nặng."]],
      [false, ["Khá."]],
    ]);
  });

  it("keep a paper that was issued under a number beside the one that was issued again", () => {
    const issued = recordWith(
      formData("first", "TT25-02", { issue: { number: "0042/2026" } }),
      formData("again", "TT25-02", { issue: { number: "0043/2026", reissueOf: "0042/2026" } }),
    );
    const papers = recordPapers(issued, { forms: ["TT25-02"] });
    expect(papers.map(({ superseded }) => superseded)).toEqual([false, false]);
    const { papers: checked } = checkRecordPapers(issued, {
      forms: ["TT25-02"],
      paper: { facility: { name: "Bệnh viện Mẫu", address: "Số 1, đường Mẫu" } },
    });
    expect(checked.map(({ complete }) => complete)).toEqual([true, true]);
  });

  it("give who asks for it a form that the record neither has nor owes", () => {
    const [paper, ...others] = recordPapers(record, { forms: ["TT25-06"] });
    expect([paper?.form, paper?.owedBy, others.length]).toEqual(["TT25-06", [], 0]);
    expect(recordPapers(record, { forms: ["XX"] })).toEqual([]);
  });

  it("leave out what was cancelled", () => {
    const cancelled = recordWith(formData("gone", "42/BV2", { status: "cancelled", reason: "Nhập nhầm." }));
    expect(recordPapers(cancelled).map(key)).toEqual(recordPapers(record).map(key));
  });
});

describe("the check of the papers of a record", () => {
  it("says that a treatment names no record form", () => {
    const { form: _, ...formless } = record;
    const { report } = checkRecordPapers(formless);
    expect(report.issues.map(({ code }) => code)).toContain("core.forms.record_form_missing");
  });

  it("names entries that no form prints, as a warning at their place", () => {
    const base = record.entries.find(({ kind }) => kind === "imaging-result");
    const other = recordWith({ ...base, source: { system: "ris", id: "pet" }, modality: "other" });
    const { report } = checkRecordPapers(other);
    const issues = report.issues.filter(({ code }) => code === "exchange.paper.entry_without_paper");
    const unprinted = other.entries.flatMap(({ kind }, at) => (kind === "attachment" ? [at] : []));
    expect(unprinted.length).toBeGreaterThan(0);
    const places = [...unprinted, other.entries.length - 1].map((at) => ["warning", ["entries", at]]);
    expect(issues.map(({ severity, path }) => [severity, path])).toEqual(places);
  });

  it("does not ask anything more of a copy that a later one took the place of", () => {
    const two = recordWith(formData("old", "40/BV2"), formData("new", "40/BV2"));
    const { papers } = checkRecordPapers(two, { forms: ["40/BV2"] });
    expect(papers.map(({ paper, complete }) => [paper.superseded, complete])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
