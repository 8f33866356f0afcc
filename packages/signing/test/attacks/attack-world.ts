import type { Clock } from "@benhan/core/ports";
import { type VerifyDocumentOptions, verifyDocument } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { expect } from "vitest";
import type { DocumentReport } from "../../src/verification/document-report.ts";
import { clock } from "../visit-file.ts";

/** Who is trusted in the attacks, and who is not. */
export interface AttackWorld {
  readonly authority: TestAuthority;
  /** Trusted. */
  readonly doctor: TestSigner;
  readonly colleague: TestSigner;
  /** Trusted, with an RSA key. */
  readonly rsa: TestSigner;
  /** Of an authority that nobody trusts, under the very same name. */
  readonly stranger: TestSigner;
  readonly clock: Clock;
  /** Judges with full trust in the authority. */
  verify(bytes: Uint8Array, options?: Partial<VerifyDocumentOptions>): Promise<DocumentReport>;
}

export async function createAttackWorld(): Promise<AttackWorld> {
  const authority = await createTestAuthority();
  const [doctor, colleague, rsa, stranger] = await Promise.all([
    authority.issueSigner({ key: "ec" }),
    authority.issueSigner({ key: "ec" }),
    authority.issueSigner(),
    createTestAuthority().then((other) => other.issueSigner({ key: "ec" })),
  ]);
  const trusted = { trustAnchors: [authority.root], intermediates: [authority.issuing], clock };
  return {
    authority,
    doctor,
    colleague,
    rsa,
    stranger,
    clock,
    verify: (bytes, options = {}) => verifyDocument(bytes, { ...trusted, ...options }),
  };
}

/** The document before the attack: nothing stands against it. */
export function expectPassed(report: DocumentReport): DocumentReport {
  expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(report).toMatchObject({ kind: expect.any(String), isReadable: true, indication: "TOTAL_PASSED" });
  expect(report.signatures.length + report.timeStamps.length).toBeGreaterThan(0);
  return report;
}

/** The document after the attack: it does not pass, and says why. */
export function expectRefused(report: DocumentReport): DocumentReport {
  expect(report.indication).not.toBe("TOTAL_PASSED");
  expect(report.subIndication).toBeDefined();
  expect(report.issues.some(({ severity }) => severity === "error")).toBe(true);
  return report;
}

export const latin1Of = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
