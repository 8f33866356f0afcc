import { isInstant } from "@benhan/core";
import { isObject } from "@benhan/core/options";
import { transactionUnreadable } from "./remote.faults.ts";
import { isRemoteState, type RemoteTransaction } from "./remote-transaction.ts";

const isText = (value: unknown): value is string => typeof value === "string";

/** What every transaction has, by the name that a message gives it. */
const parts: Readonly<Partial<Record<keyof RemoteTransaction, (value: unknown) => boolean>>> = {
  version: (value) => value === 1,
  transactionId: isText,
  provider: isText,
  credential: isText,
  certificate: isText,
  attempt: Number.isSafeInteger,
  items: (value) => Array.isArray(value) && value.length > 0 && value.every(isItem),
  state: isRemoteState,
  delivery: (value) => value === "none" || value === "unknown" || value === "acknowledged",
  orphans: (value) => Array.isArray(value) && value.every(isObject),
  expiresAt: (value) => isText(value) && isInstant(value),
  revision: Number.isSafeInteger,
};

/** Refuses what was stored as a transaction and has lost a part of it. @throws EmrError `signing.remote.transaction_unreadable` */
export function requireTransaction(transaction: RemoteTransaction): void {
  for (const [part, isSound] of Object.entries(parts)) {
    if (!isSound(transaction[part as keyof RemoteTransaction])) throw transactionUnreadable({ part });
  }
}

function isItem(value: unknown): boolean {
  const names = ["docId", "code", "digest", "digestAlgorithm", "algorithm", "toBeSigned"];
  return isObject(value) && names.every((name) => isText(value[name]));
}
