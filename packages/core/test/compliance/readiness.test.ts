import { describe, expect, it } from "vitest";
import requirements from "../../../../data/legal/requirements.json" with { type: "json" };
import {
  assessReadiness,
  checkControls,
  type ReadinessEvidence,
  readinessDeadlines,
  readinessRows,
  renderReadiness,
} from "../../src/compliance/index.ts";
import { isEmrError } from "../../src/faults/index.ts";
import type { CalendarDate } from "../../src/index.ts";

const day = (text: string) => text as CalendarDate;
const on = day("2026-11-23");
const facility = { name: "Bệnh viện Thử nghiệm", code: "99999", kind: "hospital" } as const;
const proof = [{ label: "QĐ 01/QĐ-BV", link: "https://vi-du.example/qd-01.pdf" }];
const assess = (answers: ReadinessEvidence["answers"], more: Partial<ReadinessEvidence> = {}) =>
  assessReadiness({ facility, on, answers, ...more });
const rowOf = (id: string, report = assess({})) => report.rows.find((row) => row.id === id);

describe("the rows of the self-assessment", () => {
  it("[TT13-15] are every row of sections A and B, as they stand in the requirements", () => {
    const wanted = requirements
      .filter(({ section }) => /^[AB]/.test(section))
      .map(({ id, source, force, confidence }) => ({ id, source, force, confidence }));
    expect(
      readinessRows.map(({ id, source, force, confidence }) => ({ id, source, force, confidence })),
    ).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(60);
  });

  it("say what is asked in both languages, and who sees to it", () => {
    for (const { vi, en, responsible } of readinessRows) {
      expect(vi).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
      expect(vi).not.toBe(en);
      expect(responsible.length).toBeGreaterThan(0);
    }
  });
});

describe("the assessment", () => {
  it("[TT13-15] answers every row; what nobody answered has no evidence", () => {
    const report = assess({});
    expect(report.rows.map(({ id }) => id)).toEqual(readinessRows.map(({ id }) => id));
    expect(report.rows.every(({ state, by }) => state === "no-evidence" && by === undefined)).toBe(true);
    expect(report.counts.met).toBe(0);
  });

  it("[TT13-15] counts a row as met only with evidence, and one as not applicable only with a reason", () => {
    const report = assess({
      "TT13-10": { state: "met", evidence: proof, owner: "Phòng KHTH" },
      "TT13-09": { state: "met" },
      "CV365-24": { state: "partly", evidence: [{ label: " " }] },
      "KCB-10": { state: "not-met", note: "Chưa có quy trình" },
      "TT13-13": { state: "not-applicable", note: "Không có người bệnh vào trước 21/7/2025" },
      "TT13-14": { state: "not-applicable" },
    });
    const states = ["TT13-10", "TT13-09", "CV365-24", "KCB-10", "TT13-13", "TT13-14"].map(
      (id) => rowOf(id, report)?.state,
    );
    expect(states).toEqual(["met", "no-evidence", "no-evidence", "not-met", "not-applicable", "no-evidence"]);
    expect(report.issues.map(({ code, path }) => [code.replace("core.readiness.", ""), path.at(-1)])).toEqual(
      [
        ["evidence_missing", "TT13-09"],
        ["reason_missing", "TT13-14"],
        ["evidence_missing", "CV365-24"],
      ],
    );
    expect(report.counts).toMatchObject({ met: 1, partly: 0, "not-met": 1, "not-applicable": 1 });
    expect(rowOf("TT13-10", report)).toMatchObject({ by: "facility", owner: "Phòng KHTH", evidence: proof });
  });

  it("counts plans and what we derived apart from what obliges", () => {
    const report = assess({
      "TT13-16": { state: "met", evidence: proof },
      "KCB-14": { state: "met", evidence: proof },
    });
    expect(report.counts.met).toBe(0);
    const { counts } = report;
    const all = Object.values(counts).reduce((sum, own) => sum + own, 0);
    expect(all).toBe(readinessRows.filter(({ force }) => /^[MG]/.test(force)).length);
  });

  it("warns of an answer to a row that there is not", () => {
    expect(assess({ "TT13-99": { state: "met", evidence: proof } }).issues[0]).toMatchObject({
      code: "core.readiness.row_unknown",
      path: ["answers", "TT13-99"],
    });
  });

  it("[CV365-21] takes what the controls found, wholly only where they prove it wholly", () => {
    const evidence = {
      level: { decidedOn: day("2026-09-01") },
      mfa: { internet: true, thirdParty: true, admin: true },
      rights: { byRole: true, timeWindows: false },
      accounts: { personal: true },
      logs: { accessTraced: false },
      encryption: { inTransit: true },
    };
    const controls = checkControls(evidence, { level: 2, on });
    const report = assess({ "CV365-18": { state: "not-met" } }, { controls });
    const states = ["CV365-21", "CV365-10", "CV365-08", "CV365-15", "CV365-19", "CV365-18"].map((id) =>
      rowOf(id, report),
    );
    expect(states.map((row) => [row?.state, row?.by])).toEqual([
      ["met", "controls"],
      ["partly", "controls"],
      ["not-met", "controls"],
      ["partly", "controls"],
      ["no-evidence", undefined],
      ["not-met", "facility"],
    ]);
    expect(report.notes.some(({ vi }) => vi.includes("TCVN 14423"))).toBe(true);
  });
});

