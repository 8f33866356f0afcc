import { argumentIssues, isObject, kind, refuseCall } from "@benhan/core/options";
import type { Digest, KeyStore } from "@benhan/core/ports";
import type { Gate } from "./gate.ts";
import type { Sealing } from "./sealing.ts";
import type { Storage } from "./storage.ts";

/**
 * What a store is made of, for the rest of this package: moving a store row by row, walking through all of it, disposing
 * of a record are more than its ports can say.
 */
export interface StoreParts {
  readonly gate: Gate;
  readonly sealing: Sealing;
  readonly digest: Digest;
  /** Where the keys of a store with encryption lie. */
  readonly keys: KeyStore | undefined;
}

/** Each subpath of the package is bundled by itself: they know each other's stores by this. */
const partsOfStore = Symbol.for("@benhan/storage parts");

/** Lets a store be known by {@link partsOf}; whoever lists or copies its members does not see it. */
export function withParts(storage: Storage, parts: StoreParts): Storage {
  return Object.defineProperty(storage, partsOfStore, { value: parts });
}

const ofThisPackage = /* @__PURE__ */ kind(
  "một kho do @benhan/storage mở (openSqliteStorage, openPostgresStorage …), không qua lớp bọc",
  "a store that @benhan/storage has opened (openSqliteStorage, openPostgresStorage …), not wrapped",
  (value) => isObject(value) && partsOfStore in value,
);

/**
 * What a store is made of.
 *
 * @throws EmrError `core.options.wrong` when this package has not opened it
 */
export function partsOf(storage: Storage, of: string, name = "storage"): StoreParts {
  refuseCall(of, argumentIssues(name, storage, ofThisPackage));
  return (storage as Storage & { readonly [partsOfStore]: StoreParts })[partsOfStore];
}
