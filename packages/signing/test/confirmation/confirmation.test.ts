import { canonicalBytes, digestOf, type Issue, isEmrError, parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { signDocument, verifyDocument } from "@benhan/signing";
import {
  type CheckConfirmationOptions,
  type ConfirmationInput,
  type CreateConfirmationOptions,
  type CreatedConfirmation,
  checkConfirmation,
  createConfirmation,
  renderConfirmation,
  type VerifySeal,
} from "@benhan/signing/confirmation";
import { createTestAuthority, createTestIssuer, type TestSigner } from "@benhan/signing/testkit";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { TimestampAuthority } from "../../src/time-stamp/time-stamp-authority.ts";
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
const sealing = { seal, verifySeal, clock };
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
  return checkConfirmation(bytes, document, { verifySeal, attachments, clock, ...options });
}

async function refused(input: ConfirmationInput) {
  const error = await createConfirmation(input, sealing).catch((reason: unknown) => reason);
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
    const created = await createConfirmation(consent(method), sealing);
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
    const { bytes } = await createConfirmation(consent(otp), sealing);
    const { issues } = await check(bytes);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["signing.confirmation.weak_evidence", "information"],
    ]);
  });

  it("is found to be changed, whichever byte is flipped", { timeout: 60_000 }, async () => {
    const { bytes } = await createConfirmation(consent(pad), sealing);
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
    const { bytes } = await createConfirmation(consent(otp), sealing);
    for (const index of paper.keys()) {
      const changed = new Uint8Array(paper);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const report = await check(bytes, {}, changed);
      expect(codes(report.issues)).toEqual(["document_changed statement.document.digest"]);
    }
  });

  it("names the piece of evidence that was changed, left out, or is not its own", async () => {
    const { bytes } = await createConfirmation(consent(pad), sealing);
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
    const created = await createConfirmation(consent(otp), sealing);
    const other = await createConfirmation(
      consent(otp, { at: parseInstant("2026-11-21T09:33:00+07:00") }),
      sealing,
    );
    const bundle = JSON.parse(decode(other.bytes));
    const { digest: _, ...rest } = { ...bundle, seals: created.bundle.seals };
    const forged = canonicalBytes({ ...rest, digest: digestOf(canonicalBytes(rest)) });
    expect(codes((await check(forged)).issues)).toEqual(["seal_of_other seals.0"]);
  });

  it("does not pass under the seal of somebody else, nor unasked, nor without any", async () => {
    const byStranger = await createConfirmation(consent(otp), {
      seal: async (content) =>
        (await signDocument({ bytes: content }, { format: "jws", key: stranger.key, clock })).bytes,
      verifySeal: (bytes) => verifyDocument(bytes, { trustAnchors: [stranger.key.certificate], clock }),
      clock,
    });
    const report = await check(byStranger.bytes);
    expect(codes(report.issues)[0]).toBe("seal_uncertain seals.0");
    const { bytes, bundle } = await createConfirmation(consent(otp), sealing);
    const unasked = await checkConfirmation(bytes, paper, { attachments, clock });
    expect(codes(unasked.issues)).toEqual(["seal_not_checked seals.0"]);
    const { digest: _, ...rest } = { ...JSON.parse(decode(bytes)), seals: [] };
    const bare = canonicalBytes({ ...rest, digest: digestOf(canonicalBytes(rest)) });
    expect(bundle.seals).toHaveLength(1);
    expect(codes((await check(bare)).issues)).toEqual(["unsealed seals"]);
  });

  it("is not sealed by a signature that says nothing of what it covers", async () => {
    const { bytes } = await createConfirmation(consent(otp), sealing);
    const report = await check(bytes, {
      verifySeal: async () => ({ indication: "TOTAL_PASSED", issues: [] }),
    });
    expect(codes(report.issues)).toEqual(["seal_of_other seals.0"]);
  });

  it("may be sealed by a time-stamp where there is no key, and by no stamp of anything else", async () => {
    const issuer = await createTestIssuer();
    const holder = await issuer.issue({ role: "time-stamping" });
    const timeStamp = makeTimeStampOver(holder, parseInstant("2026-11-21T09:30:05+07:00"));
    const judge: VerifySeal = (bytes, content, { kind }) => {
      expect(kind).toBe("time-stamp");
      return verifyDocument(bytes, {
        trustAnchors: [issuer.certificate],
        detached: content,
        expect: { timeStamp: true },
        clock,
      });
    };
    const stamping = { timeStamp, verifySeal: judge, clock };
    const created = await createConfirmation(consent(otp), stamping);
    const stamped = { verifySeal: judge, sealedBy: "time-stamp", evidence: created.digest } as const;
    expect((await check(created.bytes, stamped)).ok).toBe(true);
    const { evidence: _, ...unbound } = stamped;
    expect(codes((await check(created.bytes, unbound)).issues)[0]).toBe("origin_unknown seals");
    // Anybody gets a stamp: it never takes the place of the facility's own seal.
    expect(codes((await check(created.bytes, { verifySeal: judge })).issues)[0]).toBe("unsealed seals");
    const other = await createConfirmation(consent(click), stamping);
    const swapped = rewritten(created, (bundle) => Object.assign(bundle, { seals: other.bundle.seals }));
    expect(codes((await check(swapped, { verifySeal: judge })).issues)).toContain("seal_of_other seals.0");
    const wrong = { stamp: () => timeStamp.stamp({ hash: "SHA-256", value: new Uint8Array(32) }) };
    await expect(createConfirmation(consent(otp), { ...stamping, timeStamp: wrong })).rejects.toMatchObject({
      code: "signing.confirmation.seal_refused",
    });
  });

  it("names the bundle before it, so that none can be taken out of the chain", async () => {
    const first = await createConfirmation(consent(otp), sealing);
    const second = await createConfirmation(consent(click, { previous: first.digest }), sealing);
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
    const error = await createConfirmation(wrong as never, sealing).catch((reason: unknown) => reason);
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
      sealing,
    );
    expect(created.bundle.statement.by.name).toBe(by.name);
    expect((await check(created.bytes)).ok).toBe(true);
  });

  it("asks for a seal, and for bytes", async () => {
    const refusalOf = async (call: Promise<unknown>) => {
      const error = await call.catch((reason: unknown) => reason);
      if (!isEmrError(error, "core.options.wrong")) throw error;
      return (error.issues ?? []).map(
        ({ code, path }) => `${code.replace("core.options.", "")} ${path.join(".")}`,
      );
    };
    expect(await refusalOf(createConfirmation(consent(otp), {} as never))).toEqual([
      "kind seal",
      "missing verifySeal",
    ]);
    expect(await refusalOf(createConfirmation(undefined as never, sealing))).toEqual([
      "argument input.document.bytes",
    ]);
    expect(await refusalOf(createConfirmation(consent(otp), undefined as never))).toEqual(["kind "]);
    const files = { ...consent(otp), attachments: [{ name: "a", contentType: "b", bytes: "c" }] };
    const misspelt = { ...sealing, timestamp: {}, otpLifetimeMs: 0, clockSkewMs: 3_600_001, clock: Date };
    expect(await refusalOf(createConfirmation(files as never, misspelt as never))).toEqual([
      "argument input.attachments.0.bytes",
      "kind clock",
      "unknown timestamp",
      "kind otpLifetimeMs",
      "kind clockSkewMs",
    ]);
    expect(await refusalOf(createConfirmation({ ...files, attachments: 7 } as never, sealing))).toEqual([
      "argument input.attachments",
    ]);
    expect(
      await refusalOf(checkConfirmation("bundle" as never, null as never, { sealBy: "x" } as never)),
    ).toEqual(["argument bundle", "argument document", "unknown sealBy"]);
    const report = await check((await createConfirmation(consent(otp), sealing)).bytes);
    expect(await refusalOf((async () => renderConfirmation(report as never))())).toEqual([
      "argument confirmation",
    ]);
  });
});

