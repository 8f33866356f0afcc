import { epochMs, type Instant } from "@benhan/core";
import {
  completeSignature,
  type DocumentReport,
  type SignatureReport,
  type TimeStampReport,
  type VerifyDocumentOptions,
  verifyDocument,
} from "@benhan/signing";
import { bytesOf, textOf } from "./latin1.ts";
import type { Sample, SignedCorpus } from "./signed-corpus.ts";

/** What the signers of the corpus said. */
export interface KnownFacts {
  /** By everything that a signature says, the reports that say it. `undefined`: any. */
  readonly signatures: ReadonlyMap<string, readonly SignatureReport[]> | undefined;
  readonly contents: ReadonlySet<string>;
  readonly signers: ReadonlySet<string>;
  readonly timeStamps: ReadonlySet<string>;
  /** Revocation is asked about with evidence that the files do not bring. */
  readonly isAsked: boolean;
}

export async function factsOf({ samples, strangers, judging, prepared }: SignedCorpus): Promise<KnownFacts> {
  const signatures = new Map<string, SignatureReport[]>();
  const contents = new Set<string>();
  const signers = new Set<string>();
  const timeStamps = new Set<string>();
  const finished = await completeSignature(prepared.state, prepared.value);
  const held: Sample[] = [...samples, { kind: "xml", name: "prepared", bytes: finished }];
  for (const sample of [...held, ...strangers]) {
    const { bytes, name } = sample;
    const isStranger = !held.includes(sample);
    const report = await verifyDocument(bytes, { ...judging, ...besides(sample) });
    if ((report.indication === "TOTAL_PASSED") === isStranger)
      throw new Error(`${name} is ${report.indication}`);
    for (const stamp of report.timeStamps) timeStamps.add(stampKey(stamp));
    for (const signature of report.signatures) {
      if (signature.content !== undefined) contents.add(keyOf(signedPartOf(signature.content)));
      if (isStranger) continue;
      const key = signatureKey(signature);
      signatures.set(key, [...(signatures.get(key) ?? []), signature]);
      signers.add(signature.signer?.fingerprint ?? "");
    }
  }
  return { signatures, contents, signers, timeStamps, isAsked: false };
}

export function besides({ detached, expect }: Sample): Pick<VerifyDocumentOptions, "detached" | "expect"> {
  return { ...(detached && { detached }), ...(expect && { expect }) };
}

const ranks = [undefined, "B-B", "B-T", "B-LT", "B-LTA"];

/**
 * What is left when nobody signed that it is there must be what it was. It may be less: a lower level, fewer time-stamps,
 * certificates, lists and answers, one of several signatures. It may be another one: the Id of an XML signature, what lies
 * outside of a signed element, the order and the outer form of a CMS and its list of hashes, what stands around PEM, the
 * gap of a PDF and harmless revisions and blanks behind the signed one. All that a signer answers for is compared.
 */
export function checkReport(report: DocumentReport, known: KnownFacts): void {
  const { indication, signatures, timeStamps, signedBytes } = report;
  for (const content of [signedBytes, ...signatures.map((one) => one.content)])
    if (content !== undefined) requireKnown(known.contents, keyOf(signedPartOf(content)), "content");
  for (const stamp of timeStamps)
    if (stamp.indication === "TOTAL_PASSED") requireKnown(known.timeStamps, stampKey(stamp), "time-stamp");
  for (const one of signatures) if (one.indication === "TOTAL_PASSED") checkPassed(one, known);
  const all = [...signatures, ...timeStamps];
  const isSound = all.length > 0 && all.every((one) => one.indication === "TOTAL_PASSED");
  if (indication === "TOTAL_PASSED" && !isSound) throw new Error("a file passes whose signatures do not");
  if (indication !== "TOTAL_PASSED" && !report.issues.some(({ severity }) => severity === "error"))
    throw new Error("refused without a word");
}

function checkPassed(found: SignatureReport, { signatures, isAsked }: KnownFacts): void {
  if (signatures === undefined) return;
  const originals = signatures.get(signatureKey(found));
  if (originals === undefined) throw new Error(`nobody signed this: ${signatureKey(found)}`);
  const rank = (one: SignatureReport) => ranks.indexOf(one.level);
  // What proves a certificate to be good proves it in every file: two files may have been spliced.
  const ofSigner = [...signatures.values()]
    .flat()
    .filter(({ signer }) => signer?.fingerprint === found.signer?.fingerprint);
  const highest = Math.max(...originals.map(rank));
  const isProven =
    highest >= ranks.indexOf("B-T") && ofSigner.some((one) => rank(one) >= ranks.indexOf("B-LT"));
  const mostRank = isProven ? Math.max(highest, ranks.indexOf("B-LT")) : highest;
  if (rank(found) > mostRank) throw new Error(`nobody reached ${found.level}`);
  const isGood = (one: SignatureReport) => one.revocation === "good";
  if (!isAsked && isGood(found) && !ofSigner.some(isGood)) throw new Error("nobody said that it is good");
  const stamps = new Set(originals.flatMap((one) => one.timeStamps.map(stampKey)));
  for (const stamp of found.timeStamps)
    if (stamp.indication === "TOTAL_PASSED") requireKnown(stamps, stampKey(stamp), "time-stamp");
  if (found.changesAfter?.some(({ isHarmless }) => !isHarmless)) throw new Error("passed with a change");
  const { signingTime, claimedTime } = found;
  const msOf = (time: Instant | undefined) => (time === undefined ? undefined : epochMs(time));
  const times = originals.flatMap((one) => one.timeStamps.map(({ time }) => msOf(time)));
  const ms = msOf(signingTime?.time);
  const isKnown = signingTime?.source === "time-stamp" ? times.includes(ms) : ms === msOf(claimedTime);
  if (!isKnown) throw new Error(`nobody signed at ${signingTime?.time}`);
}

/** Everything that a signer answers for. A revision that was the whole file may have become a part of it, and back. */
function signatureKey(one: SignatureReport): string {
  const { format, algorithm, signer, path, domain, claimedTime, content, covers } = one;
  const scope = covers.scope === "revision" ? "whole" : covers.scope;
  const held = content === undefined ? "" : keyOf(signedPartOf(content));
  return JSON.stringify([format, algorithm, signer, path, domain, claimedTime, held, scope, covers.part]);
}

/** Of a PDF everything but the gap that holds the signature itself, which is the last one. */
export function signedPartOf(content: Uint8Array): Uint8Array {
  if (content[0] !== 0x25) return content;
  const text = textOf(content);
  const at = text.lastIndexOf("/Contents <");
  return bytesOf(text.slice(0, at) + text.slice(text.indexOf(">", at)));
}

function stampKey({ kind, time, authority, domain, policy }: TimeStampReport): string {
  return JSON.stringify([kind, time, authority, domain, policy]);
}

export const keyOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

export function requireKnown(known: ReadonlySet<string>, found: string, what: string): void {
  if (!known.has(found)) throw new Error(`unknown ${what}: ${found.slice(0, 500)}`);
}
