import { verifyDocument, verifyXml } from "@benhan/signing";
import { describe, expect, it } from "vitest";
import { clock, visitFile } from "../visit-file.ts";

const good = { trustAnchors: [], clock };
const wrong: readonly (readonly [what: string, options: object, path: readonly string[], says: string])[] = [
  ["an expectation that is misspelt", { expect: { signer: [{ id: "1" }] } }, ["expect", "signer"], "signers"],
  ["expectations that are misspelt", { expects: { signers: [{ id: "1" }] } }, ["expects"], "expect"],
  ["an option of verifyXml", { expectedSigner: { id: "1" } }, ["expectedSigner"], "expectedSigner"],
  ["a mode that is none", { revocation: "requier" }, ["revocation"], "require"],
  ["a moment that is none", { at: "2026-07-02" }, ["at"], "at"],
  ["a Date", { at: new Date(0) }, ["at"], "at"],
  ["a skew that is none", { clockSkewMs: -1 }, ["clockSkewMs"], "clockSkewMs"],
  ["a root in place of a list", { trustAnchors: "root.pem" }, ["trustAnchors"], "trustAnchors"],
];

describe("verifyDocument is not called with", () => {
  it.each(wrong)("%s [ATK-JDG-03]", async (_, options, path, says) => {
    const call = verifyDocument(visitFile(), { ...good, ...options } as never);
    await expect(call).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
      path: ["options", ...path],
    });
    await expect(call).rejects.toMatchObject({ text: { vi: expect.stringContaining(says) } });
  });
});

describe("verifyXml is not called with", () => {
  it.each([
    ["an option of verifyDocument", { expect: { signers: [{ id: "1" }] } }, ["expect"]],
    ["a list in place of a signer", { expectedSigner: [{ id: "1" }] }, ["expectedSigner"]],
    ["a root that is misspelt", { expectRoot: "GIAMDINHHS" }, ["expectRoot"]],
  ])("%s", async (_, options, path) => {
    const call = verifyXml(visitFile(), { ...good, layout: "bhytA", ...options } as never);
    await expect(call).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
      path: ["options", ...path],
    });
  });
});

it("both take what they name", async () => {
  const judge = { ...good, lists: [], answers: [], revocation: "prefer", at: clock.now() } as const;
  const expected = {
    layout: "bhytA",
    root: "GIAMDINHHS",
    timeStamp: false,
    signaturePolicies: ["1.2"],
  } as const;
  const report = await verifyDocument(visitFile(), { ...judge, policy: "vn-deployed", expect: expected });
  expect(report.indication).toBe("TOTAL_FAILED");
  const xml = await verifyXml(visitFile(), { ...judge, layout: "bhytA", expectedRoot: "GIAMDINHHS" });
  expect(xml.indication).toBe("TOTAL_FAILED");
});