describe("a seal is judged before there is a bundle", () => {
  const refusalOf = async (options: Partial<CreateConfirmationOptions>) => {
    const error = await createConfirmation(consent(otp), { ...sealing, ...options }).catch(
      (reason: unknown) => reason,
    );
    if (!isEmrError(error, "signing.confirmation.seal_refused")) throw new Error("made");
    return codes(error.issues ?? []);
  };
  const signed = async (content: Uint8Array, { key }: TestSigner) =>
    (await signDocument({ bytes: content }, { format: "jws", key, clock })).bytes;

  it("is refused when it is nothing, four bytes, over another content, or of somebody else", async () => {
    expect(await refusalOf({ seal: async () => new Uint8Array() })).toEqual(["seal_broken seals.0"]);
    expect(await refusalOf({ seal: async () => "jws" as never })).toEqual(["seal_broken seals.0"]);
    expect((await refusalOf({ seal: async () => new Uint8Array(4) }))[0]).toBe("seal_broken seals.0");
    expect(await refusalOf({ seal: () => signed(paper, facility) })).toEqual(["seal_of_other seals.0"]);
    expect((await refusalOf({ seal: (content) => signed(content, stranger) }))[0]).toBe(
      "seal_uncertain seals.0",
    );
    expect(await refusalOf({ verifySeal: (async () => undefined) as never })).toEqual([
      "seal_not_checked seals.0",
    ]);
  });

  it("is refused when the time-stamp is trusted by nobody, or of before the confirmation", async () => {
    const issuer = await createTestIssuer();
    const holder = await issuer.issue({ role: "time-stamping" });
    const stampAt = (time: string) => makeTimeStampOver(holder, parseInstant(time));
    const judge =
      (...trustAnchors: Uint8Array[]): VerifySeal =>
      (bytes, detached) =>
        verifyDocument(bytes, { trustAnchors, detached, expect: { timeStamp: true }, clock });
    const { seal: _, ...unsealed } = sealing;
    const make = (timeStamp: TimestampAuthority, verifier: VerifySeal) =>
      createConfirmation(consent(otp), { ...unsealed, timeStamp, verifySeal: verifier });
    const good = stampAt("2026-11-21T09:30:05+07:00");
    expect((await make(good, judge(issuer.certificate))).bundle.seals).toHaveLength(1);
    await expect(make(good, judge(facility.key.certificate))).rejects.toMatchObject({
      code: "signing.confirmation.seal_refused",
    });
    // The clock of the authority may be five minutes behind, and no more.
    expect((await make(stampAt("2026-11-21T09:25:00+07:00"), judge(issuer.certificate))).digest).toMatch(
      /^sha/,
    );
    await expect(make(stampAt("2026-11-21T09:24:59+07:00"), judge(issuer.certificate))).rejects.toMatchObject(
      {
        issues: [{ code: "signing.confirmation.stamped_before" }],
      },
    );
  });
});

