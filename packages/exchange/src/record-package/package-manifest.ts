import { canonicalJson, type Instant, isInstant, type JsonValue } from "@benhan/core";
import { type DigestText, isDigestText } from "@benhan/core/digest";
import type { JsonPath } from "@benhan/core/faults";
import type { Emr365Loss } from "../emr365/mapping/losses.ts";
import { isPackagePath } from "./package-path.ts";

/** The name of the format, in every manifest. */
export const packageFormat = "benhan-record-package@1";

/** One file of a package. */
export interface PackagedFile {
  readonly path: string;
  readonly size: number;
  readonly digest: DigestText;
  /** Of a paper: its form, when it happened, and whether it is a PDF that the host gave because it was signed. */
  readonly form?: string;
  readonly at?: string;
  /** Of a PDF that was drawn; of one that the host gave they are not known. */
  readonly pages?: number;
  readonly signed?: boolean;
  /** Of a paper that lacked something when it was drawn. */
  readonly draft?: boolean;
  /** Of a signature: the file that it signs. */
  readonly of?: string;
}

/** What a package says about itself: `manifest.json`. */
export interface PackageManifest {
  readonly format: typeof packageFormat;
  readonly record: {
    readonly system: string;
    readonly id: string;
    readonly facilityCode: string;
    readonly recordNumber: string;
    /** The version of its life in the store of the host. */
    readonly version?: number;
  };
  readonly exporter: { readonly name: string; readonly version: string };
  /** By the clock of who wrote it; absent when the same record is to be the same bytes whenever it is written. */
  readonly createdAt?: Instant;
  /** Why it was given. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose?: string;
  /** Editions that papers, data and codes follow: `emr365`, `forms`, `codes`, `icd10`, `catalogues`. */
  readonly editions: { readonly [name: string]: readonly string[] };
  /** What `hosobenhan.json` and `.xml` do not keep of the record. */
  readonly losses: readonly Emr365Loss[];
  /** All files but `manifest.json`, by path. */
  readonly files: readonly PackagedFile[];
}

/** Where a manifest is not what it must be; none means that it is one. Whatever it holds besides is refused, too. */
export function wrongInManifest(value: unknown): readonly JsonPath[] {
  const wrong: JsonPath[] = [];
  const need = (path: JsonPath, holds: boolean) => {
    if (!holds) wrong.push(path);
  };
  if (!isObject(value)) return [[]];
  need(["format"], value["format"] === packageFormat);
  const { createdAt } = value;
  need(["createdAt"], createdAt === undefined || (isText(createdAt) && isInstant(createdAt)));
  need(["purpose"], value["purpose"] === undefined || isText(value["purpose"]));
  onlyKnown(value, [...known.manifest], [], wrong);
  const record = objectAt(value, "record", known.record, wrong);
  for (const name of ["system", "id", "facilityCode", "recordNumber"])
    need(["record", name], isText(record[name]));
  need(["record", "version"], record["version"] === undefined || isCount(record["version"]));
  const exporter = objectAt(value, "exporter", known.exporter, wrong);
  for (const name of known.exporter) need(["exporter", name], isText(exporter[name]));
  const editions = isObject(value["editions"]) ? value["editions"] : undefined;
  need(["editions"], editions !== undefined);
  for (const [name, list] of Object.entries(editions ?? {})) {
    need(["editions", name], Array.isArray(list) && list.every(isText));
  }
  const losses: readonly unknown[] = Array.isArray(value["losses"]) ? value["losses"] : [undefined];
  for (const [at, loss] of losses.entries()) {
    need(["losses", at], isObject(loss) && isText(loss["kind"]) && Array.isArray(loss["path"]));
  }
  const files: readonly unknown[] = Array.isArray(value["files"]) ? value["files"] : [undefined];
  let last = "";
  for (const [at, file] of files.entries()) {
    wrong.push(...wrongInFile(file, last).map((path) => ["files", at, ...path]));
    last = isObject(file) && isText(file["path"]) ? file["path"] : last;
  }
  return wrong;
}

/** The same of one file; `last` is the path before it: files are in order, so that none stands there twice. */
function wrongInFile(file: unknown, last: string): readonly JsonPath[] {
  if (!isObject(file)) return [[]];
  const { path, size, digest } = file;
  const wrong: JsonPath[] = [];
  if (!isText(path) || !isPackagePath(path) || path === "manifest.json" || path <= last) wrong.push(["path"]);
  if (!isCount(size)) wrong.push(["size"]);
  if (file["pages"] !== undefined && !isCount(file["pages"])) wrong.push(["pages"]);
  if (!isText(digest) || !isDigestText(digest)) wrong.push(["digest"]);
  for (const name of ["form", "at", "of"])
    if (file[name] !== undefined && !isText(file[name])) wrong.push([name]);
  for (const name of ["signed", "draft"]) {
    if (file[name] !== undefined && typeof file[name] !== "boolean") wrong.push([name]);
  }
  onlyKnown(file, known.file, [], wrong);
  return wrong;
}

/** The text of a manifest, which has one form only. */
export function manifestText(manifest: PackageManifest): string {
  return canonicalJson(manifest as unknown as JsonValue);
}

const known = {
  manifest: ["format", "record", "exporter", "createdAt", "purpose", "editions", "losses", "files"],
  record: ["system", "id", "facilityCode", "recordNumber", "version"],
  exporter: ["name", "version"],
  file: ["path", "size", "digest", "form", "at", "pages", "signed", "draft", "of"],
} as const;

type Members = Readonly<Record<string, unknown>>;

function objectAt(value: Members, name: string, members: readonly string[], wrong: JsonPath[]): Members {
  const inner = value[name];
  if (!isObject(inner)) {
    wrong.push([name]);
    return {};
  }
  onlyKnown(inner, members, [name], wrong);
  return inner;
}

function onlyKnown(value: Members, members: readonly string[], path: JsonPath, wrong: JsonPath[]): void {
  for (const name of Object.keys(value)) if (!members.includes(name)) wrong.push([...path, name]);
}

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
