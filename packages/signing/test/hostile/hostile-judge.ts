import process from "node:process";
import { isEmrError } from "@benhan/core/faults";
import {
  completeSignature,
  type PreparedSignature,
  prepareSignature,
  type VerifyDocumentOptions,
  verifyDocument,
  verifyXml,
} from "@benhan/signing";
import { breakBytes, spliceBytes } from "./break-bytes.ts";
import { breakDer } from "./break-der.ts";
import { breakJws } from "./break-jws.ts";
import { breakPdf } from "./break-pdf.ts";
import { breakXml } from "./break-xml.ts";
import { type Choices, choicesOf } from "./choices.ts";
import { besides, checkReport, factsOf, type KnownFacts, keyOf, requireKnown } from "./known-facts.ts";
import { createSignedCorpus, type Sample, type SampleKind, type SignedCorpus } from "./signed-corpus.ts";

/** What no case may take: computing, whatever else the machine does. */
const mostSeconds = 2;

/**
 * Which of a hundred cases are of which kind. Of PDFs there are fewer: they take the longest.
 * `evidence` breaks what the verifier is given, `state` a prepared signature, `unsigned` a file that is to be signed.
 */
export const casesOfHundred = {
  xml: 33,
  cms: 30,
  pdf: 11,
  jws: 12,
  "time-stamp": 8,
  evidence: 3,
  state: 2,
  unsigned: 1,
} as const satisfies Readonly<Record<SampleKind | "evidence" | "state" | "unsigned", number>>;

type CaseKind = keyof typeof casesOfHundred;
const kinds = (Object.entries(casesOfHundred) as [CaseKind, number][]).flatMap(([kind, count]) =>
  Array<CaseKind>(count).fill(kind),
);

const breakers: Readonly<
  Record<SampleKind, (bytes: Uint8Array, other: Uint8Array, choices: Choices) => Uint8Array>
> = {
  xml: breakXml,
  cms: breakDer,
  pdf: breakPdf,
  jws: breakJws,
  "time-stamp": breakDer,
};

/** What came of a case, for those who count. */
export interface CaseOutcome {
  readonly kind: CaseKind;
  readonly passed: boolean;
}

/**
 * A judge of hostile signatures: makes a case from its number and throws unless the answer is a report or a refusal, in
 * bounded time, and everything that a report calls passed was said by a signer in just these words.
 */
export async function createHostileJudge(): Promise<(number: number) => Promise<CaseOutcome>> {
  const corpus = await createSignedCorpus();
  const known = await factsOf(corpus);
  return async (number) => {
    const made: { input?: Uint8Array } = {};
    const start = process.cpuUsage();
    try {
      const outcome = await judgeCase(number, corpus, known, made);
      const { user, system } = process.cpuUsage(start);
      if (user + system > mostSeconds * 1e6) throw new Error(`took ${(user + system) / 1e6} s`);
      return outcome;
    } catch (error) {
      // Keys are made anew for each run, so the counterexample brings its bytes along.
      const input = made.input && keyOf(made.input);
      const why = error instanceof Error ? error.stack : String(error);
      throw new Error(`case ${number}: ${why}\ninput ${input}\nroot ${keyOf(corpus.root)}`);
    }
  };
}

async function judgeCase(
  number: number,
  corpus: SignedCorpus,
  known: KnownFacts,
  made: { input?: Uint8Array },
): Promise<CaseOutcome> {
  const choices = choicesOf(number);
  const kind = kinds[number % kinds.length] as CaseKind;
  if (kind === "evidence") return { kind, passed: await judgeEvidence(corpus, known, choices, made) };
  if (kind === "state") return { kind, passed: await judgeState(corpus, known, choices, made) };
  if (kind === "unsigned") return { kind, passed: await judgeUnsigned(corpus, choices, made) };
  const sample = choices.pick(corpus.samples.filter((one) => one.kind === kind));
  const input = breakSample(sample, corpus, choices);
  made.input = input;
  const report = await verifyDocument(input, { ...corpus.judging, ...besides(sample) });
  checkReport(report, known);
  if (kind === "xml" && choices.below(4) === 0) await judgeLayout(input, corpus, known, choices);
  return { kind, passed: report.indication === "TOTAL_PASSED" };
}

/** One to three changes, mostly by somebody who knows the format. */
function breakSample(sample: Sample, { samples, strangers }: SignedCorpus, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  let { bytes } = sample;
  const isSame = () => Buffer.compare(bytes, sample.bytes) === 0;
  for (let left = 1 + (below(3) === 0 ? below(3) : 0); left > 0 || isSame(); left--) {
    const other = pick(below(3) === 0 ? strangers : samples).bytes;
    const same = pick([...samples, ...strangers].filter(({ kind }) => kind === sample.kind)).bytes;
    const how = below(12);
    if (how < 2) bytes = breakBytes(bytes, choices);
    else if (how === 2) bytes = spliceBytes(bytes, below(4) === 0 ? other : same, choices);
    else bytes = breakers[sample.kind](bytes, same, choices);
  }
  return bytes;
}

