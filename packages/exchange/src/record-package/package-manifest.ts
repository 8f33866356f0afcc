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

/** So many wrong places of a manifest are told: more help nobody, and a hostile one has millions. */
const mostWrong = 100;

/** Where a manifest is not what it must be; none means that it is one. Whatever it holds besides is refused, too. */
export function wrongInManifest(value: unknown): readonly JsonPath[] {
  const wrong: JsonPath[] = [];
  for (const path of wrongPlaces(value)) {
    wrong.push(path);
    if (wrong.length === mostWrong) break;
  }
  return wrong;
}

function* wrongPlaces(value: unknown): Generator<JsonPath> {
  if (!isObject(value)) {
    yield [];
    return;
  }
  const { format, createdAt, purpose, editions, losses, files } = value;
  if (format !== packageFormat) yield ["format"];
  if (createdAt !== undefined && !(isText(createdAt) && isInstant(createdAt))) yield ["createdAt"];
  if (purpose !== undefined && !isText(purpose)) yield ["purpose"];
  yield* unknownIn(value, known.manifest, []);
  const { version, ...record } = yield* objectAt(value, "record", known.record);
  for (const name of ["system", "id", "facilityCode", "recordNumber"]) {
    if (!isText(record[name])) yield ["record", name];
  }
  if (version !== undefined && !isCount(version)) yield ["record", "version"];
  const exporter = yield* objectAt(value, "exporter", known.exporter);
  for (const name of known.exporter) if (!isText(exporter[name])) yield ["exporter", name];
  if (!isObject(editions)) yield ["editions"];
  else {
    for (const [name, list] of Object.entries(editions)) {
      if (!Array.isArray(list) || !list.every(isText)) yield ["editions", name];
    }
  }
  if (!Array.isArray(losses)) yield ["losses"];
  else {
    for (const [at, loss] of losses.entries()) {
      if (!isObject(loss) || !isText(loss["kind"]) || !Array.isArray(loss["path"])) yield ["losses", at];
    }
  }
  if (!Array.isArray(files)) yield ["files"];
  else yield* wrongInFiles(files);
}

/** Files are in the order of their paths, so that none stands there twice, and a signature signs one of them. */
function* wrongInFiles(files: readonly unknown[]): Generator<JsonPath> {
  const paths = new Set(files.map((file) => (isObject(file) ? file["path"] : undefined)));
  let last = "";
  for (const [at, file] of files.entries()) {
    for (const path of wrongInFile(file, last)) yield ["files", at, ...path];
    if (!isObject(file)) continue;
    const { path, of } = file;
    if (of !== undefined && (!paths.has(of) || of === path)) yield ["files", at, "of"];
    last = isText(path) ? path : last;
  }
}

/** The same of one file; `last` is the path before it. */
function* wrongInFile(file: unknown, last: string): Generator<JsonPath> {
  if (!isObject(file)) {
    yield [];
    return;
  }
  const { path, size, pages, digest } = file;
  const isOwn = isText(path) && isPackagePath(path) && path !== "manifest.json";
  if (!isOwn || path <= last) yield ["path"];
  if (!isCount(size)) yield ["size"];
  if (pages !== undefined && !isCount(pages)) yield ["pages"];
  if (!isText(digest) || !isDigestText(digest)) yield ["digest"];
  for (const name of ["form", "at"]) if (file[name] !== undefined && !isText(file[name])) yield [name];
  for (const name of ["signed", "draft"]) {
    if (file[name] !== undefined && typeof file[name] !== "boolean") yield [name];
  }
  yield* unknownIn(file, known.file, []);
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

function* objectAt(value: Members, name: string, members: readonly string[]): Generator<JsonPath, Members> {
  const inner = value[name];
  if (!isObject(inner)) {
    yield [name];
    return {};
  }
  yield* unknownIn(inner, members, [name]);
  return inner;
}

function* unknownIn(value: Members, members: readonly string[], path: JsonPath): Generator<JsonPath> {
  for (const name of Object.keys(value)) if (!members.includes(name)) yield [...path, name];
}

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
