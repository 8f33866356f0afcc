import type { CalendarDate, Decimal } from "@benhan/core";
import { describe, expect, it } from "vitest";
import { qd4750 } from "../../../src/bhyt/qd4750/index.ts";
import { brokenAt, episode, withCells } from "./found-rules.ts";

const visit = episode("examination");
const code = visit.XML2?.[0]?.MA_THUOC ?? "";
const drug = (cells: Readonly<Record<string, string | undefined>>) => withCells(visit, "XML2", cells);
const inForceOf4750 = { edition: qd4750 as never };

describe("the papers of a drug", () => {
  it.each([
    ["a self-paid drug", { PHAM_VI: "2" }],
    ["a herb of a decoction", { MA_PP_CHEBIEN: "SAO" }],
    ["a herb by its code", { MA_THUOC: "05V.1" }],
    ["blood", { MA_NHOM: "7" }],
    ["the transport of blood", { MA_THUOC: "VM.79999" }],
  ])("are not asked of %s", (_what, cells) => {
    const bare = drug({ SO_DANG_KY: undefined, HAM_LUONG: undefined, ...cells });
    expect(brokenAt("X2-019", bare)).toEqual([]);
    expect(brokenAt("X2-021", bare)).toEqual([]);
  });

  it("are not asked of a radiopharmaceutical that the facility names", () => {
    const unregistered = drug({ SO_DANG_KY: undefined });
    expect(brokenAt("X2-019", unregistered)).toEqual(["XML2[1].SO_DANG_KY"]);
    expect(brokenAt("X2-019", unregistered, { unregisteredDrugs: new Set([code]) })).toEqual([]);
  });

  it("leave the strength of herbs empty since QĐ 3176 only", () => {
    const herb = drug({ MA_PP_CHEBIEN: "SAO", HAM_LUONG: "12g" });
    expect(brokenAt("X2-021", herb)).toEqual(["XML2[1].HAM_LUONG"]);
    expect(brokenAt("X2-021", herb, inForceOf4750)).toEqual([]);
  });

  it("name another facility by C, K, M or H, and HC in QĐ 4750 only", () => {
    for (const mark of ["C", "K", "M", "H"]) {
      expect(brokenAt("X2-024", drug({ MA_CSKCB_THUOC: `${mark}.79999` }))).toEqual([]);
    }
    const old = drug({ MA_CSKCB_THUOC: "HC.79999" });
    expect(brokenAt("X2-024", old)).toEqual(["XML2[1].MA_CSKCB_THUOC"]);
    expect(brokenAt("X2-024", old, inForceOf4750)).toEqual([]);
  });
});

describe("the price of a drug", () => {
  const price = visit.XML2?.[0]?.DON_GIA ?? "";
  const approved = (...lines: readonly (readonly [price: string, from?: string, to?: string])[]) => ({
    priceLists: {
      drugs: new Map([
        [
          code,
          lines.map(([amount, from, to]) => ({
            price: amount as Decimal,
            ...(from !== undefined && { from: from as CalendarDate }),
            ...(to !== undefined && { to: to as CalendarDate }),
          })),
        ],
      ]),
    },
  });

  it("may be any of the approved ones, but not above all of them", () => {
    expect(brokenAt("X2-025", visit, approved(["1"], [price]))).toEqual([]);
    expect(brokenAt("X2-025", visit, approved(["1"], ["2"]))).toEqual(["XML2[1].DON_GIA"]);
  });

  it("is compared with the lines that held on the day of the visit", () => {
    expect(brokenAt("X2-025", visit, approved(["1"], [price, "2001-01-01", "2001-12-31"]))).toHaveLength(1);
    expect(brokenAt("X2-025", visit, approved(["1", "2001-01-01", "2001-12-31"]))).toEqual([]);
  });
});

describe("who ordered a drug", () => {
  const staff = { staff: new Map([["000001/XX-GPHN", [{ title: "2" }]]]) };
  const by = (doctor: string) =>
    brokenAt("X2-026", { ...visit, XML2: drug({ MA_BAC_SI: doctor }).XML2?.slice(0, 1) }, staff as never);

  it.each([
    "000001/XX-GPHN",
    "000001/XX-GPHN.079185000000",
    "000777/XX-GPHN.TX.79999",
    "000777/XX-GPHN.HD.79XXX",
  ])("may be %s", (doctor) => {
    expect(by(doctor)).toEqual([]);
  });

  it("may not be somebody whom the list does not have", () => {
    expect(by("000001/XX-GPHN;000777/XX-GPHN")).toEqual(["XML2[1].MA_BAC_SI"]);
  });
});

describe("the same drug twice a day", () => {
  const row = { ...visit.XML2?.[0], STT: "99" } as Record<string, string>;
  const twice = (cells: Readonly<Record<string, string>>) =>
    brokenAt("X2-028", { ...visit, XML2: [visit.XML2?.[0] ?? {}, { ...row, ...cells }] } as never);

  it("is told once, at the second row", () => {
    expect(twice({})).toEqual(["XML2[2].MA_THUOC"]);
  });

  it.each([{ LIEU_DUNG: "khác" }, { TT_THAU: "2/QĐ-XX;G1;N1;2026" }, { NGAY_YL: "202001010800" }])(
    "is nothing with %o",
    (cells) => {
      expect(twice(cells)).toEqual([]);
    },
  );
});

it("the examination department may order until the patient is admitted", () => {
  const stay = episode("surgery");
  const at = stay.XML1.NGAY_VAO_NOI_TRU ?? "";
  const ordered = (moment: string | undefined) =>
    brokenAt("X2-029", withCells(stay, "XML2", { MA_KHOA: "K01", NGAY_YL: moment }));
  expect(ordered(at)).toEqual([]);
  expect(ordered(stay.XML1.NGAY_RA)).toEqual(["XML2[1].MA_KHOA"]);
});
