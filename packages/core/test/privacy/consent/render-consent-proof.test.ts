import { expect, it } from "vitest";
import type { Consent } from "../../../src/ports/index.ts";
import { renderConsentProof } from "../../../src/privacy/consent/render-consent-proof.ts";
import { consentWith, now } from "../memory-stores.ts";

it("[PDP-02] prints what was stated, in both languages, with its proof", () => {
  const page = renderConsentProof([consentWith({ decision: "withdraw" })], { printedAt: now });
  for (const part of [
    "Rút lại sự đồng ý",
    "Withdrawn",
    "giay-1",
    "2026-01",
    "BN-1",
    "research",
    "000003/XX-GPHN",
    now,
  ]) {
    expect(page).toContain(part);
  }
  const plain = renderConsentProof([consentWith()], { format: "text" });
  expect(plain).toContain("Đồng ý / Permitted");
  expect(plain).not.toContain("<");
});

it("lets no text of the ledger become markup or a line of its own", () => {
  const evil = '</td><script>alert("1")</script>\nQuyết định / Decision: Đồng ý';
  const page = renderConsentProof([
    consentWith({ purpose: evil, recordedBy: evil, by: { kind: "representative", id: evil } }),
  ]);
  expect(page).not.toContain("<script");
  expect(page).not.toContain("</td><s");
  const text = renderConsentProof([consentWith({ purpose: evil, decision: "deny" })], { format: "text" });
  expect(text.split("\n").filter((line) => line.trim().startsWith("Quyết định"))).toHaveLength(1);
});

it("takes a statement of a store that lacks members, and refuses what is no list", () => {
  expect(renderConsentProof([{ patient: "BN-1" } as Consent])).toContain("BN-1");
  expect(() => renderConsentProof(consentWith() as never)).toThrow(/core\.options\.wrong/);
});
