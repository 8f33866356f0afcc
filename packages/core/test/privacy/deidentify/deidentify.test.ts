import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import type { CalendarDate, LocalMinute, MedicalRecord } from "../../../src/index.ts";
import {
  type DeidentifiedRow,
  type DeidentifyOptions,
  defaultDetails,
  deidentifyRecords,
  renderDeidentifyReport,
} from "../../../src/privacy/index.ts";
import { createSeededRandom, sampleInpatientRecord } from "../../../src/testkit/index.ts";
import { type Known, recordOf } from "./invented-patients.ts";

const key = createSeededRandom("khoa").bytes(32);
const options: DeidentifyOptions = { key, purpose: "nghien-cuu", exportId: "xuat-01", k: 2 };
const known = (index: number, more: Partial<Known> = {}): Known => ({
  recordId: `HS${index}`,
  personalId: `0011000000${String(index).padStart(2, "0")}`,
  name: `NGƯỜI THỬ ${index}`,
  birth: "1985-05-17",
  sex: "female",
  province: "01",
  commune: "00001",
  admitted: "2026-07-02",
  diagnosis: "K35.8",
  ...more,
});
async function exported(records: Iterable<MedicalRecord>, more: Partial<DeidentifyOptions> = {}) {
  const { rows, report } = await deidentifyRecords(records, { ...options, ...more });
  const all: DeidentifiedRow[] = [];
  for await (const row of rows) all.push(row);
  return { rows: all, report };
}
const two = (more: Partial<Known>) => [recordOf(known(1, more)), recordOf(known(2, more))];
const first = async (more: Partial<Known>, own: Partial<DeidentifyOptions> = {}) =>
  (await exported(two(more), own)).rows[0];

describe("how a value is told", () => {
  it.each([
    ["1985-05-17", "2026-07-02", "40-44"],
    ["1985-07-03", "2026-07-02", "40-44"],
    ["1981-07-02", "2026-07-02", "45-49"],
    ["1981-07-03", "2026-07-02", "40-44"],
    ["1981", "2026-07-02", "45-49"],
    ["1981-08", "2026-07-02", "40-44"],
    ["1936-07-03", "2026-07-02", "85-89"],
    ["1936-07-02", "2026-07-02", "90+"],
    ["1920-01-01", "2026-07-02", "90+"],
    ["2026-07-01", "2026-07-02", "0-4"],
    ["2027-01-01", "2026-07-02", "unknown"],
  ])("[PDP-15] born %s, admitted %s: %s", async (birth, admitted, ageBand) => {
    expect((await first({ birth, admitted }))?.ageBand).toBe(ageBand);
  });

  it("[PDP-15] ages from 90 stay together in every width", async () => {
    for (const age of [5, 10, 20] as const) {
      const details = [{ ...defaultDetails[0], age } as (typeof defaultDetails)[number]];
      expect((await first({ birth: "1930-01-01" }, { policy: { details } }))?.ageBand).toBe("90+");
      expect((await first({ birth: "1937-01-01" }, { policy: { details } }))?.ageBand).toBe(
        { 5: "85-89", 10: "80-89", 20: "80-89" }[age],
      );
    }
  });

  it("[PDP-15] a place is the province since 1/7/2025; an old code is carried over, a strange one is unknown", async () => {
    const place = (address: object) =>
      two({}).map((record) => ({
        ...record,
        patient: { ...record.patient, addresses: [{ use: "residence", text: "Số 1", ...address }] },
      })) as unknown as MedicalRecord[];
    const provinceOf = async (address: object) => (await exported(place(address))).rows[0]?.province;
    expect(await provinceOf({ catalogue: "vn-admin-2025", provinceCode: "79" })).toBe("79");
    // Bình Dương went into Thành phố Hồ Chí Minh.
    expect(await provinceOf({ catalogue: "vn-admin-2004", provinceCode: "74" })).toBe("79");
    expect(await provinceOf({ catalogue: "vn-admin-2025", provinceCode: "nhà bà Thử" })).toBe("unknown");
    expect(await provinceOf({ provinceCode: "79" })).toBe("unknown");
    expect(await provinceOf({ catalogue: "vn-admin-2025", provinceCode: "79", to: "2025-01-01" })).toBe(
      "unknown",
    );
  });

  it("[PDP-15] a disease is a category of ICD-10, and nothing that somebody wrote in its place", async () => {
    expect((await first({ diagnosis: "a18.0†" }))?.diagnosis).toBe("A18");
    expect((await first({ diagnosis: "Đau bụng của ông Thử" }))?.diagnosis).toBe("unknown");
    const chapter = defaultDetails.filter(({ diagnosis }) => diagnosis === "chapter").slice(0, 1);
    expect((await first({ diagnosis: "D48.1" }, { policy: { details: chapter } }))?.diagnosis).toBe(
      "chapter-II",
    );
    expect((await first({ diagnosis: "D50.1" }, { policy: { details: chapter } }))?.diagnosis).toBe(
      "chapter-III",
    );
    expect((await first({ diagnosis: "D49" }, { policy: { details: chapter } }))?.diagnosis).toBe("unknown");
  });

  it("[PDP-15] a rare disease is told by its chapter, and who is alone is left out and counted", async () => {
    const records = [known(1), known(2), known(3, { diagnosis: "K80.2" }), known(4, { diagnosis: "K57.3" })];
    const { rows, report } = await exported([...records, known(5, { sex: "male" })].map(recordOf));
    expect(rows.map(({ diagnosis }) => diagnosis).sort()).toEqual(["K35", "K35", "chapter-XI", "chapter-XI"]);
    expect(report).toMatchObject({
      rowsRead: 5,
      rowsGiven: 4,
      rowsSuppressed: 1,
      smallestGroup: 2,
      groups: 2,
    });
  });
});