describe("the road map", () => {
  it("[TT13-11] shows both days with the days that are left", () => {
    expect(
      readinessDeadlines("hospital", on).map(({ on: last, daysLeft, isOwn }) => [last, daysLeft, isOwn]),
    ).toEqual([
      ["2025-09-30", -419, true],
      ["2026-12-31", 38, false],
    ]);
    expect(readinessDeadlines("other-treatment", day("2026-12-31"))[1]).toMatchObject({
      daysLeft: 0,
      isOwn: true,
    });
    expect(readinessDeadlines("no-treatment", on).some(({ isOwn }) => isOwn)).toBe(false);
  });

  it("[TT13-11] is on the page", () => {
    const html = renderReadiness(assess({}));
    expect(html).toContain("30/09/2025");
    expect(html).toContain("đã qua 419 ngày");
    expect(html).toContain("31/12/2026");
    expect(html).toContain("còn 38 ngày");
  });

  it("says that clinics without treatment are an open question", () => {
    const { notes } = assess({}, { facility: { ...facility, kind: "no-treatment" } });
    expect(notes.some(({ en }) => en.includes("unknown"))).toBe(true);
  });
});

describe("the page", () => {
  it("[TT13-15] has every row in both languages with source, state and evidence", () => {
    const html = renderReadiness(assess({ "TT13-10": { state: "met", evidence: proof } }));
    for (const { id } of readinessRows) expect(html).toContain(`<td>${id}</td>`);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain(
      '<a href="https://vi-du.example/qd-01.pdf" rel="noopener noreferrer">QĐ 01/QĐ-BV</a>',
    );
    expect(html).toContain("không phải tư vấn pháp luật");
    expect(html).not.toMatch(/<script|<link|<img|src=/);
  });

  it("escapes what the facility wrote, and links to the web only", () => {
    const evil = `<img src=x onerror="alert('1')">`;
    const html = renderReadiness(
      assess(
        {
          "TT13-10": {
            state: "met",
            evidence: [{ label: evil, link: "javascript:alert(1)" }],
            note: evil,
            owner: evil,
          },
          "TT13-09": { state: "met", evidence: [{ label: evil, link: `https://x.example/"onmouseover="a` }] },
        },
        { facility: { ...facility, name: evil }, preparedBy: evil },
      ),
    );
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/href="javascript/);
    expect(html).not.toMatch(/"onmouseover/);
    expect(html).toContain("&lt;img src=x");
  });

  it("[TT13-15] is JSON as well, and the same report gives the same text", () => {
    const report = assess({ "TT13-10": { state: "met", evidence: proof } });
    expect(JSON.parse(renderReadiness(report, { format: "json" }))).toEqual(report);
    expect(renderReadiness(report)).toBe(renderReadiness(JSON.parse(JSON.stringify(report))));
  });

  it.each<readonly [string, () => unknown]>([
    ["no evidence", () => assessReadiness(undefined as never)],
    ["a facility of another kind", () => assess({}, { facility: { ...facility, kind: "ship" as never } })],
    ["a state of another name", () => assess({ "TT13-10": { state: "done" as never } })],
    ["a misspelt member", () => assess({ "TT13-10": { state: "met", evidnce: proof } as never })],
    ["answers as a list", () => assess([] as never)],
    ["controls that are none", () => assess({}, { controls: {} as never })],
    ["a page of nothing", () => renderReadiness(undefined as never)],
    ["a page of the evidence", () => renderReadiness({ facility, on, answers: {} } as never)],
    [
      "a page of a report that was changed",
      () => renderReadiness({ ...assess({}), rows: [{ id: 3 }] } as never),
    ],
    ["another format", () => renderReadiness(assess({}), { format: "pdf" as never })],
  ])("refuses %s", (_, call) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(isEmrError(thrown, "core.options.wrong")).toBe(true);
  });
});
