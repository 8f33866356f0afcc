import { portableDigest } from "../digest/portable-digest.ts";
import { isEmrError } from "../faults/emr-error.ts";
import { kindOf } from "../faults/error-kind.ts";
import type { Issue } from "../faults/issue.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import { optionIssues } from "../options/option-issues.ts";
import { object } from "../options/option-shape.ts";
import { digest, signal } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditDamage, AuditStore, TreeHead, TreeHeadAnchor } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { TreeHeadStamper } from "../ports/tree-head-stamper.ts";
import { nodeMissing } from "./audit.faults.ts";
import { type AuditOptions, auditStore, facility, treeHeadStamper } from "./audit-shapes.ts";
import { addDamage, addRemoved, createLogFindings, type LogFindings, logEmpty } from "./log-findings.ts";
import { proveConsistency, verifyConsistency } from "./prove-log.ts";
import { treeHeadBytes } from "./tree-head-bytes.ts";

/** What {@link stampTreeHeads} works with. */
export interface StampOptions extends AuditOptions {
  readonly store: AuditStore;
  readonly stamper: TreeHeadStamper;
  readonly facilityId: FacilityId;
}

/** What was done. */
export interface StampedHeads {
  /** The new anchors, one for each log that had grown. Keep a copy of them outside of the store. */
  readonly stamped: readonly TreeHeadAnchor[];
  /** The writers whose newest anchor stands at their head already. */
  readonly unchanged: readonly string[];
  /** The logs that were not stamped, and why. `log_empty`, an information, where the facility has no log to stamp. */
  readonly issues: readonly Issue[];
}

/**
 * Fixes the heads of all logs of a facility in time: whoever changes an event afterwards, or takes one away, is found
 * out by `verifyAuditLog`. Call it regularly, once a day or more often: what happened since the last anchor is not fixed.
 *
 * Before a head is stamped it is proven to continue the newest anchor of its log, so that a log which was changed is
 * never anchored again, nor is one whose head the store finds changed (`head_changed`). One log that cannot be stamped does not keep the others from it.
 *
 * @throws whatever the store throws, and `signal.reason` when aborted; what was stamped before is kept
 */
export async function stampTreeHeads(options: StampOptions): Promise<StampedHeads> {
  refuseCall("stampTreeHeads", optionIssues(options, stampOptions));
  const { store, facilityId } = options;
  const call = callOf(options);
  const newest = new Map<string, TreeHeadAnchor>();
  for await (const anchor of store.listAnchors({ facilityId }, call)) newest.set(anchor.writer, anchor);
  const heads: TreeHead[] = [];
  const findings = createLogFindings();
  const damaged = new Set<string>();
  const onDamage = (damage: AuditDamage) => {
    damaged.add(damage.writer);
    addDamage(findings, damage);
  };
  for await (const head of store.listTreeHeads({ facilityId }, { ...call, onDamage })) heads.push(head);

  const stamped: TreeHeadAnchor[] = [];
  const unchanged: string[] = [];
  for (const [writer, anchor] of newest) {
    if (damaged.has(writer) || heads.some((head) => head.writer === writer)) continue;
    addRemoved(findings, anchor, 0);
  }
  for (const head of heads) {
    options.signal?.throwIfAborted();
    if (damaged.has(head.writer)) continue;
    const anchor = newest.get(head.writer);
    if (anchor !== undefined && !(await isContinued(options, anchor, head, findings))) continue;
    if (anchor?.size === head.size) {
      unchanged.push(head.writer);
      continue;
    }
    const made = await stampHead(options, head, findings);
    if (made === undefined) continue;
    await store.addAnchor(made, call);
    stamped.push(made);
  }
  const isEmpty = heads.length === 0 && newest.size === 0 && damaged.size === 0;
  const issues = isEmpty ? [logEmpty(facilityId, "information")] : findings.list();
  return { stamped, unchanged, issues };
}

const stampOptions = /* @__PURE__ */ object<StampOptions>(
  { store: auditStore, stamper: treeHeadStamper, facilityId: facility, digest, signal },
  ["store", "stamper", "facilityId"],
);

function callOf({ signal }: CallOptions): CallOptions {
  return signal === undefined ? {} : { signal };
}

async function isContinued(
  options: StampOptions,
  anchor: TreeHeadAnchor,
  head: TreeHead,
  findings: LogFindings,
): Promise<boolean> {
  const { store, facilityId, digest = portableDigest } = options;
  const { writer } = head;
  if (head.size < anchor.size) {
    addRemoved(findings, anchor, head.size);
    return false;
  }
  try {
    const key = { facilityId, writer, from: anchor.size, to: head.size };
    const path = await proveConsistency(store, key, { ...callOf(options), digest });
    if (verifyConsistency({ from: anchor, to: head, path }, digest)) return true;
  } catch (error) {
    if (!isEmrError(error, nodeMissing.code)) throw error;
  }
  findings.add("anchor_differs", writer, ["anchors", anchor.size], {
    vi: `${head.size} sự kiện hiện có không nối tiếp ${anchor.size} sự kiện đã gắn dấu thời gian; không gắn dấu mới.`,
    en: `its ${head.size} events do not continue the ${anchor.size} that were anchored; it is not stamped.`,
  });
  return false;
}

async function stampHead(
  options: StampOptions,
  { facilityId, writer, size, root }: TreeHead,
  findings: LogFindings,
): Promise<TreeHeadAnchor | undefined> {
  const head = { facilityId, writer, size, root };
  try {
    const { token, stampedAt } = await options.stamper.stamp(treeHeadBytes(head), callOf(options));
    return { ...head, stampedAt, token };
  } catch (error) {
    options.signal?.throwIfAborted();
    const why = isEmrError(error) ? error.code : kindOf(error);
    findings.add("stamp_failed", writer, ["heads", size], {
      vi: `chưa gắn được dấu thời gian (${why}).`,
      en: `no time-stamp was given (${why}).`,
    });
    return undefined;
  }
}
