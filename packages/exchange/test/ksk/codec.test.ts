import { isEmrError } from "@benhan/core/faults";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Checkup,
  checkCheckup,
  decodeCheckup,
  encodeCheckup,
  readCheckup,
} from "../../src/ksk/index.ts";
import { checkupOf, kept } from "./checkup-arbitrary.ts";
import { adult, child, facilityId, gln, minor, samples } from "./sample-checkups.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const encode = (checkup: Checkup, more: object = {}) =>
  textOf(encodeCheckup(checkup, { facilityId, ...more }).bytes);

describe("what is written", () => {
  test("the envelope: facility, day, one record, the files in order, an empty signature last", () => {
    const text = encode(minor);
    expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?><KHAMSUCKHOE xmlns:xsi=')).toBe(true);
    expect(text).toContain(
      `<THONGTINDONVI><MACSKCB>${gln}</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260715</NGAYLAP><SOLUONGHOSO>1</SOLUONGHOSO>`,
    );
    expect([...text.matchAll(/<LOAIHOSO>(\w+)</g)].map(([, file]) => file)).toEqual([
      "XML1",
      "XML2",
      "XML7",
      "XML9",
      "XML10",
      "XML11",
      "XML12",
    ]);
    expect(text.endsWith("</THONGTINHOSO><CHUKYDONVI/></KHAMSUCKHOE>")).toBe(true);
  });

  test("the elements of a file stand in the order of the official sample, empty ones too", () => {
    const names = (text: string, root: string) =>
      [...(new RegExp(`<${root}>(.*?)</${root}>`).exec(text)?.[1] ?? "").matchAll(/<([A-Z_0-9]+)/g)].map(
        ([, name]) => name,
      );
    expect(names(encode(minor), "THONG_TIN_HANH_CHINH")).toEqual(
      "HO_TEN NGAY_SINH SO_CCCD GIOI_TINH MA_DAN_TOC NHOM_MAU DIA_CHI MATINH_CU_TRU MAXA_CU_TRU DIEN_THOAI NGAYCAP_CCCD NOICAP_CCCD NGUOI_GIAM_HO SO_CCCD_NGH DIEN_THOAI_NGH LY_DO_VV".split(
        " ",
      ),
    );
    expect(names(encode(adult), "KHAM_LAM_SANG").slice(0, 5)).toEqual([
      "KHONG_KINH_MAT_PHAI",
      "KHONG_KINH_MAT_TRAI",
      "CO_KINH_MAT_PHAI",
      "CO_KINH_MAT_TRAI",
      "BENH_KHAC_MAT",
    ]);
    expect(names(encode(child), "THONG_TIN_CHUNG_VE_LAN_KHAM")).toEqual(
      "MA_LK MA_CSKCB MA_GTIN_CSKCB DOI_TUONG NGUON_CHI_TRA MA_LOAI_KCB NGAY_VAO".split(" "),
    );
  });

  test("a document that can be routed: kind, edition, the examination as its chain, the number of the axis", () => {
    const { bytes: _, ...document } = encodeCheckup(adult, { facilityId });
    expect(document).toEqual({
      facilityId,
      facilityCode: gln,
      kind: "ksk-checkup",
      edition: "qd2062",
      chain: "KSK-0001",
      contentType: "application/xml",
    });
  });

  test("what the decision leaves open can be chosen", () => {
    expect(encode(adult, { facilityNumber: "insurance" })).toContain("<MACSKCB>79999</MACSKCB>");
    expect(encode(adult)).not.toContain("<TYPE>");
    for (const [form, type] of [
      ["child", "ChildUnder"],
      ["minor", "Minor"],
      ["adult", "Adult"],
    ] as const)
      expect(encode(samples[form], { type: "write" })).toContain(
        `</NGAY_VAO><TYPE>${type}</TYPE></THONG_TIN`,
      );
    const all = encode(adult, { unusedFiles: "empty" });
    expect(all.match(/<FILEHOSO>/g)).toHaveLength(12);
    expect(all).toContain("<LOAIHOSO>XML6</LOAIHOSO><NOIDUNGFILE><DANH_GIA_TIEM_CHUNG/></NOIDUNGFILE>");
    expect(encode(adult)).toContain("<KHAM_CAN_LAM_SANG><DANH_SACH_CLS><CHI_TIET_CLS><MA_DICH_VU>");
    const one = { ...adult, KHAM_CAN_LAM_SANG: [{ GIA_TRI: "5" }] };
    expect(encode(one, { results: "flat" })).toContain("<KHAM_CAN_LAM_SANG><MA_DICH_VU/>");
    expect(encode(adult, { createdOn: "20260716" })).toContain("<NGAYLAP>20260716</NGAYLAP>");
  });

  test("what cannot be written truthfully is refused with every place", () => {
    const { MA_LK: _, ...visit } = adult.THONG_TIN_CHUNG_VE_LAN_KHAM;
    const wrong = { ...adult, THONG_TIN_CHUNG_VE_LAN_KHAM: { ...visit, NGUON_CHI_TRA: "8" } };
    const refusal = (() => {
      try {
        return encodeCheckup(wrong, { facilityId, results: "flat", createdOn: "2026-07-16" });
      } catch (error) {
        return error;
      }
    })();
    if (!isEmrError(refusal, "exchange.ksk.cannot_encode")) throw new Error("not refused");
    expect(refusal.issues.map(({ code, official }) => [code, official])).toEqual([
      ["exchange.ksk.not_in_list", "XML2.NGUON_CHI_TRA"],
      ["exchange.ksk.key_missing", "XML2.MA_LK"],
      ["exchange.ksk.date_shape", "NGAYLAP"],
      ["exchange.ksk.flat_takes_one_result", "XML11"],
    ]);
  });

  test.each([
    ["no options", undefined, "core.options.wrong"],
    ["no facility", {}, "core.options.wrong"],
    ["a misspelt option", { facilityId, results: "wrapped" }, "core.options.wrong"],
    ["the edition before", { facilityId, edition: "qd1551" }, "exchange.ksk.edition_not_supported"],
  ])("%s is a clear error", (_, options, code) => {
    expect(() => encodeCheckup(adult, options as never)).toThrow(expect.objectContaining({ code }));
  });
});