async function judgeLayout(input: Uint8Array, corpus: SignedCorpus, known: KnownFacts, { pick }: Choices) {
  const layout = pick(["bhytA", "bhytB", "enveloped"] as const);
  const { indication, integrity, signedBytes, signer } = await verifyXml(input, {
    ...corpus.judging,
    layout,
  });
  if (signedBytes !== undefined) requireKnown(known.contents, keyOf(signedBytes), "content");
  if (indication === "TOTAL_PASSED" && (integrity !== "intact" || signer === undefined))
    throw new Error("passed without a signer or content");
  if (indication === "TOTAL_PASSED") requireKnown(known.signers, signer?.fingerprint ?? "", "signer");
}

/** Lists, answers, certificates and anchors that the caller was given by somebody. */
async function judgeEvidence(
  { samples, judging, root, lists, answer }: SignedCorpus,
  known: KnownFacts,
  choices: Choices,
  made: { input?: Uint8Array },
): Promise<boolean> {
  const { below, pick } = choices;
  const sample = pick(samples.filter(({ name }) => name === "cades B-B" || name === "jws"));
  const which = pick(["list", "answer", "intermediate", "anchor"] as const);
  const [first = new Uint8Array(), second = new Uint8Array()] = lists;
  const [issuing = new Uint8Array()] = judging.intermediates ?? [];
  const target = { list: second, answer, intermediate: issuing, anchor: root }[which];
  const input =
    below(3) === 0 ? breakBytes(target, choices) : breakDer(target, below(2) === 0 ? first : answer, choices);
  made.input = input;
  const options: VerifyDocumentOptions = {
    ...judging,
    ...(which === "anchor" && { trustAnchors: [input] }),
    intermediates: which === "intermediate" ? [input] : [issuing],
    lists: which === "list" ? [first, input] : [first],
    answers: which === "answer" ? [input] : which === "list" ? [] : [answer],
    revocation: "require",
  };
  try {
    const report = await verifyDocument(sample.bytes, options);
    // Who is trusted is the operator's word: then only what was signed is compared.
    const facts = { ...known, isAsked: true };
    checkReport(report, which === "anchor" ? { ...facts, signatures: undefined } : facts);
    const passed = report.indication === "TOTAL_PASSED";
    // All of a list is signed.
    if (passed && which === "list" && Buffer.compare(input, target) !== 0)
      throw new Error("another list was believed");
    return passed;
  } catch (error) {
    if (isEmrError(error, "signing.der.unreadable")) return false;
    throw error;
  }
}

/** A prepared signature that was changed while it waited, also by somebody who makes its digest fit again. */
async function judgeState(
  { prepared: { state, value }, judging }: SignedCorpus,
  known: KnownFacts,
  choices: Choices,
  made: { input?: Uint8Array },
): Promise<boolean> {
  const { below, pick } = choices;
  const fields = { ...state } as Record<string, unknown>;
  const name = pick(Object.keys(fields));
  const held = fields[name];
  const how = below(5);
  if (how === 0) delete fields[name];
  else if (how === 1) fields[name] = pick([null, 0, -1, "", "x", [], {}, ["x"], true, "__proto__"]);
  else if (how === 2) fields[name] = fields[pick(Object.keys(fields))];
  else {
    const change = (text: unknown) =>
      Buffer.from(breakBytes(new Uint8Array(Buffer.from(String(text), "base64")), choices)).toString(
        "base64",
      );
    fields[name] = Array.isArray(held)
      ? held.map((one) => (below(2) === 0 ? change(one) : one))
      : change(held);
  }
  if (below(2) === 0) fields["stateDigest"] = await digestOfState(fields);
  made.input = Buffer.from(JSON.stringify(fields));
  const given = below(4) === 0 ? breakBytes(value, choices) : value;
  try {
    const bytes = await completeSignature(fields as unknown as PreparedSignature, given);
    checkReport(await verifyDocument(bytes, judging), known);
    return true;
  } catch (error) {
    if (isEmrError(error)) return false;
    throw error;
  }
}

async function digestOfState(fields: Readonly<Record<string, unknown>>): Promise<string> {
  const names = [
    "version",
    "format",
    "policy",
    "algorithm",
    "toBeSigned",
    "digest",
    "digestAlgorithm",
    "certificate",
  ];
  const pieces = Array.isArray(fields["pieces"]) ? fields["pieces"] : [];
  const text = [...names.map((name) => fields[name]), ...pieces].join("\n");
  const digest = await crypto.subtle.digest("SHA-256", Buffer.from(text));
  return `sha-256:${Buffer.from(digest).toString("hex")}`;
}

/** A broken file that somebody is asked to sign: it is refused or prepared. */
async function judgeUnsigned(
  { unsigned, judging, prepared: { state } }: SignedCorpus,
  choices: Choices,
  made: { input?: Uint8Array },
): Promise<boolean> {
  const at = choices.below(unsigned.length);
  const file = unsigned[at] ?? new Uint8Array();
  const input = at < 2 ? breakPdf(file, file, choices) : breakXml(file, file, choices);
  made.input = input;
  const certificate = new Uint8Array(Buffer.from(state.certificate, "base64"));
  const { clock } = judging;
  const signer = { certificate, algorithms: ["ecdsa-sha256"], ...(clock && { clock }) } as const;
  const choice =
    at < 2
      ? { format: "pades" as const }
      : { format: "xades" as const, layout: at === 2 ? ("enveloped" as const) : ("bhytB" as const) };
  try {
    await prepareSignature({ bytes: input }, { ...choice, ...signer });
    return true;
  } catch (error) {
    if (isEmrError(error)) return false;
    throw error;
  }
}
