import { addDecimals, compareDecimals, type Decimal } from "@benhan/core";
import { type CostStatement, costStatement, type StatementSection } from "@benhan/exchange/money";
import { createDossierGenerator, dossierProfiles } from "@benhan/exchange/testkit";
import { describe, expect, it } from "vitest";
import { type BhytTables, rowsOf } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { setCell } from "../../../src/testkit/set-cell.ts";
import { sampleTables } from "../sample-tables.ts";

const linesOf = (section: StatementSection): readonly string[] => [
  ...section.lines.map(({ from }) => from),
  ...section.sections.flatMap(linesOf),
];
const sectionsOf = ({ parts }: CostStatement) => parts.flatMap(({ sections }) => sections);

describe("the cost statement 01/KBCB", () => {
  const statement = costStatement(sampleTables);

  it("bears the numbers of the claim", () => {
    expect(statement).toMatchObject({
      form: "01/KBCB",
      kind: "03",
      visitNumber: sampleTables.XML1.MA_LK,
      patientNumber: sampleTables.XML1.MA_BN,
      patient: { HO_TEN: "NGUYỄN VĂN MẪU", MA_DOITUONG_KCB: "1.1" },
    });
  });

  it("keeps the numbers of the sections, and leaves out those without costs", () => {
    const [insured, outside] = statement.parts;
    expect(insured?.benefitLevel).toBe("80");
    expect(insured?.card).toBe("DN4797900000000");
    expect(insured?.sections.map(({ number, vi }) => `${number} ${vi}`)).toEqual([
      "2 Ngày giường",
      "6 Thủ thuật, phẫu thuật",
      "8 Thuốc, dịch truyền",
      "10 Gói vật tư y tế",
    ]);
    expect(insured?.sections[0]?.sections.map(({ number }) => number)).toEqual(["2.2"]);
    expect(insured?.sections[3]?.sections.map(({ number }) => number)).toEqual(["10.1"]);
    expect(outside?.benefitLevel).toBe("0");
    expect(outside?.sections.flatMap(linesOf)).toEqual(["XML2[2]"]);
  });

  it("has the columns of the form", () => {
    const [bed] = statement.parts[0]?.sections[0]?.sections[0]?.lines ?? [];
    expect(bed).toEqual({
      from: "XML3[3]",
      name: "Giường mẫu, nằm ghép hai người",
      unit: "Ngày",
      quantity: "1",
      price: "200000",
      insuredPrice: "200000",
      serviceRatio: "50",
      charged: "100000.00",
      insuredRatio: "100",
      insured: "100000.00",
      fundPaid: "80000.00",
      coPaid: "20000.00",
      otherSources: "0",
      selfPaid: "0.00",
    });
  });

  it("sums up to XML1, and says where it does not", () => {
    expect(statement.sums).toEqual({
      charged: "480000.00",
      insured: "460000.00",
      fundPaid: "368000.00",
      coPaid: "92000.00",
      otherSources: "0.00",
      selfPaid: "20000.00",
    });
    expect([statement.patientPays, statement.unlikeXml1]).toEqual(["112000.00", []]);
    expect(costStatement(setCell(sampleTables, "XML1", 0, { T_BNTT: "20000.01" })).unlikeXml1).toEqual([
      "T_BNTT",
    ]);
    const partly = costStatement(setCell(sampleTables, "XML2", 0, { T_BNCCT: undefined }));
    expect([partly.sums.coPaid, partly.patientPays, partly.unlikeXml1]).toEqual([
      undefined,
      undefined,
      ["T_BNCCT"],
    ]);
  });

  it("names what the text says and nobody here has read", () => {
    expect(statement.unknown.map(({ field }) => field)).toEqual([
      "layout",
      "kind",
      "card",
      "package",
      "signatures",
    ]);
  });

  it("tells no card of a line when the visit used several, and no box for other forms of care", () => {
    const several = setCell(sampleTables, "XML1", 0, {
      MA_THE_BHYT: "DN4797900000000;HT3797900000000",
      MA_LOAI_KCB: "09",
    });
    const { parts, kind } = costStatement(several);
    expect(parts.map(({ card }) => card)).toEqual([undefined, undefined]);
    expect(kind).toBeUndefined();
  });

  const seed = "statement";
  it(`holds every line of any episode once, and its sums are those of its parts (seed ${seed})`, () => {
    const generator = createDossierGenerator({ seed });
    for (const profile of dossierProfiles) {
      const tables: BhytTables = generator.next(profile);
      const made = costStatement(tables);
      expect(made.unlikeXml1, profile).toEqual([]);
      const rows = ["XML2", "XML3"].flatMap((table) =>
        rowsOf(tables, table).map((_row, at) => `${table}[${at + 1}]`),
      );
      expect(sectionsOf(made).flatMap(linesOf).sort(), profile).toEqual(rows.sort());
      const sum = addDecimals(...sectionsOf(made).map(({ sums }) => sums.fundPaid as Decimal));
      expect(compareDecimals(sum, tables.XML1.T_BHTT as Decimal), profile).toBe(0);
    }
  });
});
