import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmrError } from "../../../src/faults/index.ts";
import { consentStateOf } from "../../../src/privacy/consent/consent-state.ts";
import { type LegalGround, legalGrounds } from "../../../src/privacy/legal-basis/legal-grounds.ts";
import type { ProcessingPurpose } from "../../../src/privacy/legal-basis/processing-purpose.ts";
import {
  checkLegalBasis,
  type LegalBasis,
  requireLegalBasis,
} from "../../../src/privacy/legal-basis/require-legal-basis.ts";
import { consentWith, memoryConsents, now } from "../memory-stores.ts";

const purposes: readonly ProcessingPurpose[] = [
  {
    code: "research",
    name: { vi: "Nghiên cứu", en: "Research" },
    grounds: ["consent", "other-law"],
    dataClasses: ["health"],
  },
];
const codes = (basis: unknown, list?: readonly ProcessingPurpose[]) =>
  checkLegalBasis(basis as LegalBasis, list).issues.map(({ code }) => code.slice(13));
const grounds = Object.keys(legalGrounds) as LegalGround[];

describe("the grounds", () => {
  it("[PDP-03] are consent, a written request and the cases of Article 19, each with its source and its proof", () => {
    const without = grounds.filter((ground) => legalGrounds[ground].isWithoutConsent);
    expect(without.sort()).toEqual(["contract", "emergency", "other-law", "state-body", "vital-interest"]);
    for (const ground of without) expect(legalGrounds[ground].source).toBe("Luật 91/2025/QH15 Đ19 k1");
    expect(legalGrounds.consent.source).toContain("Đ9");
  });

  it.each(grounds.filter((ground) => ground !== "consent"))(
    "[PDP-03] %s needs its kind of proof",
    (ground) => {
      const { evidence: kind } = legalGrounds[ground];
      const other = kind === "note" ? "contract" : "note";
      expect(codes({ purpose: "care", ground, evidence: { kind, id: "so-1" } })).toEqual([]);
      expect(codes({ purpose: "care", ground })).toEqual(["evidence_missing"]);
      expect(codes({ purpose: "care", ground, evidence: { kind, id: " " } })).toEqual(["evidence_missing"]);
      expect(codes({ purpose: "care", ground, evidence: { kind: other, id: "so-1" } })).toEqual([
        "evidence_of_other_kind",
      ]);
    },
  );

  it("[PDP-03] consent needs what the ledger says to this very purpose", async () => {
    const ask = (purpose: string, decision: "permit" | "deny" = "permit") =>
      consentStateOf(memoryConsents([consentWith({ purpose, decision })]), {
        patient: "BN-1",
        purpose,
        at: now,
      });
    expect(
      codes({ purpose: "research", ground: "consent", consent: await ask("research") }, purposes),
    ).toEqual([]);
    const wrong = [undefined, await ask("research", "deny"), await ask("press")];
    for (const consent of wrong) {
      expect(codes({ purpose: "research", ground: "consent", ...(consent && { consent }) })).toEqual([
        "consent_missing",
      ]);
    }
    const evidence = { kind: "consent", id: "giay-1" };
    expect(codes({ purpose: "research", ground: "consent", evidence })).toEqual(["consent_missing"]);
  });
});

describe("a purpose of publication", () => {
  it("[PDP-12] needs what the ledger says to making facts public", async () => {
    const [research] = purposes;
    const list = research === undefined ? [] : [{ ...research, isPublication: true }];
    const ask = (query: object) =>
      consentStateOf(memoryConsents([consentWith()]), {
        patient: "BN-1",
        purpose: "research",
        at: now,
        ...query,
      });
    const basis = { purpose: "research", ground: "consent" };
    expect(codes({ ...basis, consent: await ask({}) }, list)).toEqual(["consent_not_for_publication"]);
    expect(codes({ ...basis, consent: await ask({ isPublication: true, birth: "1980" }) }, list)).toEqual([]);
  });
});

describe("requireLegalBasis", () => {
  it("[PDP-03] lets nothing on without a purpose and a ground", () => {
    expect(codes({})).toEqual(["purpose_missing", "ground_missing"]);
    expect(codes({ purpose: "care", ground: "because" })).toEqual(["ground_missing"]);
    expect(codes({ purpose: "care, press", ground: "because" })).toEqual([
      "purpose_missing",
      "ground_missing",
    ]);
    const evidence = { kind: "contract", id: "hd-1" };
    expect(codes({ purpose: "research", ground: "contract", evidence }, purposes)).toEqual([
      "ground_not_of_purpose",
    ]);
    expect(codes({ purpose: "care", ground: "contract", evidence }, purposes)).toEqual(["purpose_unknown"]);
    const refused = () => requireLegalBasis({ purpose: "care", ground: "emergency" });
    expect(refused).toThrow(/core\.privacy\.legal_basis_missing/);
    try {
      refused();
    } catch (error) {
      expect(isEmrError(error) && error.issues.map(({ rule }) => rule)).toEqual(["PDP-03"]);
    }
  });

  it("hands the basis back", () => {
    const basis = {
      purpose: "care",
      ground: "vital-interest",
      evidence: { kind: "note", id: "g-1" },
    } as const;
    expect(requireLegalBasis(basis)).toBe(basis);
  });

  it("answers to any members, and never lets a ground pass that is none", () => {
    const any = fc.record(
      { purpose: fc.anything(), ground: fc.anything(), evidence: fc.anything(), consent: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(any, (basis) => checkLegalBasis(basis as LegalBasis).ok === false));
    expect(() => checkLegalBasis(undefined as never)).toThrow(/core\.options\.wrong/);
    expect(() => checkLegalBasis({} as never, [{ code: "x" }] as never)).toThrow(/core\.options\.wrong/);
  });
});
