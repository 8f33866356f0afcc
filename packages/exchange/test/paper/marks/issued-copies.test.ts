import type { FormDataEntry } from "@benhan/core";
import { fillForm } from "@benhan/core/forms";
import { describe, expect, it } from "vitest";
import { entry, recordWith } from "../../../../core/test/forms/samples/record-builder.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import { createLookUpCode } from "../../../src/paper/marks/look-up-code.ts";
import { prescriptionCopies } from "../../../src/paper/marks/prescription-copies.ts";
import type { PaperOptions } from "../../../src/paper/paper-options.ts";

type Issue = NonNullable<FormDataEntry["issue"]>;

const recordOf = (issues: readonly Issue[]) =>
  recordWith(issues.map((issue) => entry({ kind: "form-data", form: "TT25-02", values: {}, issue })));

/** What the paper of one copy says of its place among the others. */
function saidOf(record: ReturnType<typeof recordOf>, issued: string, options: PaperOptions = {}) {
  const form = fillForm("TT25-02", record, { issued });
  if (form === undefined) throw new TypeError(issued);
  return paperOf(form, options).blocks.flatMap((block) =>
    block.kind === "title" ? block.below : block.kind === "mark" ? block.lines : [],
  );
}

const said = (...issues: readonly Issue[]) =>
  issues.map(({ number = "" }) => saidOf(recordOf(issues), number).join(" "));

it("a paper issued once says nothing", () => {
  expect(said({ number: "1" })).toEqual([""]);
});

it("[CERT-03] papers issued again say which time it is and of which paper, the old one nothing", () => {
  expect(said({ number: "1" }, { number: "2", reissueOf: "1" }, { number: "3", reissueOf: "2" })).toEqual([
    "",
    "Cấp lại lần 1 (bản trước: 1)",
    "Cấp lại lần 2 (bản trước: 2)",
  ]);
});

it("[CERT-03] a paper that replaces names the old one, which says that it was replaced", () => {
  expect(said({ number: "1" }, { number: "2", replaces: "1" }, { number: "3", reissueOf: "2" })).toEqual([
    "ĐÃ BỊ THAY THẾ BẰNG GIẤY SỐ 2, NGÀY 03/07/2026, KHÔNG CÒN HIỆU LỰC",
    "Giấy này thay cho giấy số 1, ngày 03/07/2026.",
    "Cấp lại lần 1 (bản trước: 2)",
  ]);
});

it("[CERT-03] a paper that was replaced says so under its title and on every page", () => {
  const record = recordOf([{ number: "1" }, { number: "2", replaces: "1" }]);
  const form = fillForm("TT25-02", record, { issued: "1" });
  if (form === undefined) throw new TypeError("1");
  const { runningHead, runningFoot, blocks } = paperOf(form);
  expect(runningHead.startsWith("ĐÃ BỊ THAY THẾ BẰNG GIẤY SỐ 2")).toBe(true);
  expect(runningFoot).toContain("ĐÃ BỊ THAY THẾ, KHÔNG CÒN HIỆU LỰC");
  expect(blocks.some(({ kind }) => kind === "mark")).toBe(false);
  const other = fillForm("TT25-02", record, { issued: "2" });
  expect(other && paperOf(other).runningFoot).not.toContain("THAY THẾ");
});

it("what the host says of a copy goes before", () => {
  const record = recordOf([{ number: "1" }, { number: "2", replaces: "1" }, { number: "3", reissueOf: "2" }]);
  expect(saidOf(record, "3", { reissue: { time: 4 } })).toEqual(["Cấp lại lần 4"]);
  const own = { kind: "mark", title: "THAY THẾ", lines: ["Thay giấy số 1."] } as const;
  expect(saidOf(record, "2", { marks: [own] })).toEqual(["Thay giấy số 1."]);
});

describe("[CERT-02] a certificate that was issued electronically", () => {
  const lookUpCode = createLookUpCode({ bytes: (count) => new Uint8Array(count).fill(7) });
  const lookUpAddress = "https://tracuu.benhvien.example/{code}";
  const record = recordOf([
    { number: "1", electronic: { lookUpCode } },
    { number: "2", reissueOf: "1" },
  ]);
  const marksOf = (issued: string, options: PaperOptions = {}) => {
    const form = fillForm("TT25-02", record, { issued });
    if (form === undefined) throw new TypeError(issued);
    return paperOf(form, options).blocks.filter((block) => block.kind === "mark");
  };

  it("says so, with the code that looks it up, its address and a QR; a paper beside it does not", () => {
    expect(fillForm("TT25-02", record, { issued: "1" })?.issue).toMatchObject({
      number: "1",
      electronic: { lookUpCode },
    });
    const [mark, ...others] = marksOf("1", { lookUpAddress });
    expect(others).toEqual([]);
    expect(mark?.lines.slice(1)).toEqual([
      `Mã tra cứu: ${lookUpCode}`,
      `Tra cứu tại: https://tracuu.benhvien.example/${lookUpCode}`,
    ]);
    expect(mark?.lines[0]).toContain("giá trị như bản giấy");
    expect(mark?.picture?.alt).toBe("Mã QR của địa chỉ tra cứu");
    expect(marksOf("2", { lookUpAddress })).toEqual([]);
  });

  it("bears the code alone without an address, and where the facility has codes of its own", () => {
    expect(marksOf("1")[0]?.lines.slice(1)).toEqual([`Mã tra cứu: ${lookUpCode}`]);
    const own = recordOf([{ number: "1", electronic: { lookUpCode: "GRV-1" } }]);
    expect(saidOf(own, "1", { lookUpAddress }).at(-1)).toBe("Mã tra cứu: GRV-1");
  });

  it("refuses an address at which nobody can look it up", () => {
    expect(() => marksOf("1", { lookUpAddress: "http://benhvien.example/{code}" })).toThrow(/options.wrong/);
  });
});

it("[RX-09] prescriptions of narcotics and psychotropics have three copies, the first for the record", () => {
  for (const letter of ["N", "H"] as const) {
    expect(prescriptionCopies(letter)).toEqual([
      "Liên 1: lưu hồ sơ bệnh án",
      "Liên 2: giao cho người bệnh",
      "Liên 3: lưu tại cơ sở cấp, bán thuốc",
    ]);
  }
  expect(prescriptionCopies("N", ["lưu bệnh án", "nhà thuốc", "người bệnh"])[1]).toBe("Liên 2: nhà thuốc");
  expect(prescriptionCopies("C")).toEqual([undefined]);
});
