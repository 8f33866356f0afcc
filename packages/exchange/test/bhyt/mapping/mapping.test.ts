import { checkVisit, type FacilityId } from "@benhan/core";
import { describe, expect, it } from "vitest";
import {
  anaesthesia,
  dischargeType,
  fundingSource,
  gender,
  injuryCause,
  outcome,
  paymentMethod,
  scope,
  transferReason,
} from "../../../src/bhyt/mapping/code-words.ts";
import { tablePlaceOf } from "../../../src/bhyt/mapping/record-place.ts";
import { tableMaps } from "../../../src/bhyt/mapping/table-maps.ts";
import { ownCodes } from "../../../src/bhyt/qd3176/codes.data.ts";
import {
  type BhytTableName,
  type BhytTables,
  bhytTables,
  checkFromTables,
  fromTables,
  recordPathOf,
  toTables,
} from "../../../src/bhyt/qd3176/index.ts";
import { checkTables } from "../../../src/bhyt/rules/index.ts";
import { sampleTables } from "../sample-tables.ts";
import { workedTables, workedVisit } from "./worked-visit.ts";

const facilityId = "bv-thu-nghiem" as FacilityId;

function findings(tables: BhytTables): readonly string[] {
  return checkFromTables(tables, { facilityId }).issues.map(
    ({ severity, official, code }) => `${severity} ${official} ${code.replace("exchange.bhyt.", "")}`,
  );
}

describe("the map of the official columns", () => {
  it("knows every column of every table that tells of a visit, and no other", () => {
    for (const { table, map } of tableMaps) {
      const columns = bhytTables[table].fields.map(({ name }) => name);
      expect([...map.columns].sort(), table).toEqual([...columns].sort());
      const declared = [...map.cells.map(({ official }) => official), ...Object.keys(map.mirrors)];
      expect(new Set(declared).size, table).toBe(declared.length);
    }
  });

  it("names each field as the record model itself does, so that no two columns are swapped", () => {
    for (const { table, member, many, map } of tableMaps) {
      for (const { official, path } of map.cells) {
        // A number is never right: the model's own finding about it says how the regulation calls the field.
        const part = [...path].reverse().reduce<unknown>((inner, step) => ({ [step]: inner }), 5);
        const visit = member === undefined ? part : { [member]: many ? [part] : part };
        const at = JSON.stringify([...(member === undefined ? [] : [member]), ...(many ? [0] : []), ...path]);
        const finding = checkVisit(visit).issues.find((issue) => JSON.stringify(issue.path) === at);
        expect(finding?.official, `${table}.${official}`).toBe(official);
      }
    }
  });

  it("repeats exactly the cells that the decision says are repeated", () => {
    for (const { table, map } of tableMaps) {
      const official = bhytTables[table].fields.flatMap(({ name, mirrors }) =>
        mirrors ? [[name, mirrors]] : [],
      );
      // The annex lists these without calling them copies.
      const own = {
        ...Object.fromEntries(official),
        ...(table === "XML8" && { MA_LOAI_KCB: "MA_LOAI_KCB" }),
        ...(table === "XML14" && { MA_CSKCB: "MA_CSKCB" }),
      };
      expect(map.mirrors, table).toEqual(own);
    }
  });

  it("leads from a cell to its place in the record and back", () => {
    expect(recordPathOf(["XML2", 2, "MA_THUOC"])).toEqual(["medications", 2, "code"]);
    expect(recordPathOf(["XML1", "T_BHTT"])).toEqual(["settlement", "fundPaid"]);
    expect(recordPathOf(["XML7", 1, "MA_YTE"])).toEqual(["patient", "identifiers"]);
    expect(recordPathOf(["XML13", "HO_TEN"])).toEqual(["patient", "name"]);
    expect(recordPathOf(["XML7", 0, "MA_DINH_CHI_THAI"])).toEqual(["dischargePapers", 0, "pregnancyEnd"]);
    expect(recordPathOf(["XML4"])).toEqual(["results"]);
    expect(recordPathOf(["XML3", 1, "STT"])).toEqual(["services", 1]);
    expect(recordPathOf(["XML6", 1, "KQ_DTRI_LAO"])).toEqual(["hivCare", 1, "tuberculosis", "result"]);
    expect(recordPathOf(["XML9", 0, "SO_CON"])).toEqual(["births", 0, "childrenBorn"]);
    expect(recordPathOf(["XML10", "TEN_BS"])).toEqual(["maternityRest", "signerName"]);
    expect(recordPathOf(["XML11", "MA_DINH_CHI_THAI"])).toEqual(["sickLeave", "pregnancyEnd"]);
    expect(recordPathOf(["XML14", "MA_CSKCB"])).toEqual(["facilityCode"]);
    expect(recordPathOf(["XML15", 0, "STT"])).toEqual(["tuberculosisCare", 0]);
    expect(recordPathOf(["XML12", 0, "HO_TEN"])).toBeUndefined();
    for (const { table, many, map } of tableMaps) {
      for (const { official } of map.cells) {
        if (official === "MA_LK") continue;
        const path = recordPathOf([table, ...(many ? [4] : []), official]);
        expect(tablePlaceOf(path ?? []), `${table}.${official}`).toMatchObject({ table, field: official });
      }
    }
  });
});