describe("reading back", () => {
  test.each(["child", "minor", "adult"] as const)("gives what was written (%s)", (form) => {
    fc.assert(
      fc.property(
        checkupOf(form),
        fc.constantFrom("leave-out" as const, "write" as const),
        fc.constantFrom("leave-out" as const, "empty" as const),
        (checkup, type, unusedFiles) => {
          expect(checkCheckup(checkup).issues.filter(({ severity }) => severity === "error")).toEqual([]);
          const { bytes } = encodeCheckup(checkup, { facilityId, type, unusedFiles });
          const read = decodeCheckup(bytes);
          expect(read.issues).toEqual([]);
          expect(read.checkup).toEqual(kept(checkup));
          expect(encodeCheckup(read.checkup, { facilityId, type, unusedFiles }).bytes).toEqual(bytes);
          expect([read.facilityNumber, read.createdOn, read.signed]).toEqual([gln, "20260715", false]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the three ways of results", () => {
    const one = { ...adult, KHAM_CAN_LAM_SANG: [{ GIA_TRI: "5" }] };
    expect(decodeCheckup(encodeCheckup(one, { facilityId, results: "flat" }).bytes).checkup).toEqual(one);
    const { KHAM_CAN_LAM_SANG: _, ...none } = adult;
    expect(decodeCheckup(encodeCheckup(none, { facilityId, results: "flat" }).bytes).checkup).toEqual(none);
    const bare = encode(adult).replace(/<\/?DANH_SACH_CLS>/g, "");
    expect(decodeCheckup(bytesOf(bare)).checkup).toEqual(adult);
  });

  test("an XML declaration inside, as in the official sample, is passed over with a warning", () => {
    const text = encode(adult).replaceAll(
      "<NOIDUNGFILE>",
      '<NOIDUNGFILE>\n<?xml version="1.0" encoding="utf-8"?>',
    );
    const { checkup, issues } = decodeCheckup(bytesOf(text));
    expect([checkup, issues.map(({ code }) => code)]).toEqual([adult, ["exchange.ksk.declaration_inside"]]);
  });

  test("another order, other white space, a byte-order mark and a signature do not matter", () => {
    const text = encode(adult)
      .replace(/(<GIOI_TINH>2<\/GIOI_TINH>)(<MA_DAN_TOC>01<\/MA_DAN_TOC>)/, "$2\n  $1")
      .replace("<CHUKYDONVI/>", "<CHUKYDONVI><CKS_BENH_VIEN>c2ln</CKS_BENH_VIEN></CHUKYDONVI>")
      .replaceAll("<FILEHOSO>", "\r\n <FILEHOSO>");
    const { checkup, signed, issues } = decodeCheckup(bytesOf(`\uFEFF${text}`));
    expect([checkup, signed, issues]).toEqual([adult, true, []]);
    const empty = text.replace("c2ln", "");
    expect(decodeCheckup(bytesOf(empty)).signed).toBe(false);
  });

  test("what others send beyond the form is passed over, and told", () => {
    const text = encode(adult, { unusedFiles: "empty" })
      .replace(
        "<DANH_GIA_TIEM_CHUNG/>",
        "<DANH_GIA_TIEM_CHUNG><TIEM_CHUNG_BCG_SS>1</TIEM_CHUNG_BCG_SS></DANH_GIA_TIEM_CHUNG>",
      )
      .replace("</MA_DICH_VU>", "</MA_DICH_VU><TEN_CHI_SO>x</TEN_CHI_SO>");
    const { checkup, issues } = decodeCheckup(bytesOf(text));
    expect(checkup).toEqual(adult);
    expect(issues.map(({ code, official }) => [code, official])).toEqual([
      ["exchange.ksk.skipped_field", "DANH_GIA_TIEM_CHUNG"],
      ["exchange.ksk.skipped_field", "XML11[1].TEN_CHI_SO"],
    ]);
  });

  test("TYPE tells the form where the age does not", () => {
    const text = encode(adult, { type: "write" }).replace("198503020000", "");
    const { THONG_TIN_HANH_CHINH, ...rest } = adult;
    const { NGAY_SINH: _, ...person } = THONG_TIN_HANH_CHINH;
    expect(decodeCheckup(bytesOf(text)).checkup).toEqual({ ...rest, THONG_TIN_HANH_CHINH: person });
  });

  const valid = encode(adult);
  test.each([
    ["nothing", "", "exchange.ksk.file_refused"],
    ["no XML", "{}", "exchange.ksk.file_refused"],
    ["a DOCTYPE", `<!DOCTYPE a>${valid.slice(38)}`, "exchange.ksk.file_refused"],
    ["half a file", valid.slice(0, 900), "exchange.ksk.file_refused"],
    ["another root", "<GIAMDINHHS/>", "exchange.ksk.wrong_root"],
    ["no record", "<KHAMSUCKHOE/>", "exchange.ksk.one_record_expected"],
    ["two records", valid.replace("</HOSO>", "</HOSO><HOSO/>"), "exchange.ksk.one_record_expected"],
    [
      "a file in Base64",
      valid.replace(/<KHAM_THE_LUC>.*<\/KHAM_THE_LUC>/, "QUJD"),
      "exchange.ksk.unknown_file",
    ],
    ["a file under another number", valid.replace(">XML10<", ">XML6<"), "exchange.ksk.unknown_file"],
    ["a file twice", valid.replace(/(<FILEHOSO>.*?<\/FILEHOSO>)/, "$1$1"), "exchange.ksk.stands_twice"],
    [
      "a field twice",
      valid.replace("<GIOI_TINH>2", "<GIOI_TINH>1</GIOI_TINH><GIOI_TINH>2"),
      "exchange.ksk.stands_twice",
    ],
    ["elements in a field", valid.replace("<GIOI_TINH>2", "<GIOI_TINH><A/>"), "exchange.ksk.nested_element"],
    ["text between fields", valid.replace("<GIOI_TINH>", "x<GIOI_TINH>"), "exchange.ksk.stray_text"],
    [
      "a field of QĐ 1551",
      valid.replace("<NGUON_CHI_TRA>", "<NGUON_KINH_PHI/><NGUON_CHI_TRA>"),
      "exchange.ksk.field_of_qd1551",
    ],
    ["no age", valid.replace("198503020000", ""), "exchange.ksk.form_not_told"],
  ])("%s is reported", (_, text, code) => {
    const { issues } = readCheckup(bytesOf(text));
    expect(issues.map((one) => one.code)).toContain(code);
  });

  test("whatever bytes come, a report comes back", () => {
    fc.assert(
      fc.property(fc.nat(valid.length), fc.string({ maxLength: 8 }), (at, piece) => {
        readCheckup(bytesOf(valid.slice(0, at) + piece + valid.slice(at + piece.length)));
      }),
    );
    expect(() => decodeCheckup(bytesOf("<a"))).toThrow(
      expect.objectContaining({ code: "exchange.ksk.unreadable" }),
    );
    const large = readCheckup(bytesOf(valid), { maxBytes: 100 });
    expect(large.issues.map(({ code }) => code)).toEqual(["exchange.ksk.file_refused"]);
    expect(() => readCheckup("<a/>" as never)).toThrow(
      expect.objectContaining({ code: "core.options.wrong" }),
    );
  });
});
