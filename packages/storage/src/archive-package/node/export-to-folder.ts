import {
  anything,
  callable,
  digest,
  either,
  isObject,
  measure,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
  text,
  textLike,
  word,
} from "@benhan/core/options";
import { partsOf } from "../../front/parts.ts";
import { type ExportedPackage, type PackageContent, writePackage } from "../export-package.ts";
import { coreSchemas } from "./core-schemas.ts";
import { createFolderSink } from "./folder-sink.ts";

export interface ExportPackageOptions extends PackageContent {
  /** A folder that is not there yet, or is empty. It appears under this name when the package is whole. */
  readonly to: string;
}

/**
 * Writes one record, the records of one year, or everything as a package: a bag of BagIt 1.0 with METS, PREMIS and EAD for
 * each record and a specification, which another vendor reads without this program. In constant memory, but for one record.
 * The export is logged before anything is handed out.
 *
 * @throws EmrError `core.options.wrong`, `storage.archive_package.exists`, `.unwritable`, `.record_absent`, and what the
 * store throws; what was written is taken away then
 * @legal TT 05/2025/TT-BNV, phụ lục I; CV 365/TTYQG-GPQLCL III.4; Luật GDĐT 20/2023/QH15 Đ13
 * @official RFC 8493
 */
export async function exportPackage(options: ExportPackageOptions): Promise<ExportedPackage> {
  refuseCall("exportPackage", optionIssues(options, optionsShape), "guides/archive-and-backup.md");
  const { to, ...content } = options;
  content.signal?.throwIfAborted();
  partsOf(content.storage, "exportPackage");
  const schemas = content.schemas ?? (await coreSchemas());
  return writePackage(await createFolderSink(to), { ...content, schemas });
}

const notEmpty = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const scopeShape = /* @__PURE__ */ either((value) => {
  const kind = isObject(value) ? value["kind"] : undefined;
  if (kind === "record") return object({ kind: text, episodeId: notEmpty }, ["kind", "episodeId"]);
  if (kind === "year") return object({ kind: text, year: measure }, ["kind", "year"]);
  return object({ kind: word("record", "year", "everything") }, ["kind"]);
});

const optionsShape = /* @__PURE__ */ object<ExportPackageOptions>(
  {
    to: notEmpty,
    // Told by `partsOf`.
    storage: anything,
    scope: scopeShape,
    by: notEmpty,
    purpose: notEmpty,
    recipient: notEmpty,
    organisation: notEmpty,
    describe: callable,
    yearOf: callable,
    blobs: plainObject,
    schemas: plainObject,
    onProgress: callable,
    platform: plainObject,
    digest,
    signal,
  },
  ["to", "storage", "scope", "by", "purpose"],
);