describe("the papers of a visit", () => {
  it("say every code of a complete list in a word of their own that the model takes, and come back to it", () => {
    let codes = 0;
    for (const { table, member, many, map } of tableMaps) {
      for (const { official, path, as } of map.cells) {
        const { codeList } = bhytTables[table].fields.find(({ name }) => name === official) ?? {};
        const list = ownCodes[codeList ?? ""];
        // A list whose codes stay codes, such as those of drugs and departments.
        if (list === undefined || as.fromText("no code at all") !== undefined) continue;
        for (const { code } of list.codes) {
          const value = as.fromText(code);
          if (official === "MA_DINH_CHI_THAI") continue;
          expect(value, `${table}.${official} ${code}`).toBeDefined();
          expect(as.toText(value)).toBe(code);
          const part = [...path].reverse().reduce<unknown>((inner, step) => ({ [step]: inner }), value);
          const visit = member === undefined ? part : { [member]: many ? [part] : part };
          const at = [...(member === undefined ? [] : [member]), ...(many ? [0] : []), ...path].join(".");
          const found = checkVisit(visit).issues.filter((issue) => issue.path.join(".").startsWith(at));
          expect(found, `${table}.${official} ${code}`).toEqual([]);
          codes += 1;
        }
      }
    }
    expect(codes).toBeGreaterThan(150);
  });
});

describe("the worked example of the guide", () => {
  it("is a visit that loses nothing and gives the same tables again", () => {
    const { visit, losses } = fromTables(workedTables(), { facilityId });
    expect(losses).toEqual([]);
    expect(visit.source).toEqual({ system: "bhyt", id: "99999.2026.000001" });
    expect(visit.patient.name).toBe("NGUYỄN VĂN MẪU");
    expect(visit.medications[0]?.amounts.fundPaid).toBe("15000.00");
    expect(toTables(visit)).toEqual({ tables: workedTables(), losses: [] });
  });
});

describe("an in-patient episode with every table of a visit", () => {
  const { XML13 } = sampleTables;
  const inpatient: BhytTables = {
    ...sampleTables,
    ...(XML13 && { XML13: { ...XML13, TINH_TRANG_CT: "Tỉnh" } }),
  };

  it("loses nothing either way", () => {
    const { visit, losses } = fromTables(inpatient, { facilityId });
    expect(losses).toEqual([]);
    expect(
      [visit.results, visit.courseNotes, visit.dischargePapers].map((list) => list.length),
    ).not.toContain(0);
    const again = toTables(visit);
    expect(again.losses).toEqual([]);
    expect(fromTables(again.tables, { facilityId })).toEqual({ visit, losses: [] });
    // Every cell that was filled is filled with the same; the copies of XML1 are complete now.
    const { MA_DINH_CHI_THAI: saysNo, ...paper } = inpatient.XML7?.[0] ?? {};
    expect(saysNo).toBe("0");
    expect(again.tables).toMatchObject({ ...inpatient, XML7: [paper] });
    expect(checkTables(again.tables).ok).toBe(true);
  });
});

