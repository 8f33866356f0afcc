import {
  argumentIssues,
  callable,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
  text,
  textLike,
} from "@benhan/core/options";
import { partsOf } from "../../front/parts.ts";
import type { Storage } from "../../front/storage.ts";
import { type ImportedPackage, type ImportPackageOptions, importArchive } from "../import/import-archive.ts";
import { bagOptions } from "./check-folder.ts";
import { openFolderSource } from "./folder-source.ts";

/**
 * Takes a package into a store, empty or in use, under the same ids, versions, digests and moments, in the same order. The
 * package is checked first; nothing of one that is wrong is taken. A run that was broken off is begun again: what is there
 * already is passed over. What the store keeps otherwise is refused by its name, and so is what was disposed of.
 *
 * @throws EmrError `core.options.wrong`, `storage.archive_package.unreadable`, `.refused`, `.store_differs`, `.store_ahead`,
 * `core.store.wrong_facility`, `core.store.invalid_change`
 */
export async function importPackage(
  folder: string,
  storage: Storage,
  options: ImportPackageOptions,
): Promise<ImportedPackage> {
  refuseCall(
    "importPackage",
    [...argumentIssues("folder", folder, text), ...optionIssues(options, optionsShape)],
    "guides/archive-and-backup.md",
  );
  partsOf(storage, "importPackage");
  options.signal?.throwIfAborted();
  const checking = bagOptions(options.signal ? { signal: options.signal } : {});
  return importArchive(await openFolderSource(folder), storage, options, checking);
}

const notEmpty = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const optionsShape = /* @__PURE__ */ object<ImportPackageOptions>(
  {
    by: notEmpty,
    purpose: notEmpty,
    blobs: plainObject,
    onProgress: callable,
    platform: plainObject,
    signal,
  },
  ["by"],
);
