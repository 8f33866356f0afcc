import { sameBytes } from "../front/same-bytes.ts";
import type { OutboxProgress, OutboxRow } from "../front/storage-adapter.ts";
import type { WalkItem } from "./walk-item.ts";

/** What becomes of an entry while it waits. */
const progressFields = ["state", "attempts", "leases", "notBefore", "leasedUntil", "lastCode"] as const;

/** `progress`: the same, but further or less far on its way (an entry, the use of a ticket), or replaced (a latch, a card). */
export type Likeness = "equal" | "progress" | "differs";

/** Whether two stores keep the same thing, whatever it is sealed with and in whatever order its members stand. */
export function likeness(one: WalkItem, other: WalkItem): Likeness {
  switch (one.part) {
    case "documents":
      return same(other.part === "documents" && isSame(one.document, other.document));
    case "receipts":
      return same(other.part === "receipts" && isSame(one.receipt, other.receipt));
    case "events":
      return same(other.part === "events" && one.key === other.key && sameBytes(one.bytes, other.bytes));
    case "anchors":
      return same(other.part === "anchors" && isSame(one.anchor, other.anchor));
    case "consents":
      return same(other.part === "consents" && isSame(one.row, other.row));
    case "entries": {
      if (other.part !== "entries" || !isSame(withoutProgress(one.row), withoutProgress(other.row))) {
        return "differs";
      }
      if (!sameBytes(one.bytes, other.bytes)) return "differs";
      return isSame(progressOf(one.row), progressOf(other.row)) ? "equal" : "progress";
    }
    case "tickets": {
      if (other.part !== "tickets" || !isSame(one.row.ticket, other.row.ticket)) return "differs";
      return one.row.usedAt === other.row.usedAt ? "equal" : "progress";
    }
    case "latches":
      if (other.part !== "latches" || one.latch.hub !== other.latch.hub) return "differs";
      return isSame(one.latch, other.latch) ? "equal" : "progress";
    case "cards": {
      if (other.part !== "cards") return "differs";
      const { drawer, key } = one.card;
      if (drawer !== other.card.drawer || key !== other.card.key) return "differs";
      return sameBytes(one.card.body ?? nothing, other.card.body ?? nothing) ? "equal" : "progress";
    }
  }
}

const nothing = /* @__PURE__ */ new Uint8Array();

const same = (isEqual: boolean): Likeness => (isEqual ? "equal" : "differs");

/** The part of a row that changes. */
export function progressOf(row: OutboxRow): OutboxProgress {
  const { state, attempts, leases, notBefore, leasedUntil, lastCode } = row;
  return {
    ...{ state, attempts, leases, notBefore },
    ...(leasedUntil !== undefined && { leasedUntil }),
    ...(lastCode !== undefined && { lastCode }),
  };
}

function withoutProgress(row: OutboxRow): object {
  const own: Record<string, unknown> = { ...row };
  for (const field of progressFields) delete own[field];
  return own;
}

/** Compares plain data and bytes; a member that is `undefined` is not there. */
function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array) return other instanceof Uint8Array && sameBytes(one, other);
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) {
    return one === other;
  }
  const [left, right] = [membersOf(one), membersOf(other)];
  return left.size === right.size && [...left].every(([name, value]) => isSame(value, right.get(name)));
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}