describe("who counts", () => {
  it("[PDP-15] k counts people: stays of one patient hide nobody", async () => {
    const one = known(1);
    const again = { ...known(2), personalId: one.personalId };
    expect((await exported([one, again].map(recordOf))).rows).toEqual([]);
    expect((await exported([one, again, known(3)].map(recordOf))).rows).toHaveLength(3);
  });

  it("[PDP-15] knows a person by way of a third record", async () => {
    const [a, b] = two({});
    const bridge = recordOf(known(3));
    const identifiers = [...(a?.patient.identifiers ?? []), ...(b?.patient.identifiers ?? [])];
    const records = [a, b, { ...bridge, patient: { ...bridge.patient, identifiers } }] as MedicalRecord[];
    expect((await exported(records)).rows).toEqual([]);
  });

  it("[PDP-15] five stays of one patient without a common number count as one person", async () => {
    const spellings = [
      "NGUYỄN THỊ THỬ",
      "Nguyễn Thị Thử",
      " NGUYỄN  THỊ THỬ ",
      "NGUYỄN THỊ THỬ".normalize("NFD"),
    ];
    const stays = [...spellings, "nguyễn thị thử"].map((name, index) => recordOf({ ...known(index), name }));
    const { rows, report } = await exported(stays, { k: 5 });
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ rowsRead: 5, people: 1 });
    const names = ["A", "B", "C", "D", "E"].map((own, index) => recordOf({ ...known(index), name: own }));
    expect((await exported(names, { k: 5 })).report).toMatchObject({ rowsGiven: 5, people: 5 });
  });

  it.each<readonly [string, Partial<Known>]>([
    ["birth", { birth: "1985-05-18" }],
    ["gender", { sex: "male" }],
  ])("tells two of one name apart by their %s", async (_, more) => {
    const records = [known(1), { ...known(2), name: known(1).name, ...more }].map(recordOf);
    expect((await exported(records)).report.people).toBe(2);
  });

  it("[PDP-15] a card that passed from one to another only lowers the count", async () => {
    const carded = (index: number, value: string) => {
      const own = recordOf(known(index));
      const card = { system: "insurance-card", value, status: "active" } as const;
      return {
        ...own,
        patient: { ...own.patient, identifiers: [...own.patient.identifiers, card] },
      } as MedicalRecord;
    };
    const all = [carded(1, "HS4010000000001"), carded(2, " hs4 010000000001"), carded(3, "HS4010000000003")];
    const { rows, report } = await exported(all, { k: 3 });
    expect(rows).toEqual([]);
    expect(report.people).toBe(2);
    expect((await exported(all)).report).toMatchObject({ people: 2, rowsGiven: 3 });
    const empty = [carded(1, " "), carded(2, " ")];
    expect((await exported(empty)).report.people).toBe(2);
  });

  it("counts a record once, however often it is handed in", async () => {
    const [a, b] = two({}) as [MedicalRecord, MedicalRecord];
    const { rows, report } = await exported([a, b, a, a]);
    expect(rows).toHaveLength(2);
    expect(report).toMatchObject({ rowsRead: 4, rowsTwice: 2, rowsGiven: 2 });
  });

  it("gives rows of one patient different pseudonyms", async () => {
    const one = known(1);
    const { rows } = await exported(
      [one, { ...known(2), personalId: one.personalId }, known(3)].map(recordOf),
    );
    expect(new Set(rows.map(({ pseudonym }) => pseudonym)).size).toBe(3);
  });
});

