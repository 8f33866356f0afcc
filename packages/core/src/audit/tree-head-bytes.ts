import { canonicalBytes } from "../canonical/canonical-json.ts";
import type { TreeHead } from "../ports/audit-store.ts";

/**
 * The bytes of a head that are fixed in time: canonical JSON (RFC 8785) of its members and the name of this form. Of an
 * anchor they are the bytes of the head that it fixes.
 */
export function treeHeadBytes(head: TreeHead): Uint8Array {
  const { facilityId, writer, size, root } = head;
  return canonicalBytes({
    facilityId,
    writer: writer.normalize("NFC"),
    size,
    root,
    edition: "benhan-tree-head-1",
  });
}
