import { type DigestText, formatDigest } from "../digest/digest-text.ts";
import { portableDigest } from "../digest/portable-digest.ts";
import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditEvent, AuditStore, TreeHead } from "../ports/audit-store.ts";
import type { Digest } from "../ports/digest.ts";
import { eventAbsent, proofFailed, proofOutOfRange } from "./audit.faults.ts";
import { parseAuditEvent } from "./audit-event-bytes.ts";
import {
  type AuditOptions,
  auditOptions,
  auditStore,
  count,
  facility,
  keyText,
  treeHead,
} from "./audit-shapes.ts";
import { hashOfText } from "./merkle/hash-text.ts";
import { leafHash } from "./merkle/tree-hash.ts";
import { proveInclusion, verifyInclusion } from "./prove-log.ts";
import { hashesOf, itemsOf, membersOf } from "./read-given.ts";

/** Which event, and under which head. */
export interface EventProofKey extends Pick<TreeHead, "facilityId" | "writer"> {
  readonly index: number;
  /** Default: the present head of the log. An anchor, whose time-stamp token the reader can check, says more. */
  readonly head?: TreeHead;
}

/**
 * An event, its place in the log and the hashes that prove it: plain data for JSON, which somebody else checks without
 * the log by {@link verifyEventProof}. It holds this one event and tells nothing of the others.
 */
export interface EventProof {
  readonly edition: "benhan-event-proof-1";
  readonly head: TreeHead;
  readonly index: number;
  /** The bytes of the event, which are UTF-8, as text. */
  readonly event: string;
  readonly path: readonly DigestText[];
}

/**
 * Proves one event to somebody who has no access to the log.
 *
 * @throws EmrError `core.audit.event_absent`; `core.audit.proof_out_of_range` when the head is older than the event;
 * `core.audit.proof_failed` when the log was changed; `core.audit.node_missing`
 * @example
 * ```ts
 * const proof = await proveEvent(store, { facilityId, writer: "may-chu-1", index: 1204 });
 * const report = verifyEventProof(JSON.parse(JSON.stringify(proof)));
 * if (report.ok) console.log(report.value.at, report.value.action);
 * ```
 */
export async function proveEvent(
  store: AuditStore,
  key: EventProofKey,
  options: AuditOptions = {},
): Promise<EventProof> {
  refuseCall("proveEvent", [
    ...argumentIssues("store", store, auditStore),
    ...optionIssues(key, keyShape),
    ...optionIssues(options, auditOptions),
  ]);
  const { facilityId, writer, index } = key;
  const given = key.head ?? (await headOf(store, key, options));
  if (given === undefined) throw eventAbsent({});
  const { size, root } = given;
  if (index >= size || given.writer !== writer || given.facilityId !== facilityId) throw proofOutOfRange({});
  const bytes = await bytesAt(store, key, options);
  const path = await proveInclusion(store, { facilityId, writer, index, size }, options);
  const proof: EventProof = {
    edition: "benhan-event-proof-1",
    head: { facilityId, writer, size, root },
    index,
    event: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    path: path.map(formatDigest),
  };
  const report = verifyEventProof(proof, options.digest);
  if (!report.ok) throw proofFailed({ writer, index }, { issues: report.issues });
  return proof;
}

/**
 * Checks a proof, wherever it came from, and gives the event that it proves. It says that the event stands in the log
 * with this head. That the head is the facility's, and from when, says a time-stamp token over `treeHeadBytes(head)`.
 */
export function verifyEventProof(proof: EventProof, digest: Digest = portableDigest): Report<AuditEvent> {
  const { edition, head: headGiven, index, event: text, path } = membersOf(proof) ?? {};
  const head = membersOf(headGiven) as TreeHead | undefined;
  if (edition !== "benhan-event-proof-1" || head === undefined || typeof text !== "string") return unread;
  const hashes = hashesOf(itemsOf(path)?.map(hashOfText));
  if (hashes === undefined || !count.fits(index)) return unread;
  const bytes = new TextEncoder().encode(text);
  if (!verifyInclusion({ leaf: leafHash(bytes, digest), index: index as number, head, path: hashes }, digest))
    return wrong;
  try {
    const event = parseAuditEvent(bytes);
    return event.facilityId === head.facilityId ? reportOf(event, []) : wrong;
  } catch {
    return unread;
  }
}

const keyShape = /* @__PURE__ */ object<EventProofKey>(
  { facilityId: facility, writer: keyText, index: count, head: treeHead },
  ["facilityId", "writer", "index"],
);

async function headOf(store: AuditStore, key: EventProofKey, { signal }: AuditOptions) {
  for await (const head of store.listTreeHeads({ facilityId: key.facilityId }, signal ? { signal } : {})) {
    if (head.writer === key.writer) return head;
  }
  return undefined;
}

async function bytesAt(store: AuditStore, key: EventProofKey, { signal }: AuditOptions): Promise<Uint8Array> {
  const { facilityId, writer, index } = key;
  const query = { facilityId, writer, fromIndex: index };
  for await (const logged of store.listEvents(query, signal ? { signal } : {})) {
    if (logged.index === index) return logged.bytes;
    break;
  }
  throw eventAbsent({});
}

const unread: Report<never> = /* @__PURE__ */ refusal({
  code: "core.audit.proof_unreadable",
  severity: "error",
  path: [],
  text: {
    vi: "Đây không phải bằng chứng của một sự kiện trong nhật ký truy cập.",
    en: "This is no proof of an event of the access log.",
  },
  nextStep: {
    vi: "Đưa nguyên đối tượng JSON mà proveEvent đã tạo.",
    en: "Pass the JSON object as proveEvent made it.",
  },
});

const wrong: Report<never> = /* @__PURE__ */ refusal({
  code: "core.audit.proof_wrong",
  severity: "error",
  path: [],
  text: {
    vi: "Bằng chứng không khớp: sự kiện, vị trí hoặc đầu cây băm đã bị thay đổi.",
    en: "The proof does not hold: the event, its place or the head was changed.",
  },
  nextStep: {
    vi: "Không dùng bằng chứng này; yêu cầu cơ sở lập lại và chạy verifyAuditLog.",
    en: "Do not rely on this proof; ask the facility for a new one and to run verifyAuditLog.",
  },
});

function refusal(issue: Issue): Report<never> {
  return { ok: false, issues: [issue] };
}
