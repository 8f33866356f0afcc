import type { FormDataEntry } from "@benhan/core";
import { issueChains } from "@benhan/core/forms";
import { expect, it } from "vitest";
import { entry, recordWith } from "../../../../core/test/forms/samples/record-builder.ts";
import { issuedCopyOptions } from "../../../src/paper/marks/issued-copy-options.ts";
import { prescriptionCopies } from "../../../src/paper/marks/prescription-copies.ts";

type Issue = NonNullable<FormDataEntry["issue"]>;

function said(...issues: readonly Issue[]) {
  const record = recordWith(
    issues.map((issue) => entry({ kind: "form-data", form: "TT25-02", values: {}, issue })),
  );
  return issueChains(record, "TT25-02").chains.map((chain) =>
    chain.copies.map((copy) => {
      const { reissue, marks = [] } = issuedCopyOptions(chain, copy);
      return [
        ...(reissue === undefined ? [] : [`Cấp lại lần ${reissue.time} của ${reissue.of}`]),
        ...marks.flatMap(({ lines }) => lines),
      ].join(" ");
    }),
  );
}

it("a paper issued once says nothing", () => {
  expect(said({ number: "1" })).toEqual([[""]]);
});

it("[CERT-03] papers issued again say which time it is and of which paper, the old one nothing", () => {
  expect(said({ number: "1" }, { number: "2", reissueOf: "1" }, { number: "3", reissueOf: "2" })).toEqual([
    ["", "Cấp lại lần 1 của 1", "Cấp lại lần 2 của 2"],
  ]);
});

it("[CERT-03] a paper that replaces names the old one, which says that it was replaced", () => {
  expect(said({ number: "1" }, { number: "2", replaces: "1" }, { number: "3", reissueOf: "2" })).toEqual([
    [
      "Giấy này đã được thay bằng giấy số 2.",
      "Giấy này thay cho giấy số 1, ngày 03/07/2026.",
      "Cấp lại lần 1 của 2",
    ],
  ]);
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
