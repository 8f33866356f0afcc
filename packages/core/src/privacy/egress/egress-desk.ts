import { isObject, kind, type OptionShape, object, textLike, word } from "../../options/option-shape.ts";
import { plainObject, text } from "../../options/plain-shapes.ts";
import type { Platform } from "../../platform/system-platform.ts";
import type { AuditStore } from "../../ports/audit-store.ts";
import type { CallOptions } from "../../ports/call-options.ts";
import type { EgressTicket, EgressTicketStore } from "../../ports/egress-ticket-store.ts";
import type { Author } from "../../store/author.ts";
import { wrongFacility } from "../../store/store.faults.ts";

/** What the functions on tickets work with. All stores must be open for the same facility. */
export interface EgressDesk {
  readonly store: EgressTicketStore;
  /** Where every use and every refusal is written. */
  readonly audit: AuditStore;
  /** Clock and keys; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
}

/** Longest key that goes on the log, with room for two beside each other in one member. */
export const longestKey = 200;

/** Whether a text can stand on the log as a key: not blank, not long, well-formed. */
export function isSoundKey(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.trim() !== "" &&
    value.normalize("NFC").length <= longestKey &&
    !/[\0\p{Surrogate}]/u.test(value)
  );
}

/** The members of an event that are sound: a refused attempt is logged whatever was asked. */
export function soundKeys<Name extends string>(
  members: Readonly<Record<Name, unknown>>,
): { readonly [name in Name]?: string } {
  const sound = Object.entries(members).filter(([, value]) => isSoundKey(value));
  return Object.fromEntries(sound) as { [name in Name]?: string };
}

/** How the log names who receives. */
export function recipientOf({ category, id }: EgressTicket["requester"]): { readonly recipient?: string } {
  return isSoundKey(category) && isSoundKey(id) ? { recipient: `${category} ${id}` } : {};
}

/** Stores of two facilities never work together. @throws EmrError `core.store.wrong_facility` */
export function requireFacility(ids: readonly string[]): void {
  const count = ids.filter((id) => id !== ids[0]).length;
  if (count > 0) throw wrongFacility({ count });
}

/** The part of a call that the ports take. */
export function callOptions(signal: AbortSignal | undefined): CallOptions {
  return signal === undefined ? {} : { signal };
}

/** What cannot be copied (a function, say) is handed on: no rule takes it. */
export function ownCopy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}

function storeWith(vi: string, en: string, ...methods: readonly string[]): OptionShape {
  return kind(vi, en, (value) => {
    if (!isObject(value) || typeof value["facilityId"] !== "string") return false;
    return methods.every((name) => typeof value[name] === "function");
  });
}

/** The members of a desk, as calls take them. */
export const desk = {
  store: /* @__PURE__ */ storeWith(
    "kho phiếu đã mở (EgressTicketStore)",
    "a store of tickets that is open (EgressTicketStore)",
    "issueTicket",
    "redeemTicket",
  ),
  audit: /* @__PURE__ */ storeWith("nhật ký đã mở (AuditStore)", "an open AuditStore", "appendEvents"),
  platform: plainObject,
};
/** A key that can stand on the log. */
const key = /* @__PURE__ */ textLike("khóa không trống", "a key that is not blank", isSoundKey);

/** Who acts. */
export const author = /* @__PURE__ */ object<Author>({ kind: word("practitioner", "system"), id: key }, [
  "kind",
  "id",
]);
/** Who receives. */
export const requester: OptionShape = /* @__PURE__ */ object<EgressTicket["requester"]>(
  { category: text, id: text },
  ["category", "id"],
);
