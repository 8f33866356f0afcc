import type { DocumentHead } from "@benhan/core";
import type { BlobStore, Clock, KeyStore, KeyVault } from "@benhan/core/ports";
import type { RecordDescription, RecordOutline } from "@benhan/storage/archive-package";
import type { Storage } from "../../front/storage.ts";

/**
 * What the host gives to `benhan-storage`: its own open store with everything that belongs to it. The module that
 * `--config FILE` names exports it as `default`, or a function that opens it.
 *
 * ```js
 * // benhan-storage.config.mjs
 * export default async () => {
 *   const keys = await openSqliteKeyStore({ file: "/keys/keys.db", facilityId });
 *   const storage = await openSqliteStorage({ file: "/data/benhan.db", facilityId, encryption: { vault, keys } });
 *   return { storage, vault, keys, folder: "/data", actor: "it-01" };
 * };
 * ```
 */
export interface StorageHost {
  readonly storage: Storage;
  /** For `rotate-keys`. */
  readonly vault?: KeyVault;
  /** For `rotate-keys`; closed at the end. */
  readonly keys?: KeyStore;
  /** For commands that look at attachments. */
  readonly blobs?: BlobStore;
  /** The folder in which the data lies, for `doctor`; left out where it lies on another machine. */
  readonly folder?: string;
  /** The machine is a provider's: then data must be encrypted (NĐ 356/2025 Đ12). Default: false. */
  readonly isCloud?: boolean;
  /** The folder in which the keys lie, for `doctor`. */
  readonly keysFolder?: string;
  /** Key of the patient of a record, for `due` and `dispose`: without it a hold on any patient keeps every record. */
  readonly patientOf?: (head: DocumentHead) => string | undefined | Promise<string | undefined>;
  /** What a record is called in an archive, for `export`. */
  readonly describe?: (record: RecordOutline) => RecordDescription | Promise<RecordDescription>;
  /** Name of the facility, for `export`. */
  readonly organisation?: string;
  /** Key of who runs the command, for the log of access. Default: `benhan-storage`. */
  readonly actor?: string;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Called at the end, after the store was closed: for what else was opened. */
  close?(): void | Promise<void>;
}