describe("times and contents that cannot be", () => {
  const at = parseInstant;
  /** What the same bundle is told when it is made, and when it is checked by somebody who would not have made it. */
  async function both(input: ConfirmationInput, lax: Partial<CreateConfirmationOptions>) {
    const made = await createConfirmation(input, { ...sealing, ...lax });
    return [await refused(input), codes((await check(made.bytes, {}, input.document.bytes)).issues)];
  }

  it("no confirmation is of the future, beyond what clocks differ", async () => {
    const sentAt = at("2026-11-21T10:03:00+07:00");
    const within = consent({ ...otp, sentAt }, { at: at("2026-11-21T10:05:00+07:00") });
    expect((await check((await createConfirmation(within, sealing)).bytes)).ok).toBe(true);
    const beyond = consent({ ...otp, sentAt }, { at: at("2026-11-21T10:05:00.001+07:00") });
    const later = createManualClock(at("2026-11-21T10:01:00+07:00"));
    expect(await both(beyond, { clock: later })).toEqual([["in_future at"], ["in_future statement.at"]]);
    expect(await refused(consent(fingerprint, { at: at("2030-01-01T00:00:00+07:00") }))).toEqual([
      "in_future at",
    ]);
    await expect(createConfirmation(within, { ...sealing, clockSkewMs: 1000 })).rejects.toMatchObject({
      issues: [{ code: "signing.confirmation.in_future" }],
    });
  });

  it("a code lives five minutes and a login a day, unless the facility says otherwise", async () => {
    const sent = (sentAt: string) => consent({ ...otp, sentAt: at(sentAt) });
    expect(await both(sent("2022-11-21T09:30:00+07:00"), { otpLifetimeMs: 5 * 365 * 86_400_000 })).toEqual([
      ["code_expired method.sentAt"],
      ["code_expired statement.method.sentAt"],
    ]);
    expect((await createConfirmation(sent("2026-11-21T09:25:00+07:00"), sealing)).digest).toMatch(/^sha/);
    expect(await refused(sent("2026-11-21T09:24:59+07:00"))).toEqual(["code_expired method.sentAt"]);
    const loggedIn = (loggedInAt: string) => consent({ ...click, loggedInAt: at(loggedInAt) });
    expect((await createConfirmation(loggedIn("2026-11-20T09:30:00+07:00"), sealing)).digest).toMatch(/^sha/);
    expect(await both(loggedIn("2026-11-20T09:29:59+07:00"), { loginLifetimeMs: 2 * 86_400_000 })).toEqual([
      ["login_expired method.loggedInAt"],
      ["login_expired statement.method.loggedInAt"],
    ]);
  });

  it("nothing is confirmed of an empty file, nor of something shown that nobody can show again", async () => {
    const { document } = consent(otp);
    const empty = { ...document, bytes: new Uint8Array() };
    expect(await refused(consent(otp, { document: empty }))).toEqual(["document_empty document.size"]);
    for (const as of ["rendering", "summary", "read-aloud"] as const) {
      const shown = { as, words: "Tôi đồng ý." };
      expect(await refused(consent(otp, { document: { ...document, shown } }))).toEqual([
        "shown_not_known document.shown.digest",
      ]);
      const known = { ...document, shown: { ...shown, digest: digestOf(encode("tóm tắt")) } };
      expect((await createConfirmation(consent(otp, { document: known }), sealing)).digest).toMatch(/^sha/);
    }
    const attachment = { name: "a.json", contentType: "application/json", bytes: new Uint8Array() };
    expect(await refused(consent(otp, { attachments: [attachment] }))).toEqual([
      "attachment_empty attachments.0.size",
    ]);
  });
});

describe("a comparison of traits", () => {
  it("needs its consent, and keeps the reference to the template only [SIG-16]", async () => {
    const { consent: _, ...without } = consent(fingerprint);
    expect(await refused(without)).toEqual(["consent_missing consent"]);
    const raw = consent({ ...fingerprint, minutiae: "AAAA" } as never);
    expect(await refused(raw)).toEqual(["invalid_statement method"]);
    const { bytes } = await createConfirmation(consent(fingerprint), sealing);
    const bundle = JSON.parse(decode(bytes));
    expect(Object.keys(bundle.statement.method).sort()).toEqual(
      ["detail", "kind", "liveness", "outcome", "template", "transaction", "verifier"].sort(),
    );
    expect(decode(bytes)).not.toContain(decode(strokes).slice(0, 12));
  });
});
