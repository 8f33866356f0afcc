import { describe, expect, it } from "vitest";
import { documentForms, documentsOf, parseVisit, type Visit, visitOf } from "../../src/index.ts";
import { sampleVisit } from "../../src/testkit/index.ts";
import { allPapers } from "./all-papers.ts";

/** The sample with two discharge papers, a summary and a transfer paper. */
export function fullVisit(): Visit {
  const paper = {
    archiveNumber: "LT-01",
    department: "K01",
    diagnosis: "Đau đầu",
    treatment: "Nội khoa",
    headOfFacility: "000001/XX-GPHN",
    signedBy: "000003/XX-GPHN",
    signerName: "TRẦN VĂN MẪU",
    issuedOn: "2026-07-02",
  };
  return parseVisit({
    ...sampleVisit(),
    dischargePapers: [
      paper,
      { ...paper, archiveNumber: "LT-02", leave: { days: "2", from: "2026-07-03", to: "2026-07-04" } },
    ],
    recordSummary: {
      history: "Đau đầu hai ngày",
      resultSummary: "Không",
      treatment: "Nội khoa",
      diagnosisOnArrival: "Đau đầu",
      diagnosisAtEnd: "Đau đầu",
      outcome: "improved",
      headOfFacility: "000001/XX-GPHN",
      issuedOn: "2026-07-02",
    },
    transferPaper: {
      fileNumber: "HS1",
      bookNumber: "1",
      paperNumber: "G1",
      clinicalSigns: "Tỉnh",
      history: "Đau đầu",
      conditionAtTransfer: "Ổn định",
      reason: "conditions-met",
      plan: "Điều trị tiếp",
      transport: "Xe cứu thương",
      decidedBy: "000003/XX-GPHN",
      headOfFacility: "000001/XX-GPHN",
    },
  });
}

const stored = (visit: Visit) => documentsOf(visit).map(({ form, body }) => ({ kind: form.kind, body }));
const rewritten = (body: Uint8Array, change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(new TextDecoder().decode(body));
  change(value);
  return new TextEncoder().encode(JSON.stringify(value));
};

describe("the documents of a visit", () => {
  it("are one visit record and one for each filled paper", () => {
    expect(documentsOf(fullVisit()).map(({ form, ordinal }) => `${form.kind} ${ordinal}`)).toEqual([
      "visit-record 1",
      "discharge-paper 1",
      "discharge-paper 2",
      "record-summary 1",
      "transfer-paper 1",
    ]);
  });

  it("make the same visit again, and the same bytes every time", () => {
    for (const visit of [sampleVisit(), fullVisit()]) {
      expect(visitOf(stored(visit))).toEqual(visit);
      expect(stored(visitOf(stored(visit)))).toEqual(stored(visit));
    }
  });

  it("have one for each further paper as well, and make the same visit of them again", () => {
    const visit = parseVisit({ ...fullVisit(), ...allPapers });
    expect(
      documentsOf(visit)
        .slice(5)
        .map(({ form, ordinal }) => `${form.kind} ${ordinal}`),
    ).toEqual([
      "birth-paper 1",
      "birth-paper 2",
      "maternity-rest 1",
      "sick-leave 1",
      "appointment 1",
      "hiv-care 1",
      "tuberculosis-care 1",
    ]);
    expect(visitOf(stored(visit))).toEqual(visit);
  });

  it("are read among files of other kinds", () => {
    const file = { kind: "bhyt-dossier", body: new TextEncoder().encode("<GIAMDINHHS/>") };
    expect(visitOf([file, ...stored(fullVisit())])).toEqual(fullVisit());
  });

  it("carry their schema inside; a newer one is refused clearly", () => {
    const [record] = stored(sampleVisit());
    const newer = rewritten(record?.body ?? new Uint8Array(), (value) => {
      value["schema"] = 99;
    });
    expect(() => visitOf([{ kind: "visit-record", body: newer }])).toThrow(
      expect.objectContaining({ code: "core.record.schema_newer" }),
    );
  });

  it("that were damaged or exchanged are refused", () => {
    const [record] = stored(sampleVisit());
    const body = record?.body ?? new Uint8Array();
    const damaged = [
      new Uint8Array(),
      new TextEncoder().encode("{"),
      new Uint8Array([0xff, 0xfe]),
      new TextEncoder().encode("null"),
      rewritten(body, (value) => {
        value["kind"] = "transfer-paper";
      }),
      rewritten(body, (value) => {
        (value["content"] as Record<string, unknown>)["patient"] = 1;
      }),
    ];
    for (const bytes of damaged) {
      expect(() => visitOf([{ kind: "visit-record", body: bytes }])).toThrow(
        expect.objectContaining({ code: "core.record.document_unreadable" }),
      );
    }
    expect(() => visitOf([])).toThrow(expect.objectContaining({ code: "core.record.visit_invalid" }));
  });

  it("are of forms with different kinds, titles in two languages and a source", () => {
    expect(new Set(documentForms.map(({ kind }) => kind)).size).toBe(documentForms.length);
    for (const { title, source } of documentForms) {
      expect(title.vi).not.toBe(title.en);
      expect(source).not.toBe("");
    }
  });
});
