import { canonicalBytes } from "../canonical/canonical-json.ts";
import { argumentIssues } from "../options/option-issues.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { TreeHead } from "../ports/audit-store.ts";
import { treeHead } from "./audit-shapes.ts";

/**
 * The bytes of a head that are fixed in time: canonical JSON (RFC 8785) of its members and the name of this form. Of an
 * anchor they are the bytes of the head that it fixes.
 */
export function treeHeadBytes(head: TreeHead): Uint8Array {
  refuseCall("treeHeadBytes", argumentIssues("head", head, treeHead));
  const { facilityId, writer, size, root } = head;
  return canonicalBytes({
    facilityId,
    writer: writer.normalize("NFC"),
    size,
    root,
    edition: "benhan-tree-head-1",
  });
}