describe("the words of the record", () => {
  it("are the codes of the official lists, with the meaning that the list gives them", () => {
    const codes = Object.fromEntries(
      [gender, outcome, dischargeType, scope, paymentMethod, fundingSource, anaesthesia, transferReason].map(
        (codec, index) => [
          index,
          ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((code) => codec.fromText(code)),
        ],
      ),
    );
    const of = (...words: readonly string[]) => [
      ...words,
      ...Array<undefined>(9 - words.length).fill(undefined),
    ];
    expect(Object.values(codes)).toEqual([
      of("male", "female", "undetermined"),
      of(
        "recovered",
        "improved",
        "unchanged",
        "worse",
        "died",
        "poor-prognosis-home",
        "undetermined",
        "died-outside",
      ),
      of(
        "discharged",
        "transferred-by-need",
        "left-without-notice",
        "left-on-request",
        "transferred-on-request",
      ),
      of("insured", "self-paid", "armed-forces"),
      of("fee-for-service", "capitation", "case-based"),
      of("insurance-fund", "project-or-aid", "national-programme", "other"),
      of("general", "regional", "acupuncture", "other"),
      of("conditions-met", "beyond-capability", "on-request"),
    ]);
    expect(["0", "1", "3", "8", "9"].map((code) => injuryCause.fromText(code))).toEqual([
      "undetermined",
      "traffic",
      "water",
      "other",
      undefined,
    ]);
  });
});

