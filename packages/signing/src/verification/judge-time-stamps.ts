import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { StatusEvidence } from "../certificate/revocation/check-revocation.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { type JudgedTimeStamp, judgeTimeStamp } from "../time-stamp/judge-time-stamp.ts";
import { readTimeStampToken, type TimeStampToken } from "../time-stamp/read-time-stamp-token.ts";
import type { Evidence, FoundSignature, FoundTimeStamp } from "./found-signature.ts";
import { issueOfError } from "./issue-of-error.ts";
import type { VerificationContext } from "./verification-context.ts";

/** What the time-stamps of a signature prove, in milliseconds since 1970. */
export interface TimeProof {
  /** In the order of the signature. */
  readonly stamps: readonly (JudgedTimeStamp & { readonly stamp: FoundTimeStamp })[];
  /** The signature existed then: the earliest valid time-stamp over it. */
  readonly existed?: number;
  /** The signature did not exist before: the latest valid time-stamp over its content. */
  readonly madeAfter?: number;
  /** Valid time-stamps contradict each other: one is inside another one that is older. */
  readonly isDisordered: boolean;
  /** What the valid time-stamps bring along. */
  readonly tokens: readonly Evidence[];
  /** When evidence is proven to have existed, where an archive time-stamp proves it. */
  readonly provenAt: (evidence: StatusEvidence) => number | undefined;
}

/** Time-stamps of one signature. Renewing it every few years for a lifetime needs fewer. */
const mostTimeStamps = 32;

/**
 * Judges the time-stamps of a signature, the newest first: an archive time-stamp that holds proves that what it stands over
 * existed, and so rescues older ones whose authorities' certificates have expired since.
 */
export async function judgeTimeStamps(
  found: FoundSignature,
  context: VerificationContext,
): Promise<TimeProof> {
  const tokens = new Map<FoundTimeStamp, TimeStampToken>();
  const judged = new Map<FoundTimeStamp, JudgedTimeStamp>();
  for (const [i, stamp] of found.timeStamps.entries()) {
    const token = i < mostTimeStamps ? readToken(stamp) : undefined;
    if (token !== undefined && "info" in token) tokens.set(stamp, token);
    else if (token !== undefined) judged.set(stamp, token);
  }
  const proven = createProofs(epochMs(context.at));
  let isDisordered = false;
  for (const stamp of newestFirst(tokens)) {
    context.signal?.throwIfAborted();
    const token = tokens.get(stamp);
    if (token === undefined) continue;
    const question = {
      kind: stamp.kind,
      token,
      stamped: () => stampedBy(stamp),
      provenMs: proven.ofStamp(stamp),
      evidence: found.evidence,
      provenAt: proven.ofEvidence,
    };
    const result = await judgeTimeStamp(question, context);
    judged.set(stamp, result);
    if (stamp.kind !== "archive" || result.report.indication !== "TOTAL_PASSED") continue;
    const time = epochMs(token.info.time);
    for (const inner of stamp.alsoStamps ?? []) {
      const covered = tokens.get(inner);
      if (covered === undefined || inner === stamp) continue;
      isDisordered ||= epochMs(covered.info.time) > time;
      proven.addStamp(inner, time);
      for (const evidence of [...covered.evidence.lists, ...covered.evidence.answers])
        proven.addEvidence(evidence, time);
    }
    for (const evidence of [...(stamp.alsoProves?.lists ?? []), ...(stamp.alsoProves?.answers ?? [])])
      proven.addEvidence(evidence, time);
  }
  const timesOf = (...kinds: readonly FoundTimeStamp["kind"][]) =>
    [...judged.values()].flatMap(({ report: { kind, indication, time } }) =>
      indication === "TOTAL_PASSED" && time !== undefined && kinds.some((one) => one === kind)
        ? [epochMs(time)]
        : [],
    );
  const [over, before] = [timesOf("signature", "archive"), timesOf("content")];
  const existed = over.length === 0 ? undefined : Math.min(...over);
  const madeAfter = before.length === 0 ? undefined : Math.max(...before);
  return {
    stamps: found.timeStamps.flatMap((stamp) => {
      const result = judged.get(stamp);
      return result === undefined ? [] : [{ ...result, stamp }];
    }),
    ...(existed !== undefined && { existed }),
    ...(madeAfter !== undefined && { madeAfter }),
    isDisordered: isDisordered || (existed !== undefined && madeAfter !== undefined && madeAfter > existed),
    tokens: [...tokens].flatMap(([stamp, { evidence }]) =>
      judged.get(stamp)?.report.indication === "TOTAL_PASSED" ? [evidence] : [],
    ),
    provenAt: proven.ofEvidence,
  };
}

function readToken(stamp: FoundTimeStamp): TimeStampToken | JudgedTimeStamp {
  try {
    return readTimeStampToken(stamp.token);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    const issues = [{ ...issueOfError(error), severity: "warning" as const }];
    return {
      report: {
        kind: stamp.kind,
        indication: "TOTAL_FAILED",
        subIndication: "FORMAT_FAILURE",
        revocation: "not-asked",
        issues,
      },
    };
  }
}

/** What cannot be computed is not at hand, and is not stamped then. */
async function stampedBy(stamp: FoundTimeStamp): Promise<Uint8Array | undefined> {
  try {
    return await stamp.stamped();
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}

/** Of equal ones the later in the file: it may stand over the other. */
function newestFirst(tokens: ReadonlyMap<FoundTimeStamp, TimeStampToken>): readonly FoundTimeStamp[] {
  const timeOf = (stamp: FoundTimeStamp) => {
    const token = tokens.get(stamp);
    return token === undefined ? 0 : epochMs(token.info.time);
  };
  return [...tokens.keys()].reverse().sort((one, other) => timeOf(other) - timeOf(one));
}

function createProofs(now: number) {
  const stamps = new Map<FoundTimeStamp, number>();
  const evidence = new Map<StatusEvidence, number>();
  const add = <T>(map: Map<T, number>, key: T, time: number) =>
    map.set(key, Math.min(map.get(key) ?? time, time));
  return {
    ofStamp: (stamp: FoundTimeStamp) => stamps.get(stamp) ?? now,
    addStamp: (stamp: FoundTimeStamp, time: number) => add(stamps, stamp, time),
    addEvidence: (one: StatusEvidence, time: number) => add(evidence, one, time),
    /** The same list may have been read twice: its bytes tell. */
    ofEvidence: (one: StatusEvidence) => {
      const times = [...evidence].flatMap(([other, time]) =>
        other === one || sameBytes(other.der, one.der) ? [time] : [],
      );
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
