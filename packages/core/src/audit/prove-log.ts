import { portableDigest } from "../digest/portable-digest.ts";
import { argumentIssues, optionIssues } from "../options/option-issues.ts";
import { type OptionShape, object } from "../options/option-shape.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { AuditStore, TreeHead } from "../ports/audit-store.ts";
import type { Digest } from "../ports/digest.ts";
import { nodeMissing, proofOutOfRange } from "./audit.faults.ts";
import { type AuditOptions, auditOptions, auditStore, count, facility, keyText } from "./audit-shapes.ts";
import { hashOfText } from "./merkle/hash-text.ts";
import { consistencyPath, inclusionPath, type ReadNode } from "./merkle/prove-tree.ts";
import { continues, leadsToRoot } from "./merkle/verify-tree.ts";
import { hashesOf, membersOf } from "./read-given.ts";

/** An event of a log, and the size of the log at which its place is proven. */
export interface InclusionKey extends Pick<TreeHead, "facilityId" | "writer" | "size"> {
  readonly index: number;
}

/** Two sizes of a log. */
export interface ConsistencyKey extends Pick<TreeHead, "facilityId" | "writer"> {
  readonly from: number;
  readonly to: number;
}

/** A size and the root at it: a head or an anchor. */
export type SizedRoot = Pick<TreeHead, "size" | "root">;

/**
 * The hashes that show an event to stand at its place in a log of that size; {@link verifyInclusion} checks them. Reads
 * and returns at most about as many nodes as the size has binary digits, not the log.
 *
 * @throws EmrError `core.audit.proof_out_of_range`, `core.audit.node_missing`
 * @official RFC 9162 2.1.3
 */
export async function proveInclusion(
  store: AuditStore,
  key: InclusionKey,
  options: AuditOptions = {},
): Promise<readonly Uint8Array[]> {
  requireCall("proveInclusion", store, key, inclusionKey, options);
  const { index, size } = key;
  if (index >= size) throw proofOutOfRange({});
  return inclusionPath(index, size, reading(store, key, options), options.digest ?? portableDigest);
}

/**
 * Whether the event with this hash (`leafHash`) stands at this place under the root. Wrong input of any kind is not a
 * proof.
 *
 * @official RFC 9162 2.1.3.2
 */
export function verifyInclusion(
  proof: {
    readonly leaf: Uint8Array;
    readonly index: number;
    readonly head: SizedRoot;
    readonly path: readonly Uint8Array[];
  },
  digest: Digest = portableDigest,
): boolean {
  const { leaf, index, head, path } = membersOf(proof) ?? {};
  const { size, root } = membersOf(head) ?? {};
  const [hash, hashes] = [hashOfText(root), hashesOf([leaf, ...(hashesOf(path) ?? [undefined])])];
  if (hash === undefined || hashes === undefined || !isCount(index) || !isCount(size)) return false;
  const [first, ...rest] = hashes as readonly [Uint8Array];
  return leadsToRoot(first, index, size, rest, hash, digest);
}

/**
 * The hashes that show the log at size `from` to be the beginning of the log at size `to`: nothing was changed, moved or
 * taken away in between. {@link verifyConsistency} checks them.
 *
 * @throws EmrError `core.audit.proof_out_of_range`, `core.audit.node_missing`
 * @official RFC 9162 2.1.4
 */
export async function proveConsistency(
  store: AuditStore,
  key: ConsistencyKey,
  options: AuditOptions = {},
): Promise<readonly Uint8Array[]> {
  requireCall("proveConsistency", store, key, consistencyKey, options);
  if (key.from > key.to) throw proofOutOfRange({});
  return consistencyPath(key.from, key.to, reading(store, key, options), options.digest ?? portableDigest);
}

/**
 * Whether the log under the one root is the beginning of the log under the other. Wrong input of any kind is not a proof.
 *
 * @official RFC 9162 2.1.4.2
 */
export function verifyConsistency(
  proof: { readonly from: SizedRoot; readonly to: SizedRoot; readonly path: readonly Uint8Array[] },
  digest: Digest = portableDigest,
): boolean {
  const { from, to, path } = membersOf(proof) ?? {};
  const [smaller, larger, hashes] = [rootOf(from), rootOf(to), hashesOf(path)];
  if (smaller === undefined || larger === undefined || hashes === undefined) return false;
  return continues(smaller, larger, hashes, digest);
}

function rootOf(given: unknown): { readonly size: number; readonly root: Uint8Array } | undefined {
  const { size, root } = membersOf(given) ?? {};
  const hash = hashOfText(root);
  return hash !== undefined && isCount(size) ? { size, root: hash } : undefined;
}

function isCount(value: unknown): value is number {
  return count.fits(value);
}

const inclusionKey = /* @__PURE__ */ object<InclusionKey>(
  { facilityId: facility, writer: keyText, index: count, size: count },
  ["facilityId", "writer", "index", "size"],
);

const consistencyKey = /* @__PURE__ */ object<ConsistencyKey>(
  { facilityId: facility, writer: keyText, from: count, to: count },
  ["facilityId", "writer", "from", "to"],
);

function requireCall(of: string, store: unknown, key: unknown, shape: OptionShape, options: unknown): void {
  refuseCall(of, [
    ...argumentIssues("store", store, auditStore),
    ...optionIssues(key, shape),
    ...optionIssues(options, auditOptions),
  ]);
}

function reading(
  store: AuditStore,
  { facilityId, writer }: Pick<TreeHead, "facilityId" | "writer">,
  { signal }: AuditOptions,
): ReadNode {
  return async (level, index) => {
    const node = await store.readTreeNode({ facilityId, writer, level, index }, signal ? { signal } : {});
    if (node === undefined) throw nodeMissing({ writer, level, index });
    return node;
  };
}
