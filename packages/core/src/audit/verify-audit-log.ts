import { portableDigest } from "../digest/portable-digest.ts";
import type { Bilingual, Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import { optionIssues } from "../options/option-issues.ts";
import { listOf, object, word } from "../options/option-shape.ts";
import { optionKind } from "../options/options.faults.ts";
import { bytes, callable, digest, signal } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditDamage, AuditStore, TreeHead, TreeHeadAnchor } from "../ports/audit-store.ts";
import { type AuditOptions, auditStore, facility, treeHead } from "./audit-shapes.ts";
import { addDamage, anchorsForeign, createLogFindings, type LogFindings, logEmpty } from "./log-findings.ts";
import { createLogPass, type LogEnd, type LogPass, type VerifiedLog } from "./log-pass.ts";
import { itemsOf, membersOf } from "./read-given.ts";
import { readLogs } from "./read-logs.ts";
import { treeHeadBytes } from "./tree-head-bytes.ts";

/** What {@link verifyAuditLog} works with. */
export interface VerifyAuditLogOptions extends AuditOptions {
  readonly store: AuditStore;
  readonly facilityId: FacilityId;
  /**
   * Anchors of this facility of which a copy was kept outside of the store; whoever can write the store could remove its
   * own. JSON does not keep `token`, which is bytes: write it as base64, and make bytes of it again.
   */
  readonly anchors?: readonly TreeHeadAnchor[];
  /** Whether a time-stamp token is one over these bytes. Without it the tokens are not looked at. */
  readonly verifyToken?: (
    token: Uint8Array,
    bytes: Uint8Array,
    anchor: TreeHeadAnchor,
  ) => boolean | Promise<boolean>;
  /**
   * `pass-over`: the stored hashes of the trees are not read, which takes a fraction of the time. Every change of an event
   * is found just the same; but of one that was edited or moved only that the root differs, not which event it is, and
   * hashes that only the proofs use are not looked at. Default: `compare`.
   */
  readonly nodes?: "compare" | "pass-over";
  /** Called from time to time: so many events of this log were looked at. */
  readonly onProgress?: (progress: {
    readonly writer: string;
    readonly checked: number;
    readonly size: number;
  }) => void;
}

/**
 * Reads every log of a facility once and finds what was changed in it: events that were edited, moved, doubled or taken
 * away, hashes that are not those of the events, heads and search indexes that do not fit them, logs that are no longer
 * what was anchored. Needs the memory of a few
 * events, however long the log is. It may run while events are appended; it judges those that were there when it began.
 *
 * Findings: `event_changed`, `event_foreign` (of another facility), `event_misplaced`, `events_missing`,
 * `events_beyond_head`, `events_removed`, `node_differs`, `head_changed`, `root_differs`, `search_index_changed`,
 * `anchor_differs`, `anchor_token_wrong`, each with writer and place; `anchor_foreign` when
 * `anchors` holds one of another facility; `log_empty`, a warning, when there is nothing at all: no log and no anchor.
 *
 * **The limit.** Who can write the store can take away, or change, events that came after the last anchor, and write
 * hashes and head anew to fit: no mark of that is left. The same holds for all events up to the removed one where the
 * anchors are removed as well and no copy of them is passed as `anchors`. Hence anchors are made often, with a
 * time-stamp authority, and kept elsewhere too. `anchored` in the answer says up to where each log is fixed.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.1 đ
 * @official RFC 9162 2.1
 * @throws whatever the store throws, and `signal.reason` when aborted
 */
