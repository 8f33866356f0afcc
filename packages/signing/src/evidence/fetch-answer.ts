import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { defaultClockSkewMs } from "../certificate/revocation/evidence-window.ts";
import type { OcspAnswer } from "../certificate/revocation/ocsp-answer.ts";
import { findAnswerFor } from "../certificate/revocation/ocsp-rules.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { nonceContent, writeOcspRequest } from "../certificate/revocation/write-ocsp-request.ts";
import { sameBytes } from "../der/same-bytes.ts";
import type { EvidenceOutcome } from "../ports/evidence-source.ts";
import { type FetchContext, mostAddresses } from "./fetch-context.ts";
import { isProven } from "./is-proven.ts";

/** What responders said of a certificate. */
export interface FetchedAnswers {
  readonly answers: readonly OcspAnswer[];
  /** One of them can be believed. */
  readonly isProven: boolean;
}

type Hash = "SHA-256" | "SHA-1";

const headers = { "content-type": "application/ocsp-request", accept: "application/ocsp-response" };
/** Every responder takes 16 bytes; some refuse the 32 that RFC 8954 allows. */
const nonceBytes = 16;
/** After these outcomes the responder may not have known the hash of the name: it is asked again with the older one. */
const mayNotKnowHash: ReadonlySet<EvidenceOutcome> = new Set(["refused", "unreadable", "unproven"]);

/** Asks the responders that a certificate names, one after the other, until one of them is believed. */
export async function fetchAnswer(
  certificate: Certificate,
  issuer: Certificate,
  context: FetchContext,
): Promise<FetchedAnswers> {
  const { cache, now, note } = context;
  const answers: OcspAnswer[] = [];
  for (const url of (certificate.access?.responders ?? []).slice(0, mostAddresses)) {
    const key = `ocsp ${url} ${certificate.fingerprint} ${issuer.fingerprint}`;
    const kept = cache.get(key, now()) as OcspAnswer | undefined;
    if (kept !== undefined) {
      note("ocsp", url, "from-cache");
      return { answers: [kept], isProven: true };
    }
    // Which hash a responder knows is remembered as long as its answers are.
    const known = cache.get(`hash ${url}`, now()) as Hash | undefined;
    for (const hash of known === undefined ? (["SHA-256", "SHA-1"] as const) : [known]) {
      const { answer, outcome } = await ask(url, hash, certificate, issuer, context);
      note("ocsp", url, outcome);
      if (answer !== undefined) answers.push(answer);
      if (outcome === "used" && answer !== undefined) {
        keep(key, answer, certificate, context);
        cache.set(`hash ${url}`, hash, 0, now() + context.limits.cacheMs);
        return { answers: [answer], isProven: true };
      }
      if (!mayNotKnowHash.has(outcome)) break;
    }
  }
  return { answers, isProven: false };
}

interface Asked {
  readonly outcome: EvidenceOutcome;
  readonly answer?: OcspAnswer;
}

async function ask(
  url: string,
  hash: Hash,
  certificate: Certificate,
  issuer: Certificate,
  { download, random, now, signal }: FetchContext,
): Promise<Asked> {
  const nonce = random.bytes(nonceBytes);
  const body = await writeOcspRequest(certificate, issuer, { hash, nonce });
  const bytes = await download(url, { method: "POST", headers, body }, signal ? { signal } : {});
  if (typeof bytes === "string") return { outcome: bytes };
  const answer = read(bytes);
  if (answer === undefined) return { outcome: "unreadable" };
  // Another number is the answer to another request. None at all is usual: answers are made in advance.
  if (answer.nonce !== undefined && !sameBytes(answer.nonce, nonceContent(nonce)))
    return { outcome: "unproven" };
  if ((await findAnswerFor(answer, certificate, [issuer])) === undefined) return { outcome: "unproven" };
  const isBelieved = await isProven([certificate, issuer], { answers: [answer] }, now());
  return { outcome: isBelieved ? "used" : "unproven", answer };
}

function read(bytes: Uint8Array): OcspAnswer | undefined {
  try {
    return readOcspAnswer(bytes);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}

function keep(
  key: string,
  answer: OcspAnswer,
  { serialDer }: Certificate,
  { cache, now, limits }: FetchContext,
): void {
  const status = answer.statuses.find((one) => sameBytes(one.serialDer, serialDer));
  if (status === undefined) return;
  const { nextUpdate, thisUpdate } = status;
  // An answer that names no next update is one of that moment.
  const ends = nextUpdate === undefined ? epochMs(thisUpdate) + defaultClockSkewMs : epochMs(nextUpdate);
  cache.set(key, answer, answer.der.length, Math.min(ends, now() + limits.cacheMs));
}