describe("what passes", () => {
  const ended = (index: number, endedAt: string, outcome: string) => {
    const record = recordOf(known(index));
    const [entry] = record.entries;
    const discharge = {
      ...entry,
      kind: "discharge",
      source: { system: "his", id: `d${index}` },
      type: "discharged",
      outcome,
      treatmentDays: "3",
    };
    return {
      ...record,
      episode: { ...record.episode, endedAt: endedAt as LocalMinute },
      entries: [...record.entries, discharge],
    } as unknown as MedicalRecord;
  };

  it("[PDP-15] attributes pass only when they are named, and of their list", async () => {
    const records = [ended(1, "2026-07-05T10:00", "recovered"), ended(2, "2026-07-12T10:00", "chữ tự do")];
    expect((await exported(records)).rows.map(({ attributes }) => attributes)).toEqual([{}, {}]);
    const { rows, report } = await exported(records, { policy: { sensitive: ["stayBand", "outcome"] } });
    expect(rows.map(({ attributes }) => attributes.stayBand).sort()).toEqual(["1-3", "8-14"]);
    expect(rows.map(({ attributes }) => attributes.outcome).sort()).toEqual(["recovered", "unknown"]);
    expect(report.diversity).toContainEqual({ of: "outcome", smallest: 2, rowsAlike: 0 });
    expect(report.members).toContain("stayBand");
  });

  it("[PDP-15] one that others may know counts for k", async () => {
    const records = [ended(1, "2026-07-05T10:00", "recovered"), ended(2, "2026-07-12T10:00", "recovered")];
    expect((await exported(records, { policy: { quasi: ["stayBand"] } })).rows).toEqual([]);
    expect((await exported(records, { policy: { quasi: ["outcome"] } })).rows).toHaveLength(2);
  });

  it("[PDP-15] a whole record leaves nothing but the named members", async () => {
    const sample = sampleInpatientRecord();
    const other: MedicalRecord = {
      ...sample,
      source: { system: "his", id: "khác" },
      patient: {
        ...sample.patient,
        name: "NGƯỜI THỬ KHÁC",
        identifiers: [{ system: "facility", value: "BN9", status: "active" }],
      },
    };
    const { rows } = await exported([sample, other]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toEqual({
        pseudonym: expect.stringMatching(/^[0-9a-f]{64}$/),
        sex: "female",
        ageBand: "40-44",
        province: "79",
        period: "2026-07",
        diagnosis: "K35",
        attributes: {},
      });
    }
  });
});

