import { verifyDocument } from "@benhan/signing";
import * as confirmation from "@benhan/signing/confirmation";
import { describe, expect, it } from "vitest";
import { confirmationFindings, confirmationIssue } from "../../src/confirmation/confirmation-finding.ts";
import { methodLabel } from "../../src/facility-policy/signing-method.ts";
import { clock, encode } from "../visit-file.ts";
import { consent, methods, paper } from "./consent-paper.ts";

const { checkConfirmation, confirmationKinds, confirmationLabels, createConfirmation, renderConfirmation } =
  confirmation;

/** What no text about a confirmation may say: words for a signature in either language, whatever stands around them. */
const claims = /chữ\s+ký|ký\s+số|ký\s+điện\s+tử|đã\s+ký|signature|signed|signs?\b/iu;

const passes = async (_: Uint8Array, content: Uint8Array) =>
  ({ indication: "TOTAL_PASSED", issues: [], signedBytes: content }) as const;

/** All texts in a value, whatever it is. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

async function made(method: (typeof methods)[number]) {
  const { bytes, attestation } = await createConfirmation(consent(method), {
    seal: async () => encode("seal"),
    verifySeal: passes,
    clock,
  });
  const report = await checkConfirmation(bytes, paper, { verifySeal: passes, clock });
  if (!report.ok) throw new Error("refused");
  return { bytes, attestation, rendered: renderConfirmation(report.value) };
}

describe("a confirmation never renders as a digital signature [SIG-01] [SIG-02]", () => {
  it("in the labels, the findings and the faults", () => {
    const texts = [
      ...confirmationKinds.flatMap((by) => [
        confirmationLabels[by],
        methodLabel({ kind: "confirmation", by }),
      ]),
      ...confirmationFindings.map((name) => {
        const { text, nextStep } = confirmationIssue(name, []);
        return { text, nextStep };
      }),
      ...[
        confirmation.confirmationIncomplete({ count: 2 }),
        ...(["facility", "time-stamp"] as const).map((kind) => confirmation.sealRefused({ kind })),
      ].map(({ text, nextStep }) => ({ text, nextStep })),
    ].flatMap(textsOf);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => claims.test(text))).toEqual([]);
  });

  it.each(methods)("in what is shown of one by $kind, and in what the record keeps of it", async (method) => {
    const { attestation, rendered } = await made(method);
    expect(rendered.title).toBe("XÁC NHẬN ĐIỆN TỬ");
    expect(rendered.lines).toContain(
      `Hình thức: ${confirmationLabels[method.kind].vi}${method.kind === "other" ? `: ${method.name}` : ""}`,
    );
    expect(rendered.lines).toContain("Thời điểm: 09:30 ngày 21/11/2026");
    expect([rendered.title, ...rendered.lines].filter((text) => claims.test(text))).toEqual([]);
    expect(textsOf(attestation).filter((text) => claims.test(text))).toEqual([]);
    // Numbers and addresses of the person stay in the bundle.
    expect(rendered.lines.join()).not.toMatch(/079185000000|\+849|10\.0\.0\.5/);
  });

  it.each(["Chữ ký số đơn giản", "KÝ SỐ", "chu ky dien tu", "Ký điện tử", "E-signature", "signed on tablet"])(
    "by a name that the host gives it: %s",
    async (name) => {
      const input = consent({ kind: "other", name, verifier: "v", transaction: "t", outcome: "passed" });
      await expect(
        createConfirmation(input, { seal: async () => encode("seal"), verifySeal: passes, clock }),
      ).rejects.toMatchObject({
        issues: [{ code: "signing.confirmation.name_misleads" }],
      });
    },
  );

  it("to the verifier of signatures, to which a bundle is none", async () => {
    for (const method of methods) {
      const { bytes } = await made(method);
      const report = await verifyDocument(bytes, { trustAnchors: [], clock });
      expect([report.indication, report.signatures]).toEqual(["TOTAL_FAILED", []]);
    }
  });
});
