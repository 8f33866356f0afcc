import type { CalendarDate, Decimal } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xml12Map } from "../../../src/bhyt/mapping/xml12.map.ts";
import { assessment } from "../../../src/bhyt/qd3176/assessment.data.ts";
import { ownCodes } from "../../../src/bhyt/qd3176/codes.data.ts";
import {
  decodeAssessment,
  encodeAssessment,
  fromAssessment,
  type MedicalAssessment,
  toAssessment,
} from "../../../src/bhyt/qd3176/index.ts";

const seed = 20260703;
const day = "2026-07-02" as CalendarDate;

const council: MedicalAssessment = {
  chairName: "NGUYỄN VĂN MẪU",
  chairPosition: "chair",
  metOn: day,
  person: {
    name: "TRẦN THỊ THỬ",
    birth: "1980-01-02" as CalendarDate,
    address: { text: "Số 1, đường Mẫu", provinceCode: "79" },
    socialInsuranceNumber: "7900000000",
    phone: "0900000000",
  },
  subjects: ["TNLĐ"],
  kind: "combined",
  minutesNumber: "BB1",
  issuedOn: day,
  referral: { number: "GT1", requestedOn: day, bodyCode: "DV1", bodyName: "Công ty Mẫu" },
  findings: "Sẹo cũ",
  basis: ["QĐ 1", "QĐ 2"],
  impairmentPercent: "21" as Decimal,
  recommendation: "Theo dõi",
  careNeed: "Không",
};

describe("a medical assessment", () => {
  it("knows every column of its table, and no other", () => {
    const columns = [...xml12Map.columns].filter((name) => name !== "MA_LK");
    expect(columns.sort()).toEqual(assessment.fields.map(({ name }) => name).sort());
  });

  it("says the codes of the complete lists in words", () => {
    let codes = 0;
    for (const { official, as } of xml12Map.cells) {
      const { codeList } = assessment.fields.find(({ name }) => name === official) ?? {};
      const list = ownCodes[codeList ?? ""];
      if (list === undefined || as.fromText("no code at all") !== undefined) continue;
      for (const { code } of list.codes) {
        const value = as.fromText(code);
        expect(value, `${official} ${code}`).toBeDefined();
        expect(as.toText(value)).toBe(code);
        codes += 1;
      }
    }
    expect(codes).toBe(2 + 8 + 7 + 6 + 4);
  });

  it("is the same after it went through its row and its file, with what it needs alone and with everything", () => {
    const whole: MedicalAssessment = {
      ...council,
      person: {
        ...council.person,
        idNumber: "079180000000",
        idIssuedOn: day,
        idIssuedBy: "Bộ Công an",
        address: { ...council.person.address, communeCode: "26740" },
        cardNumber: "DN4797900000000",
        occupation: "Công nhân",
      },
      previousImpairmentPercent: "11" as Decimal,
      benefits: ["occupational-accident", "other"],
      totalImpairmentPercent: "30" as Decimal,
      disability: "mobility",
      disabilityDegree: "able-with-help",
      reserve: "x",
    };
    for (const one of [council, whole]) {
      const { row, losses } = toAssessment(one);
      expect(losses).toEqual([]);
      const [read = {}] = decodeAssessment(encodeAssessment([row]), { signature: "not-expected" }).rows;
      expect(fromAssessment(read)).toEqual({ ok: true, value: one, issues: [] });
    }
  });

  it("loses what was listed and nothing else, whatever its texts", () => {
    const text = fc.constantFrom(";", "a;b", " x ", "Nguyễn".normalize("NFC"), "\u{20000}");
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 2 }), (findings, subjects) => {
        const one = { ...council, findings, subjects };
        const { row, losses } = toAssessment(one);
        const [loss] = losses;
        const back = fromAssessment(row);
        const kept = loss?.kept as readonly string[] | undefined;
        const expected = loss === undefined ? one : { ...one, subjects: kept };
        if (row.MA_DOI_TUONG === undefined) expect(back.ok).toBe(false);
        else expect(back).toEqual({ ok: true, value: expected, issues: [] });
      }),
      { seed, numRuns: 200 },
    );
  });

  it("names the cells that are missing or cannot be read, each in its row", () => {
    const { row } = toAssessment(council);
    const { HO_TEN: _, ...nameless } = row;
    const report = fromAssessment({ ...nameless, CHUC_VU: "9", TYLE_TTCT_MOI: "21,5" }, 2);
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ official, code, path }) => `${official} ${code} ${path.join(".")}`)).toEqual([
      "XML12[3].CHUC_VU exchange.bhyt.unreadable_cell XML12.2.CHUC_VU",
      "XML12[3].TYLE_TTCT_MOI exchange.bhyt.unreadable_cell XML12.2.TYLE_TTCT_MOI",
      "XML12[3].HO_TEN exchange.bhyt.missing_cell XML12.2.HO_TEN",
    ]);
  });
});
