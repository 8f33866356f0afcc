import { canonicalBytes, digestOf, type Issue, isEmrError, parseInstant } from "@benhan/core";
import { signDocument, verifyDocument } from "@benhan/signing";
import {
  type CheckConfirmationOptions,
  type ConfirmationInput,
  type CreatedConfirmation,
  checkConfirmation,
  createConfirmation,
  type VerifySeal,
} from "@benhan/signing/confirmation";
import { createTestAuthority, createTestIssuer, type TestSigner } from "@benhan/signing/testkit";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeTimeStampOver } from "../pdf/time-stamping.ts";
import { clock, decode, encode } from "../visit-file.ts";
import { click, consent, fingerprint, methods, otp, pad, paper, run, strokes } from "./consent-paper.ts";

const seed = 20261121;

let facility: TestSigner;
let stranger: TestSigner;
const seal = async (content: Uint8Array) =>
  (await signDocument({ bytes: content }, { format: "jws", key: facility.key, clock })).bytes;
/** Trusts the facility's own certificate and no other. */
const verifySeal: VerifySeal = (bytes) =>
  verifyDocument(bytes, { trustAnchors: [facility.key.certificate], clock });
const attachments = { "net-viet.json": strokes };

beforeAll(async () => {
  const authority = await createTestAuthority();
  facility = await authority.issueSigner({ key: "ec" });
  stranger = await authority.issueSigner({ key: "ec" });
});

const codes = (issues: readonly Issue[]) =>
  issues
    .filter(({ severity }) => severity !== "information")
    .map(({ code, path }) => `${code.replace("signing.confirmation.", "")} ${path.join(".")}`.trim());

async function check(bytes: Uint8Array, options: CheckConfirmationOptions = {}, document = paper) {
  return checkConfirmation(bytes, document, { verifySeal, attachments, ...options });
}

async function refused(input: ConfirmationInput) {
  const error = await createConfirmation(input, { seal }).catch((reason: unknown) => reason);
  if (!isEmrError(error)) throw new Error("made");
  return codes(error.issues ?? []);
}

function rewritten({ bytes }: CreatedConfirmation, change: (bundle: Record<string, never>) => void) {
  const bundle = JSON.parse(decode(bytes));
  change(bundle);
  return encode(JSON.stringify(bundle));
}