export async function verifyAuditLog(
  options: VerifyAuditLogOptions,
): Promise<Report<readonly VerifiedLog[]>> {
  refuseCall(
    "verifyAuditLog",
    [...optionIssues(options, verifyOptions), ...tokenIssues(options)],
    "guides/access.md",
  );
  const { facilityId, anchors: given = [] } = options;
  const findings = createLogFindings();
  // Before the heads: an anchor that is added meanwhile may be of a larger size.
  const anchors = await anchorsOf(options, findings);
  const heads = await headsOf(options, (damage) => addDamage(findings, damage));
  const begin = (writer: string): LogPass =>
    createLogPass({
      ...options,
      digest: options.digest ?? portableDigest,
      nodes: options.nodes ?? "compare",
      writer,
      findings,
      ...(heads.get(writer) ?? { size: 0 }),
      anchors: anchors.get(writer) ?? [],
      newSize: async () => (await headsOf(options, () => undefined)).get(writer)?.size ?? 0,
    });
  const known = [...new Set([...heads.keys(), ...anchors.keys()])];
  const verified = await readLogs(options, known, begin, findings);
  return reportOf(verified, [
    ...anchorsForeign(facilityId, given),
    ...(verified.length === 0 ? [logEmpty(facilityId, "warning")] : []),
    ...findings.list(),
  ]);
}

/** What JSON makes of bytes would be called a wrong token at best. */
function tokenIssues(options: unknown): readonly Issue[] {
  const anchors = itemsOf(membersOf(options)?.["anchors"]) ?? [];
  return anchors.flatMap((given, at) => {
    const anchor = membersOf(given);
    if (anchor === undefined || bytes.fits(anchor["token"])) return [];
    return [optionKind(["anchors", at, "token"], tokenBytes)];
  });
}

const tokenBytes: Bilingual = {
  vi: "Uint8Array. JSON không giữ được kiểu này: lưu { ...anchor, token: base64 }, đọc lại thì đổi token về Uint8Array",
  en: "a Uint8Array. JSON does not keep one: write { ...anchor, token: base64 }, and make a Uint8Array of token again when it is read",
};

async function anchorsOf(
  options: VerifyAuditLogOptions,
  findings: LogFindings,
): Promise<ReadonlyMap<string, readonly TreeHeadAnchor[]>> {
  const { store, facilityId, signal, verifyToken } = options;
  const all = [...(options.anchors ?? []).filter((anchor) => anchor.facilityId === facilityId)];
  for await (const anchor of store.listAnchors({ facilityId }, signal ? { signal } : {})) all.push(anchor);
  const byWriter = new Map<string, TreeHeadAnchor[]>();
  for (const anchor of all.sort(byWriterAndSize)) {
    const { writer, size, token } = anchor;
    const own = byWriter.get(writer);
    if (own === undefined) byWriter.set(writer, [anchor]);
    else own.push(anchor);
    if (verifyToken === undefined || (await verifyToken(token, treeHeadBytes(anchor), anchor))) continue;
    findings.add("anchor_token_wrong", writer, ["anchors", size], {
      vi: `dấu thời gian của mốc ${size} sự kiện không hợp lệ.`,
      en: `the time-stamp token of the anchor at ${size} events is not valid.`,
    });
  }
  return byWriter;
}

function byWriterAndSize(one: TreeHead, other: TreeHead): number {
  if (one.writer === other.writer) return one.size - other.size;
  return one.writer < other.writer ? -1 : 1;
}

/** The end of each log; of one whose head cannot be read, the size alone. */
async function headsOf(
  { store, facilityId, signal }: VerifyAuditLogOptions,
  tell: (damage: AuditDamage) => void,
): Promise<ReadonlyMap<string, LogEnd>> {
  const heads = new Map<string, LogEnd>();
  const onDamage = (damage: AuditDamage) => {
    heads.set(damage.writer, { size: damage.at });
    tell(damage);
  };
  for await (const { writer, size, root } of store.listTreeHeads(
    { facilityId },
    { ...(signal && { signal }), onDamage },
  )) {
    heads.set(writer, { size, root });
  }
  return heads;
}

const verifyOptions = /* @__PURE__ */ object<VerifyAuditLogOptions>(
  {
    store: auditStore,
    facilityId: facility,
    anchors: /* @__PURE__ */ listOf(treeHead),
    verifyToken: callable,
    nodes: /* @__PURE__ */ word("compare", "pass-over"),
    onProgress: callable,
    digest,
    signal,
  },
  ["store", "facilityId"],
);
