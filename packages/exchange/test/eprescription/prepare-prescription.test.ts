import { digestOf, enqueue } from "@benhan/core";
import { describe, expect, it } from "vitest";
import {
  eprescriptionGroups,
  type PreparePrescriptionOptions,
  type PrescriptionDraft,
  preparePrescription,
} from "../../src/eprescription/index.ts";
import { changed, code, facilityCode, facilityId, samplePrescription } from "./sample-prescription.ts";

const prepare = (draft: PrescriptionDraft, options: Partial<PreparePrescriptionOptions> = {}) => {
  const report = preparePrescription(draft, { facilityId, facilityCode, ...options });
  if (!report.ok) throw new Error(report.issues.map((issue) => issue.text.en).join(" "));
  return report.value;
};
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

describe("a prepared prescription", () => {
  it("is a document with the code as its chain and key", () => {
    const { bytes, ...document } = prepare(samplePrescription);
    expect(document).toEqual({
      facilityId,
      facilityCode,
      kind: "eprescription",
      edition: "qd808",
      chain: code,
      contentType: "application/json",
      idempotencyKey: code,
    });
    expect(JSON.parse(textOf(bytes))).toEqual({
      ...samplePrescription,
      dot_dung_thuoc: samplePrescription.dot_dung_thuoc?.[0],
    });
  });

  it("has its fields in the order of the document, whatever the order of the object", () => {
    const turned = Object.fromEntries(Object.entries(samplePrescription).reverse()) as PrescriptionDraft;
    const { bytes } = prepare(turned);
    expect(digestOf(bytes)).toBe(digestOf(prepare(samplePrescription).bytes));
    const names = eprescriptionGroups.find(({ name }) => name === "send")?.fields.map(({ name }) => name);
    expect(Object.keys(JSON.parse(textOf(bytes)))).toEqual(names);
  });

  it("[RX-01] sends the letter and the drawn part in lower case", () => {
    const { bytes, chain } = prepare(changed({ loai_don_thuoc: "C", ma_don_thuoc: "79999A1B2C3D-C" }));
    expect(JSON.parse(textOf(bytes))).toMatchObject({ loai_don_thuoc: "c", ma_don_thuoc: code });
    expect(chain).toBe(code);
  });

  it("writes the course as an object, or as a list where the host says so", () => {
    const course = samplePrescription.dot_dung_thuoc?.[0];
    const wire = (options: Partial<PreparePrescriptionOptions>) =>
      JSON.parse(textOf(prepare(samplePrescription, options).bytes)).dot_dung_thuoc;
    expect(wire({})).toEqual(course);
    expect(wire({ courseShape: "list" })).toEqual([course]);
  });

  it("leaves out what is blank", () => {
    const { bytes } = prepare(
      changed({ luu_y: " ", loi_dan: undefined, signature: null, dot_dung_thuoc: [] }),
    );
    const wire = JSON.parse(textOf(bytes));
    for (const name of ["luu_y", "loi_dan", "signature", "dot_dung_thuoc"])
      expect(wire).not.toHaveProperty(name);
  });

  it("[RX-06] a correction has a code of its own; the old one stays out of the bytes", () => {
    const corrected = prepare(samplePrescription, { replaces: "79999ZZZZZZZ-C" });
    expect(corrected.replaces).toBe("79999zzzzzzz-c");
    expect(textOf(corrected.bytes)).not.toContain("zzzzzzz");
    for (const replaces of [code, code.toUpperCase(), "x"]) {
      const report = preparePrescription(samplePrescription, { facilityId, facilityCode, replaces });
      expect(report.issues.map((issue) => issue.code)).toEqual([
        "exchange.eprescription.replacement_unclear",
      ]);
      expect(report.ok).toBe(false);
    }
  });

  it("is queued with the code as the key against sending twice", () => {
    const prepared = prepare(samplePrescription);
    const change = enqueue("eprescription", prepared);
    expect(change).toMatchObject({ hub: "eprescription", chain: code, idempotencyKey: code });
    expect(change.bytes).toBe(prepared.bytes);
  });

  it("is none when something is wrong, and says everything", () => {
    const report = preparePrescription(changed({ dia_chi: "", gioi_tinh: 0 }), {
      facilityId,
      facilityCode: "79998",
    });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ path }) => path.join("."))).toEqual(["dia_chi", "ma_don_thuoc", "gioi_tinh"]);
    expect(() => preparePrescription(samplePrescription, {} as never)).toThrow(/facilityId/);
  });
});
