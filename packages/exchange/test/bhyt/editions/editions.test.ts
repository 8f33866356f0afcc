import { readFileSync } from "node:fs";
import type { CalendarDate } from "@benhan/core";
import { EmrError } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bhytEditions,
  editionAt,
  editionOf,
  editionOfDocuments,
  getEdition,
  layersAt,
} from "../../../src/bhyt/editions/index.ts";
import { qd130 } from "../../../src/bhyt/qd130/index.ts";
import {
  type BhytTables,
  decodeDossiers,
  encodeTables,
  qd3176,
  readDossierStream,
  readDossiers,
} from "../../../src/bhyt/qd3176/index.ts";
import { qd4210 } from "../../../src/bhyt/qd4210/index.ts";
import { qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import type { BhytEdition } from "../../../src/bhyt/schema/bhyt-edition.ts";

const golden = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.golden.xml`, import.meta.url)));
const counts = ({ tables, apart }: BhytEdition) =>
  Object.fromEntries(
    [...Object.values(tables), ...Object.values(apart)].map(({ table, fields }) => [table, fields.length]),
  );
const column = (edition: BhytEdition, place: string) => {
  const [table = "", name] = place.split(".");
  return edition.tables[table]?.fields.find((field) => field.name === name);
};
const namesOf = (edition: BhytEdition, table: string) =>
  edition.tables[table]?.fields.map(({ name }) => name);

describe("the editions", () => {
  it("have as many columns as the decisions", () => {
    expect(counts(qd4210)).toEqual({ XML1: 40, XML2: 27, XML3: 29, XML4: 10, XML5: 6 });
    const common = { XML3: 47, XML4: 12, XML5: 9, XML8: 22, XML12: 35 };
    expect(counts(qd130)).toEqual({
      ...common,
      XML0: 18,
      XML1: 65,
      XML2: 38,
      XML6: 31,
      XML7: 25,
      XML9: 34,
      XML10: 12,
      XML11: 22,
    });
    const since4750 = {
      ...common,
      XML0: 26,
      XML1: 66,
      XML2: 39,
      XML6: 47,
      XML7: 26,
      XML9: 35,
      XML10: 13,
      XML11: 23,
      XML14: 22,
      XML15: 20,
    };
    expect(counts(qd4750)).toEqual({ ...since4750, XML13: 39 });
    expect(counts(qd3176)).toEqual({ ...since4750, XML13: 37 });
  });

  it("hold every column of the decisions as the data has it", () => {
    interface Column {
      readonly name: string;
      readonly type: string;
      readonly maxLength: number | null;
      readonly decimals?: number | null;
      readonly required: boolean | "conditional";
      readonly multiSeparator: string | null;
      readonly itemType?: string | null;
      readonly itemLength?: number | null;
      readonly codeList?: string | null;
      readonly mirrors?: string | null;
    }
    const data: {
      readonly tables: readonly { readonly table: string; readonly fields: readonly Column[] }[];
    } = JSON.parse(readFileSync(new URL("../../../../../data/bhyt/tables.json", import.meta.url), "utf8"));
    const all = { ...qd3176.tables, ...qd3176.apart };
    expect(data.tables.map(({ table }) => table).sort()).toEqual(Object.keys(all).sort());
    for (const { table, fields } of data.tables) {
      const expected = fields.map((field) => ({
        name: field.name,
        type: field.type,
        maxLength: field.maxLength ?? undefined,
        decimals: field.decimals ?? undefined,
        required: field.required || undefined,
        separator: field.multiSeparator ?? undefined,
        itemType: field.itemType ?? undefined,
        itemLength: field.itemLength ?? undefined,
        codeList: field.codeList ?? undefined,
        mirrors: field.mirrors?.replace("XML1.", "") ?? undefined,
      }));
      expect([table, all[table]?.fields]).toEqual([table, expected]);
    }
  });

  it("name no column twice and leave none in doubt but those that say so", () => {
    for (const { id, tables, apart } of bhytEditions) {
      for (const { table, fields } of [...Object.values(tables), ...Object.values(apart)]) {
        expect([id, table, new Set(fields.map(({ name }) => name)).size]).toEqual([id, table, fields.length]);
      }
    }
    const inDoubt = ({ tables }: BhytEdition) =>
      Object.values(tables).flatMap(({ table, fields }) =>
        fields.flatMap(({ name, doubt }) => (doubt === undefined ? [] : [`${table}.${name} ${doubt}`])),
      );
    expect(inDoubt(qd3176)).toEqual([]);
    expect(inDoubt(qd130)).toEqual([]);
    expect(inDoubt(qd4750)).toEqual([
      "XML1.SO_CCCD type",
      "XML1.MA_NGHE_NGHIEP type",
      "XML4.MA_DICH_VU size",
      "XML4.MA_CHI_SO size",
      "XML6.SO_CCCD type",
      "XML8.MA_LOAI_KCB type",
      "XML9.SO_CCCD_NND type",
      "XML15.SO_CCCD type",
    ]);
  });

  it("write their tables in the official order", () => {
    const order = ["XML1", "XML2", "XML3", "XML4", "XML5", "XML6", "XML7", "XML8", "XML9", "XML10", "XML11"];
    expect(Object.keys(qd130.tables)).toEqual(order);
    expect(Object.keys(qd4750.tables)).toEqual([...order, "XML13", "XML14", "XML15"]);
    expect(Object.keys(qd3176.tables)).toEqual(Object.keys(qd4750.tables));
  });

  it("put back what QĐ 3176 changed in the referral paper, in its old place", () => {
    const names = namesOf(qd4750, "XML13");
    expect(names?.slice(4, 8)).toEqual(["MA_CSKCB", "MA_NOI_DI", "MA_NOI_DEN", "HO_TEN"]);
    expect(names?.slice(26, 31)).toEqual([
      "MA_BENH_YHCT",
      "TEN_DICH_VU",
      "TEN_THUOC",
      "PP_DIEU_TRI",
      "MA_LOAI_RV",
    ]);
    expect(column(qd4750, "XML13.MA_NOI_DI")).toMatchObject({ maxLength: 5, codeList: "MA_CSKCB" });
  });

  it("have the types and sizes of their time", () => {
    expect(column(qd3176, "XML1.MA_NGHE_NGHIEP")).toMatchObject({ type: "string", maxLength: 2 });
    expect(column(qd4750, "XML1.MA_NGHE_NGHIEP")).toMatchObject({
      type: "string",
      maxLength: 5,
      doubt: "type",
    });
    expect(column(qd130, "XML1.MA_NGHE_NGHIEP")).toEqual({
      name: "MA_NGHE_NGHIEP",
      type: "number",
      maxLength: 5,
      required: true,
      codeList: "MA_NGHE_NGHIEP",
    });
    expect(column(qd130, "XML2.MA_KHOA")?.maxLength).toBe(15);
    expect(column(qd4750, "XML2.MA_KHOA")?.maxLength).toBe(50);
    expect(column(qd4750, "XML2.MUC_HUONG")).toEqual({
      name: "MUC_HUONG",
      type: "number",
      maxLength: 3,
      required: true,
    });
    expect(column(qd4750, "XML14.NGAY_HEN_KL")?.type).toBe("datetime12");
    expect(column(qd3176, "XML14.NGAY_HEN_KL")?.type).toBe("date8");
    expect(column(qd130, "XML1.NHOM_MAU")).toBeUndefined();
  });

  it("do not lend a code list to an edition whose codes meant something else", () => {
    expect(column(qd3176, "XML6.NHOM_DOI_TUONG")?.codeList).toBe("NHOM_DOI_TUONG");
    expect(column(qd4750, "XML6.NHOM_DOI_TUONG")?.codeList).toBeUndefined();
    expect(column(qd4750, "XML6.MA_XU_TRI")?.codeList).toBe("MA_XU_TRI");
    expect(column(qd130, "XML6.MA_XU_TRI")?.codeList).toBeUndefined();
  });

  it("say how much they may be trusted, and what is uncertain", () => {
    for (const edition of bhytEditions.slice(0, 3)) {
      expect(edition.confidence).toBe("medium");
      expect(edition.note?.vi).toBeTruthy();
      expect(edition.note?.en).toBeTruthy();
    }
    expect(qd3176.confidence).toBe("high");
  });

  it("carry QĐ 1931 as a layer of its own date", () => {
    expect(layersAt(qd3176, "2026-06-30" as CalendarDate)).toEqual([]);
    const [layer] = layersAt(qd3176, "2026-07-01" as CalendarDate);
    expect(layer).toMatchObject({ id: "qd1931", confidence: "low" });
    for (const { table, field, now } of layer?.changes ?? []) {
      expect(column(qd3176, `${table}.${field}`)).toMatchObject(now);
    }
  });
});

describe("the edition in force", () => {
  it.each([
    ["2016-05-05", "qd4210"],
    ["2024-06-30", "qd4210"],
    ["2024-07-01", "qd4750"],
    ["2024-12-31", "qd4750"],
    ["2025-01-01", "qd3176"],
    ["2030-01-01", "qd3176"],
  ])("on %s is %s", (day, id) => {
    expect(editionAt(day as CalendarDate).id).toBe(id);
  });

  it("is found by its id", () => {
    expect(bhytEditions.map(({ id }) => getEdition(id)?.id)).toEqual(["qd4210", "qd130", "qd4750", "qd3176"]);
    expect(getEdition("qd9999")).toBeUndefined();
  });
});

describe("the edition of a file", () => {
  it.each(["qd4210", "qd130", "qd4750", "qd3176"])("is told from the golden file of %s", (id) => {
    expect(decodeDossiers(golden(id), { edition: editionOfDocuments }).editions[0]?.id).toBe(id);
  });

  it("is told of each episode, so that none loses the columns of another edition", async () => {
    const text = (name: string) => new TextDecoder().decode(golden(name));
    const episodes = /<DANHSACHHOSO>([\s\S]*)<\/DANHSACHHOSO>/;
    const inner = episodes.exec(text("qd4750"))?.[1] ?? "";
    const old = text("qd130").replace("<SOLUONGHOSO>1<", "<SOLUONGHOSO>2<");
    const both = new TextEncoder().encode(old.replace("</DANHSACHHOSO>", `${inner}</DANHSACHHOSO>`));
    const { dossiers, editions, issues } = decodeDossiers<BhytTables>(both, { edition: editionOfDocuments });
    expect(editions.map(({ id }) => id)).toEqual(["qd130", "qd4750"]);
    const [alone] = decodeDossiers<BhytTables>(golden("qd4750"), { edition: editionOfDocuments }).dossiers;
    expect(readDossiers(both, { edition: qd130 as BhytEdition }).ok).toBe(false);
    expect(dossiers[1]).toEqual(alone);
    expect(issues.map(({ rule }) => rule)).not.toContain("ENV-011");

    const streamed: unknown[] = [];
    for await (const item of readDossierStream<BhytTables>(new Blob([both]).stream(), {
      edition: editionOfDocuments,
    })) {
      if (item.kind === "dossier") streamed.push([item.edition.id, item.report.ok && item.report.value]);
    }
    expect(streamed).toEqual(dossiers.map((tables, index) => [editions[index]?.id, tables]));
  });

  it("is that of NGAY_RA when the columns say nothing else", () => {
    const XML1 = namesOf(qd3176, "XML1") ?? [];
    expect(editionOf({ columns: { XML1 }, endedAt: "202411051000" }).id).toBe("qd4750");
    expect(editionOf({ columns: { XML1 }, endedAt: "202611051000" }).id).toBe("qd3176");
    expect(editionOf({ columns: { XML1 } }).id).toBe("qd3176");
    expect(editionOf({ columns: {}, endedAt: "201911051000" }).id).toBe("qd4210");
  });

  it("is not another one because a writer leaves empty columns out", () => {
    const XML1 = (namesOf(qd3176, "XML1") ?? []).filter((name) => name !== "NHOM_MAU");
    expect(editionOf({ columns: { XML1 }, endedAt: "202611051000" }).id).toBe("qd3176");
  });

  it("is told apart by the columns where several editions were in use", () => {
    const XML1 = namesOf(qd130, "XML1") ?? [];
    expect(editionOf({ columns: { XML1 }, endedAt: "202405011000" }).id).toBe("qd130");
    expect(editionOf({ columns: { XML1, XML14: [] }, endedAt: "202405011000" }).id).toBe("qd4750");
    const early = namesOf(qd3176, "XML13") ?? [];
    expect(editionOf({ columns: { XML1, XML13: early }, endedAt: "202411051000" }).id).toBe("qd3176");
  });
});

describe("the edition of hostile bytes (seed 130)", () => {
  it("never throws", () => {
    const files = ["qd4210", "qd130", "qd4750", "qd3176"].map(golden);
    const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), edits, fc.boolean(), (file, changes, cut) => {
        const bytes = new Uint8Array(file);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const given = cut ? bytes.slice(0, (changes[0]?.[0] ?? 0) % bytes.length) : bytes;
        const read = readDossiers(given, { edition: editionOfDocuments });
        expect(
          read.ok
            ? read.value.editions.every((edition) => bhytEditions.includes(edition))
            : read.issues.length > 0,
        ).toBe(true);
      }),
      { seed: 130, numRuns: 500 },
    );
  });
});

describe("QĐ 4210", () => {
  it("is read in whatever order and spelling old programs wrote it", () => {
    const { dossiers, issues } = decodeDossiers(golden("qd4210"), { edition: qd4210 });
    const codes = issues.map(({ code }) => code);
    expect(codes).not.toContain("exchange.bhyt.env_011");
    expect(codes).not.toContain("exchange.bhyt.missing_elements");
    const [tables] = dossiers;
    expect(tables?.XML1.MA_THE).toBe("DN4797900000000");
    expect(tables?.XML1.DIA_CHI).toBe("Số 1, đường Mẫu & ngõ <2>");
    expect(tables?.XML2?.[0]).toMatchObject({ TYLE_TT: "100", T_NGUON_KHAC: "0", DON_GIA: "1500" });
    expect(tables?.XML5?.[0]?.DIEN_BIEN).toBe("Tỉnh, đỡ đau");
  });

  it("is not written any more", () => {
    const write = () =>
      encodeTables(
        { XML1: { MA_LK: "99999.2019.000001" } },
        { edition: qd4210, facilityCode: "79999", createdOn: "2026-07-05" as CalendarDate },
      );
    expect(write).toThrow(EmrError);
    try {
      write();
    } catch (error) {
      expect(error instanceof EmrError && error.issues.map(({ code }) => code)).toEqual([
        "exchange.bhyt.edition_read_only",
      ]);
    }
  });
});
