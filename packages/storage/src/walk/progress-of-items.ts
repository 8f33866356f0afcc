import type { OutboxRow } from "../front/storage-adapter.ts";
import type { WalkItem } from "./walk-item.ts";

/** States that nothing follows upon. */
const finalStates: readonly OutboxRow["state"][] = ["delivered", "dead"];

/**
 * Whether the source is less far than the target, which then was used: sending takes a lease, so the one that counts more
 * of them has sent more.
 */
export function isBehind(source: WalkItem, target: WalkItem): boolean {
  if (source.part === "entries" && target.part === "entries") {
    const [from, to] = [source.row, target.row];
    if (from.leases !== to.leases) return from.leases < to.leases;
    return finalStates.includes(to.state);
  }
  if (source.part === "tickets" && target.part === "tickets") return target.row.usedAt !== undefined;
  return false;
}
