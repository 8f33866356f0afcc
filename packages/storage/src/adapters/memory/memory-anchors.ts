import type { TreeHeadAnchor } from "@benhan/core/ports";
import type { PlacedAnchor } from "../../front/audit-rows.ts";
import { compareCodePoints } from "../../front/compare-code-points.ts";
import type { Page } from "../../front/page.ts";

/** The anchors of a facility, kept in the order of their list. */
export interface MemoryAnchors {
  /** Adds an anchor unless its token is there for that head already. */
  add(anchor: TreeHeadAnchor, key: string): void;
  list(writer: string | undefined, page: Page<PlacedAnchor>): readonly PlacedAnchor[];
}

export function createMemoryAnchors(): MemoryAnchors {
  const names = new Set<string>();
  const sorted: PlacedAnchor[] = [];
  return {
    add(anchor, key) {
      const name = JSON.stringify([anchor.writer, anchor.size, anchor.root, key]);
      if (names.has(name)) return;
      const placed = { place: names.size, anchor };
      names.add(name);
      sorted.splice(firstBehind(sorted, placed), 0, placed);
    },
    list(writer, { after, limit }) {
      const found: PlacedAnchor[] = [];
      for (let at = after === undefined ? 0 : firstBehind(sorted, after); found.length < limit; at += 1) {
        const placed = sorted[at];
        if (placed === undefined) break;
        if (writer === undefined || placed.anchor.writer === writer) found.push(placed);
      }
      return structuredClone(found);
    },
  };
}

/** Where the anchors behind this one begin. */
function firstBehind(sorted: readonly PlacedAnchor[], wanted: PlacedAnchor): number {
  let [from, until] = [0, sorted.length];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    const placed = sorted[middle];
    if (placed !== undefined && compareAnchors(placed, wanted) <= 0) from = middle + 1;
    else until = middle;
  }
  return from;
}

function compareAnchors(a: PlacedAnchor, b: PlacedAnchor): number {
  return (
    compareCodePoints(a.anchor.writer, b.anchor.writer) || a.anchor.size - b.anchor.size || a.place - b.place
  );
}
