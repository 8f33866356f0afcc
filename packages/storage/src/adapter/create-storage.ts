import {
  anything,
  argumentIssues,
  digest,
  isObject,
  kind,
  type OptionShape,
  object,
  refuseCall,
} from "@benhan/core/options";
import type { Cipher } from "../encryption/cipher.ts";
import { encryption, facility, requireOptions } from "../front/check-opening.ts";
import { createStorage as createFronted, type StorageOptions } from "../front/create-storage.ts";
import type { Storage } from "../front/storage.ts";
import type { StorageAdapter } from "../front/storage-adapter.ts";

/**
 * Makes a store of an adapter: all rules of the ports stand in front of it, the same as in front of the stores of this
 * package. Changes are checked and copied, versions and sources guarded, outbox entries placed in their chains, events put
 * into the tree of the log, everything encrypted that `encryption` asks for; the adapter sees rows only.
 *
 * The adapter belongs to the store from then on: it is closed with it, and also when opening fails.
 *
 * @param cipher What the engine's platform encrypts with fastest. Default: WebCrypto.
 * @throws EmrError `core.options.wrong`, `storage.encryption.keys_wanted`, `storage.encryption.other_keys`, and what the
 * adapter, the vault and the key store throw
 */
export async function createStorage(
  adapter: StorageAdapter,
  options: StorageOptions,
  cipher?: Cipher,
): Promise<Storage> {
  refuseCall("createStorage", argumentIssues("adapter", adapter, adapterShape));
  requireOptions("createStorage", options, storageOptions);
  return createFronted(adapter, options, cipher);
}

const adapterShape: OptionShape = /* @__PURE__ */ kind(
  "một bộ ghép nối (có hàm transact và close)",
  "an adapter (with the functions transact and close)",
  (value) =>
    isObject(value) && typeof value["transact"] === "function" && typeof value["close"] === "function",
);
const storageOptions = /* @__PURE__ */ object<StorageOptions>(
  {
    facilityId: facility,
    digest,
    // Told by `writerOf`, for every engine.
    writer: anything,
    encryption,
  },
  ["facilityId"],
);