describe("a confirmation that is not a digital signature [TT13-08] [CV365-24]", () => {
  it.each(methods)("by $kind is sealed, and checked against document, evidence and seal", async (method) => {
    const created = await createConfirmation(consent(method), { seal });
    const report = await check(created.bytes, { evidence: created.digest });
    expect(codes(report.issues)).toEqual([]);
    if (!report.ok) throw new Error("refused");
    const isTrait = ["fingerprint", "face", "iris", "voice"].includes(method.kind);
    expect(report.value.form).toBe(isTrait ? "biometric" : "other-confirmation");
    expect(report.value.seals.map(({ verification }) => verification.indication)).toEqual(["TOTAL_PASSED"]);
    expect(report.value.statement.method).toEqual(method);
    expect(created.attestation).toMatchObject({
      form: report.value.form,
      verifier: run.verifier,
      transaction: run.transaction,
      evidence: created.digest,
    });
  });

  it("is weak evidence, and says so every time", async () => {
    const { bytes } = await createConfirmation(consent(otp), { seal });
    const { issues } = await check(bytes);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["signing.confirmation.weak_evidence", "information"],
    ]);
  });

  it("is found to be changed, whichever byte is flipped", { timeout: 60_000 }, async () => {
    const { bytes } = await createConfirmation(consent(pad), { seal });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (index, difference) => {
          const changed = new Uint8Array(bytes);
          changed[index] = (changed[index] ?? 0) ^ difference;
          expect((await check(changed)).ok).toBe(false);
        },
      ),
      { seed, numRuns: 400 },
    );
    for (const cut of [0, 1, bytes.length - 1]) expect((await check(bytes.slice(0, cut))).ok).toBe(false);
    expect((await check(new Uint8Array([...bytes, 0x20]))).ok).toBe(false);
  });

  it("is found to be of another document, whichever byte of the document is flipped", async () => {
    const { bytes } = await createConfirmation(consent(otp), { seal });
    for (const index of paper.keys()) {
      const changed = new Uint8Array(paper);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const report = await check(bytes, {}, changed);
      expect(codes(report.issues)).toEqual(["document_changed statement.document.digest"]);
    }
  });

  it("names the piece of evidence that was changed, left out, or is not its own", async () => {
    const { bytes } = await createConfirmation(consent(pad), { seal });
    const swapped = await check(bytes, { attachments: { "net-viet.json": encode("{}") } });
    expect(codes(swapped.issues)).toEqual(["attachment_changed statement.attachments.0"]);
    const without = await check(bytes, { attachments: {} });
    expect([without.ok, codes(without.issues)]).toEqual([
      true,
      ["attachment_not_given statement.attachments.0"],
    ]);
    const more = await check(bytes, { attachments: { ...attachments, "anh.png": strokes } });
    expect(codes(more.issues)).toEqual(["attachment_unknown statement.attachments"]);
  });

  it("cannot be forged by whoever recomputes the digests: the seal is of the true statement", async () => {
    const created = await createConfirmation(consent(otp), { seal });
    const other = await createConfirmation(consent(otp, { at: parseInstant("2026-11-22T09:30:00+07:00") }), {
      seal,
    });
    const bundle = JSON.parse(decode(other.bytes));
    const { digest: _, ...rest } = { ...bundle, seals: created.bundle.seals };
    const forged = canonicalBytes({ ...rest, digest: digestOf(canonicalBytes(rest)) });
    expect(codes((await check(forged)).issues)).toEqual(["seal_of_other seals.0"]);
  });

  it("does not pass under the seal of somebody else, nor unasked, nor without any", async () => {
    const byStranger = await createConfirmation(consent(otp), {
      seal: async (content) =>
        (await signDocument({ bytes: content }, { format: "jws", key: stranger.key, clock })).bytes,
    });
    const report = await check(byStranger.bytes);
    expect(codes(report.issues)[0]).toBe("seal_uncertain seals.0");
    const { bytes, bundle } = await createConfirmation(consent(otp), { seal });
    const unasked = await checkConfirmation(bytes, paper, { attachments });
    expect(codes(unasked.issues)).toEqual(["seal_not_checked seals.0"]);
    const { digest: _, ...rest } = { ...JSON.parse(decode(bytes)), seals: [] };
    const bare = canonicalBytes({ ...rest, digest: digestOf(canonicalBytes(rest)) });
    expect(bundle.seals).toHaveLength(1);
    expect(codes((await check(bare)).issues)).toEqual(["unsealed seals"]);
  });

  it("is not sealed by a signature that says nothing of what it covers", async () => {
    const { bytes } = await createConfirmation(consent(otp), { seal });
    const report = await check(bytes, {
      verifySeal: async () => ({ indication: "TOTAL_PASSED", issues: [] }),
    });
    expect(codes(report.issues)).toEqual(["seal_of_other seals.0"]);
  });

  it("may be sealed by a time-stamp where there is no key, and by no stamp of anything else", async () => {
    const issuer = await createTestIssuer();
    const holder = await issuer.issue({ role: "time-stamping" });
    const timeStamp = makeTimeStampOver(holder, parseInstant("2026-11-21T09:30:05+07:00"));
    const created = await createConfirmation(consent(otp), { timeStamp });
    const judge: VerifySeal = (bytes, content, { kind }) => {
      expect(kind).toBe("time-stamp");
      return verifyDocument(bytes, {
        trustAnchors: [issuer.certificate],
        detached: content,
        clock,
      });
    };
    const stamped = { verifySeal: judge, sealedBy: "time-stamp", evidence: created.digest } as const;
    expect((await check(created.bytes, stamped)).ok).toBe(true);
    const { evidence: _, ...unbound } = stamped;
    expect(codes((await check(created.bytes, unbound)).issues)[0]).toBe("origin_unknown seals");
    // Anybody gets a stamp: it never takes the place of the facility's own seal.
    expect(codes((await check(created.bytes, { verifySeal: judge })).issues)[0]).toBe("unsealed seals");
    const other = await createConfirmation(consent(click), { timeStamp });
    const swapped = rewritten(created, (bundle) => Object.assign(bundle, { seals: other.bundle.seals }));
    expect(codes((await check(swapped, { verifySeal: judge })).issues)).toContain("seal_of_other seals.0");
    const wrong = { stamp: () => timeStamp.stamp({ hash: "SHA-256", value: new Uint8Array(32) }) };
    await expect(createConfirmation(consent(otp), { timeStamp: wrong })).rejects.toMatchObject({
      code: "signing.confirmation.seal_refused",
    });
  });

  it("names the bundle before it, so that none can be taken out of the chain", async () => {
    const first = await createConfirmation(consent(otp), { seal });
    const second = await createConfirmation(consent(click, { previous: first.digest }), { seal });
    expect(codes((await check(second.bytes, { previous: first.digest })).issues)).toEqual([]);
    expect(codes((await check(first.bytes, { previous: second.digest })).issues)).toEqual([
      "chain_broken statement.previous",
    ]);
    expect(codes((await check(first.bytes, { evidence: second.digest })).issues)).toEqual([
      "evidence_differs",
    ]);
  });

  it("is not made of a failed attempt, of nobody, of a late code, or of handwriting that is not there", async () => {
    expect(await refused(consent({ ...otp, outcome: "failed" }))).toEqual(["failed method.outcome"]);
    expect(await refused(consent({ ...otp, sentAt: parseInstant("2026-11-21T09:31:00+07:00") }))).toEqual([
      "sent_after method.sentAt",
    ]);
    expect(
      await refused(consent({ ...click, loggedInAt: parseInstant("2026-11-21T09:31:00+07:00") })),
    ).toEqual(["login_after method.loggedInAt"]);
    expect(await refused(consent({ kind: "signature-pad", ...run }))).toEqual(["nothing_drawn method"]);
    expect(await refused(consent({ kind: "signature-pad", picture: "anh.png", ...run }))).toEqual([
      "attachment_missing method.picture",
    ]);
    const { by } = consent(otp);
    expect(await refused(consent(otp, { by: { ...by, identifiedBy: [] } }))).toEqual([
      "person_not_identified by.identifiedBy",
    ]);
  });

  it("tells every wrong member at once, and never its value", async () => {
    const input = consent(otp);
    const wrong = {
      ...input,
      at: "hôm qua",
      device: {},
      method: { ...otp, channel: "chim bồ câu", code: "123456" },
    };
    const error = await createConfirmation(wrong as never, { seal }).catch((reason: unknown) => reason);
    if (!isEmrError(error)) throw new Error("made");
    expect(codes(error.issues ?? [])).toEqual([
      "invalid_statement method",
      "invalid_statement method.channel",
      "invalid_statement device.name",
      "invalid_statement at",
    ]);
    expect(JSON.stringify(error)).not.toMatch(/hôm qua|chim bồ câu|123456/);
  });

  it("takes texts in any normal form, and keeps them in one", async () => {
    const { by } = consent(otp);
    const created = await createConfirmation(
      consent(otp, { by: { ...by, name: by.name.normalize("NFD") } }),
      { seal },
    );
    expect(created.bundle.statement.by.name).toBe(by.name);
    expect((await check(created.bytes)).ok).toBe(true);
  });

  it("asks for a seal, and for bytes", async () => {
    await expect(createConfirmation(consent(otp), {})).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
    await expect(createConfirmation(undefined as never, { seal })).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
    await expect(checkConfirmation("bundle" as never, paper)).rejects.toMatchObject({
      code: "signing.call.invalid_argument",
    });
    await expect(
      createConfirmation(consent(otp), { seal: async () => new Uint8Array() }),
    ).rejects.toMatchObject({
      code: "signing.confirmation.seal_refused",
    });
  });
});

describe("a comparison of traits", () => {
  it("needs its consent, and keeps the reference to the template only [SIG-16]", async () => {
    const { consent: _, ...without } = consent(fingerprint);
    expect(await refused(without)).toEqual(["consent_missing consent"]);
    const raw = consent({ ...fingerprint, minutiae: "AAAA" } as never);
    expect(await refused(raw)).toEqual(["invalid_statement method"]);
    const { bytes } = await createConfirmation(consent(fingerprint), { seal });
    const bundle = JSON.parse(decode(bytes));
    expect(Object.keys(bundle.statement.method).sort()).toEqual(
      ["detail", "kind", "liveness", "outcome", "template", "transaction", "verifier"].sort(),
    );
    expect(decode(bytes)).not.toContain(decode(strokes).slice(0, 12));
  });
});
