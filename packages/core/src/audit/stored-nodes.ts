import { isEmrError } from "../faults/emr-error.ts";
import type { AuditStore, TreeNodeKey } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import { storeDamaged } from "../store/store.faults.ts";
import { nodesCompletedBy } from "./merkle/tree-position.ts";

/** The stored hashes of one log. */
export interface StoredNodes {
  /** A hash that is damaged is as good as none. */
  readNode(level: number, index: number): Promise<Uint8Array | undefined>;
  /** The nodes that are complete with the event at `index`, from level 1 on. */
  readAbove(index: number): Promise<readonly (Uint8Array | undefined)[]>;
}

export function storedNodes({
  store,
  facilityId,
  writer,
  signal,
}: Pick<TreeNodeKey, "facilityId" | "writer"> & CallOptions & { readonly store: AuditStore }): StoredNodes {
  const call = signal === undefined ? {} : { signal };
  const readNode: StoredNodes["readNode"] = async (level, index) => {
    try {
      return await store.readTreeNode({ facilityId, writer, level, index }, call);
    } catch (error) {
      if (isEmrError(error, storeDamaged.code)) return undefined;
      throw error;
    }
  };
  return {
    readNode,
    readAbove(index) {
      const levels = Array.from({ length: nodesCompletedBy(index) }, (_, below) => below + 1);
      return Promise.all(levels.map((level) => readNode(level, placeAbove(index, level))));
    },
  };
}

/** The place of the node of a level that is complete with the event at `index`. */
export function placeAbove(index: number, level: number): number {
  return (index + 1) / 2 ** level - 1;
}
