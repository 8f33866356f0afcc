import type { DestroyedKey, StoredKey } from "@benhan/core/ports";
import { type DatabaseFormat, firstFormat } from "../database-format.ts";
import type { Key } from "../keys.ts";

export interface KeyRow {
  /** [id of the key] */
  readonly key: Key;
  /** [the key over it], of a key that is not destroyed. */
  readonly wrapper?: Key;
  readonly stored: StoredKey | DestroyedKey;
}

/** What stands in the database of a key store. */
export interface KeyRows {
  readonly key: KeyRow;
}

/** The databases of key stores. */
export const keyFormat: DatabaseFormat<KeyRows> = /* @__PURE__ */ firstFormat<KeyRows>("benhan_keys", {
  key: ["wrapper"],
});