describe("reading tables", () => {
  const { XML1, XML2 = [], XML3 = [] } = workedTables();

  it("names the cell that is missing or cannot be read, all of them at once", () => {
    const [drug] = XML2;
    const { HO_TEN: _, ...nameless } = XML1;
    expect(
      findings({
        XML1: { ...nameless, NGAY_RA: "202613020930", GIOI_TINH: "9" },
        XML2: drug === undefined ? [] : [drug, { ...drug, STT: "2", SO_LUONG: "1,5" }],
        XML3,
      }),
    ).toEqual([
      "error XML1.GIOI_TINH unreadable_cell",
      "error XML1.NGAY_RA unreadable_cell",
      "error XML2[2].SO_LUONG unreadable_cell",
      "error XML1.HO_TEN core.record.missing",
    ]);
  });

  it("takes the rows in the order of STT and still names them by where they stand", () => {
    const [drug] = XML2;
    if (drug === undefined) throw new Error("the example has a drug");
    const tables: BhytTables = {
      XML1,
      XML2: [
        { ...drug, STT: "2", TEN_THUOC: "B" },
        { ...drug, STT: "1", TEN_THUOC: "A" },
      ],
    };
    const { visit, losses } = fromTables(tables, { facilityId });
    expect(visit.medications.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(losses.map(({ code }) => code)).toEqual(["exchange.bhyt.loss_row_order"]);
    const { TEN_THUOC: _, ...unnamed } = drug;
    expect(
      findings({
        XML1,
        XML2: [
          { ...unnamed, STT: "2" },
          { ...drug, STT: "1" },
        ],
      }),
    ).toContain("error XML2[1].TEN_THUOC core.record.missing");
  });

  it("refuses rows of another episode", () => {
    const [drug] = XML2;
    expect(findings({ XML1, ...(drug && { XML2: [{ ...drug, MA_LK: "99999.2026.000002" }] }) })).toEqual([
      "error XML2[1].MA_LK key_002",
    ]);
  });

  it("says so when a copied cell differs from XML1, when a cell is rewritten", () => {
    expect(
      findings({
        XML1: { ...XML1, THANG_QT: "7", MA_BENH_KT: "I10; E11;" },
        XML7: [
          {
            MA_LK: XML1.MA_LK,
            SO_LUU_TRU: "1",
            MA_YTE: "BN9",
            MA_KHOA_RV: "K01",
            MA_DINH_CHI_THAI: "0",
            CHAN_DOAN_RV: "Đau đầu",
            PP_DIEUTRI: "Thuốc",
            MA_TTDV: "000001/XX-GPHN",
            MA_BS: "000002/XX-GPHN",
            TEN_BS: "NGUYỄN MẪU",
            NGAY_CT: "20260702",
          },
        ],
      }),
    ).toEqual([
      "information XML1.MA_BENH_KT loss_rewritten",
      "information XML1.THANG_QT loss_rewritten",
      "warning XML7[1].MA_YTE loss_mirror_differs",
    ]);
  });

  it.each([
    ["199000000000", "1990"],
    ["199005170000", "1990-05-17"],
    ["202607020810", "2026-07-02T08:10"],
    ["199005000000", "1990-05"],
  ])("reads a birth of %s as %s", (NGAY_SINH, birth) => {
    expect(fromTables({ XML1: { ...XML1, NGAY_SINH } }, { facilityId }).visit.patient.birth).toBe(birth);
  });

  it.each(["199000000810", "199013170000", "19900517", "199005172460", "abc"])(
    "refuses a birth of %s",
    (NGAY_SINH) => {
      expect(findings({ XML1: { ...XML1, NGAY_SINH } })).toEqual(["error XML1.NGAY_SINH unreadable_cell"]);
    },
  );

  it("reads cards side by side, open ends included, and refuses lists of other lengths", () => {
    const cards = {
      MA_THE_BHYT: "GD4999900000001;QN5970000000000",
      MA_DKBD: "99999;97000",
      GT_THE_TU: "20260101;20260201",
    };
    const read = (GT_THE_DEN: string) =>
      fromTables({ XML1: { ...XML1, ...cards, GT_THE_DEN } }, { facilityId }).visit.coverages.map(
        (own) => own.validTo,
      );
    expect(read("20261231;")).toEqual(["2026-12-31", undefined]);
    expect(read(";")).toEqual([undefined, undefined]);
    expect(read("")).toEqual([undefined, undefined]);
    expect(findings({ XML1: { ...XML1, ...cards, GT_THE_DEN: "20261231" } })).toEqual([
      "error XML1.GT_THE_DEN unreadable_cell",
    ]);
    expect(findings({ XML1: { ...XML1, ...cards, MA_DKBD: "99999" } })).toEqual([
      "error XML1.MA_DKBD unreadable_cell",
    ]);
  });

  it.each([
    ["079185000000", "personal-id"],
    ["000000000", "old-id"],
    ["N0000000", "passport"],
  ])("takes %s for a number of kind %s", (SO_CCCD, kind) => {
    const { visit } = fromTables({ XML1: { ...XML1, SO_CCCD } }, { facilityId });
    expect(visit.patient.identifiers[1]).toEqual({ kind, value: SO_CCCD });
  });
});

describe("writing tables", () => {
  it("numbers the rows and copies what other tables repeat", () => {
    const visit = workedVisit();
    const [drug] = visit.medications;
    if (drug === undefined) throw new Error("the example has a drug");
    const { tables } = toTables({
      ...visit,
      medications: [drug, drug],
      transferPaper: {
        fileNumber: "1",
        bookNumber: "2",
        paperNumber: "3",
        clinicalSigns: "Đau đầu",
        history: "3 ngày",
        conditionAtTransfer: "Tỉnh",
        reason: "beyond-capability",
        plan: "Theo dõi",
        transport: "Xe cứu thương",
        decidedBy: "000002/XX-GPHN",
        headOfFacility: "000001/XX-GPHN",
      },
    });
    expect(tables.XML2?.map(({ STT }) => STT)).toEqual(["1", "2"]);
    expect(tables.XML13).toMatchObject({
      MA_LYDO_CT: "2",
      HO_TEN: "NGUYỄN VĂN MẪU",
      NGAY_SINH: "199001010000",
    });
    const absent: readonly BhytTableName[] = [
      "XML4",
      "XML5",
      "XML6",
      "XML7",
      "XML8",
      "XML9",
      "XML10",
      "XML11",
      "XML14",
      "XML15",
    ];
    for (const table of absent) expect(tables).not.toHaveProperty(table);
  });
});
