import { isObject, kind, type OptionShape } from "@benhan/core/options";

/** The members of a place in each part, beside `part`. */
const membersOf: Readonly<Record<string, Readonly<Record<string, "string" | "number">>>> = {
  documents: { at: "number" },
  receipts: { at: "number" },
  consents: { at: "number" },
  tickets: { at: "number" },
  entries: { chain: "string", sequence: "number", hub: "string" },
  events: { writer: "string", at: "number" },
  anchors: { writer: "string", size: "number", at: "number" },
  latches: { hub: "string" },
  cards: { drawer: "string", sort: "string", key: "string" },
};

/** A place that a check has told: one that is none must not pass for the end of a store. */
export const verifyPlace: OptionShape = /* @__PURE__ */ kind(
  "chỗ đã đến (next của lần trước, giữ nguyên)",
  "a place (next of the helping before, as it was)",
  isVerifyPlace,
);

export function isVerifyPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { structure, store, log, blob, ...others } = value;
  if (Object.keys(others).length > 0) return false;
  if ([structure, store, blob].filter((place) => place !== undefined).length !== 1) return false;
  if (structure !== undefined) return log === undefined && typeof structure === "string";
  if (blob !== undefined) return log === undefined && (blob === "" || isDigest(blob));
  return isWalkPlace(store) && (log === undefined || isLogPlace(log));
}

const isDigest = (value: unknown): boolean =>
  typeof value === "string" && /^sha-256:[0-9a-f]{64}$/.test(value);

function isWalkPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { part, ...own } = value;
  const members = typeof part === "string" && Object.hasOwn(membersOf, part) ? membersOf[part] : undefined;
  if (members === undefined || Object.keys(own).length !== Object.keys(members).length) return false;
  return Object.entries(members).every(([name, type]) =>
    type === "string" ? typeof own[name] === "string" : Number.isSafeInteger(own[name]),
  );
}

function isLogPlace(value: unknown): boolean {
  if (!isObject(value) || typeof value["writer"] !== "string") return false;
  const { tree } = value;
  return tree === undefined || (typeof tree === "string" && /^[0-9a-f]*$/.test(tree));
}