describe("the call", () => {
  const refusal = async (call: () => Promise<unknown>) => {
    try {
      await call();
    } catch (error) {
      return isEmrError(error) ? error.code : String(error);
    }
    return undefined;
  };

  it("[PDP-15] takes a CryptoKey as well, and the same key gives the same pseudonyms", async () => {
    const bytes = new Uint8Array(key);
    const own = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ]);
    expect(await exported(two({}), { key: own })).toEqual(await exported(two({})));
  });

  it("[PDP-15] refuses a short key, and one that is made for something else", async () => {
    expect(await refusal(() => exported([], { key: key.slice(0, 31) }))).toBe("core.deidentify.key_unfit");
    for (const fill of [0, 7, 255]) {
      const same = new Uint8Array(32).fill(fill);
      expect(await refusal(() => exported([], { key: same }))).toBe("core.deidentify.key_unfit");
    }
    const wrong = { name: "HMAC", hash: "SHA-512" };
    const own = await crypto.subtle.importKey("raw", new Uint8Array(key), wrong, false, ["sign"]);
    expect(await refusal(() => exported([], { key: own }))).toBe("core.deidentify.key_unfit");
    const noSign = await crypto.subtle.importKey(
      "raw",
      new Uint8Array(key),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["verify"],
    );
    expect(await refusal(() => exported([], { key: noSign }))).toBe("core.deidentify.key_unfit");
  });

  it.each<readonly [string, object]>([
    ["k of one", { k: 1 }],
    ["k of a half", { k: 2.5 }],
    ["no purpose", { purpose: " " }],
    ["no export", { exportId: undefined }],
    ["a name as attribute", { policy: { quasi: ["name"] } }],
    [
      "a finer age",
      { policy: { details: [{ age: 1, period: "month", diagnosis: "category", province: "province" }] } },
    ],
    [
      "a day",
      { policy: { details: [{ age: 5, period: "day", diagnosis: "category", province: "province" }] } },
    ],
    [
      "a commune",
      { policy: { details: [{ age: 5, period: "month", diagnosis: "category", province: "commune" }] } },
    ],
    ["a misspelt policy", { policy: { sensitiv: [] } }],
    ["a key of text", { key: "bí mật" }],
  ])("refuses %s", async (_, more) => {
    expect(await refusal(() => exported([], more as never))).toBe("core.options.wrong");
  });

  it("refuses what is no list of records, and what is no record in it", async () => {
    for (const odd of [undefined, null, 3, "HS1", {}]) {
      expect(await refusal(() => deidentifyRecords(odd as never, options))).toBe("core.options.wrong");
    }
    expect(await refusal(() => exported([{ name: "NGƯỜI THỬ" } as never]))).toBe("core.deidentify.no_record");
    expect(await refusal(() => deidentifyRecords([], undefined as never))).toBe("core.options.wrong");
  });

  it("answers records that are broken anywhere with an error of ours, or reads what it can", async () => {
    const odd: readonly unknown[] = [undefined, null, 3, "x", [], {}, [null], Number.NaN];
    const broken: unknown[] = [];
    const breakIn = (whole: unknown, put: (part: unknown) => unknown, depth: number): void => {
      if (typeof whole !== "object" || whole === null || depth > 4) return;
      for (const [name, part] of Object.entries(whole)) {
        const putHere = (own: unknown) => {
          const copy: unknown = Array.isArray(whole) ? [...whole] : { ...whole };
          (copy as Record<string, unknown>)[name] = own;
          return put(copy);
        };
        for (const own of odd) broken.push(putHere(own));
        breakIn(part, putHere, depth + 1);
      }
    };
    breakIn(recordOf(known(1)), (part) => part, 0);
    expect(broken.length).toBeGreaterThan(300);
    const raw: unknown[] = [];
    for (const one of broken) {
      const answer = await refusal(() => exported([one as never, recordOf(known(2))]));
      if (answer !== undefined && answer !== "core.deidentify.no_record") raw.push(answer);
    }
    expect(raw).toEqual([]);
  });

  it("stops when it is told to", async () => {
    const stopped = AbortSignal.abort(new Error("dừng"));
    expect(await refusal(() => exported(two({}), { signal: stopped }))).toContain("dừng");
  });

  it("an empty export says so", async () => {
    const { rows, report } = await exported([]);
    expect(rows).toEqual([]);
    expect(report.smallestGroup).toBeUndefined();
    expect(renderDeidentifyReport(report)).toContain("không có dòng nào");
  });

  it("[PDP-15] speaks Vietnamese on the Vietnamese lines", async () => {
    const details = [
      { age: "hidden", period: "quarter", diagnosis: "chapter", province: "province" },
    ] as const;
    const { report } = await exported(two({}), { policy: { details, sensitive: ["stayBand"] } });
    const text = renderDeidentifyReport(report);
    expect(text).toContain(
      "2 dòng: không nêu tuổi, thời gian theo quý, chẩn đoán theo chương ICD-10, nơi ở theo tỉnh",
    );
    expect(text).toContain("Độ đa dạng (l) của chẩn đoán:");
    expect(text).toContain("Độ đa dạng (l) của số ngày nằm viện:");
    expect(text).toContain("Diversity (l) of diagnosis:");
    const vietnamese = text.split("\n").filter((_, line) => line % 2 === 0);
    expect(vietnamese.join("\n")).not.toMatch(
      /\b(?:month|quarter|category|chapter|hidden|stayBand|of diagnosis|pseudonym)\b/,
    );
  });

  it("[PDP-15] hints that most rows are of few people, when they are left out for it", async () => {
    const one = Array.from({ length: 20 }, (_, index) => recordOf({ ...known(1), recordId: `HS${index}` }));
    const { report } = await exported(one);
    expect(report).toMatchObject({ rowsRead: 20, rowsGiven: 0, people: 1 });
    expect(renderDeidentifyReport(report)).toContain(
      "20 bệnh án là của 1 người: k đếm người, không đếm bệnh án",
    );
    const many = (await exported(two({}))).report;
    expect(many.people).toBe(2);
    expect(renderDeidentifyReport(many)).not.toContain("k đếm người");
  });

  it("a text of the host begins no line of its own in the report", async () => {
    const { report } = await exported([], { purpose: "a\nk yêu cầu: 99" });
    const lines = renderDeidentifyReport(report).split("\n");
    expect(lines.filter((line) => line.startsWith("k yêu cầu"))).toHaveLength(1);
  });

  it("keeps the day of no patient", async () => {
    const day = "2026-07-02" as CalendarDate;
    const { rows } = await exported(two({ admitted: day }));
    expect(JSON.stringify(rows)).not.toContain(day);
  });
});
