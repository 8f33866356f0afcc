import { canonicalJson, checkRecord, type JsonValue, type MedicalRecord } from "@benhan/core";
import { type DigestText, formatDigest, portableDigest } from "@benhan/core/digest";
import type { Issue, Report } from "@benhan/core/faults";
import {
  digest as digestShape,
  fileBytes,
  type MembersOf,
  object,
  refuseCall,
  text,
} from "@benhan/core/options";
import type { Digest } from "@benhan/core/ports";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { packageIssue } from "./package-issues.ts";
import { limitsOf, limitsShape, type PackageLimits } from "./package-limits.ts";
import { type PackagedFile, type PackageManifest, wrongInManifest } from "./package-manifest.ts";
import { readZip } from "./read-zip.ts";
import { unpack } from "./unpack.ts";
import type { ZipFile } from "./zip-entry.ts";

export interface ReadPackageOptions {
  readonly limits?: Partial<PackageLimits>;
  /** Default: SHA-256 of `@benhan/core/digest`; that of `@benhan/core/node` is faster. */
  readonly digest?: Digest;
}

/** A package whose every file is what its manifest says. */
export interface RecordPackage {
  readonly manifest: PackageManifest;
  /** Names the whole content: every other file by its digest. What a receipt keeps. */
  readonly manifestDigest: DigestText;
  readonly record: MedicalRecord;
  readonly files: readonly PackagedFile[];
  /** The bytes of a file, a copy of the caller's own; nothing for a path that is not there. */
  read(path: string): Uint8Array | undefined;
}

/** One file of a package as it was found. */
export interface VerifiedFile {
  readonly path: string;
  /** As the manifest says; other bytes than it says; not there; not in the manifest. */
  readonly state: "whole" | "changed" | "missing" | "extra";
  /** What the manifest says of it; nothing of an extra file. */
  readonly listed?: PackagedFile;
}

/** What a verification found, file by file. */
export interface PackageVerification {
  /** Every file is what the manifest says, and the record is that of the manifest. */
  readonly ok: boolean;
  /** Of the package itself, as a receipt names it; nothing of a package beyond the limits. */
  readonly digest?: DigestText;
  /** Nothing when it could not be read. */
  readonly manifest?: PackageManifest;
  /** By path; none of a package that was refused before its files were looked at. */
  readonly files: readonly VerifiedFile[];
  readonly issues: readonly Issue[];
  /** The package, when nothing is wrong with it. */
  readonly value?: RecordPackage;
}

export interface VerifyPackageOptions extends ReadPackageOptions {
  /** What the digest of the whole package must be: that of the receipt. */
  readonly expected?: DigestText;
}

const readMembers: MembersOf<ReadPackageOptions> = { limits: limitsShape, digest: digestShape };
const readShape = object<ReadPackageOptions>(readMembers);
const verifyShape = object<VerifyPackageOptions>({ ...readMembers, expected: text });

/**
 * Verifies a package that was received, and says of every file how it was found: whole, changed, missing or extra. A
 * package that could harm who unpacks it is refused before: bombs, paths that lead elsewhere, names twice, links,
 * encrypted files. Nothing is unpacked but piece by piece, except the data. That nobody made package and manifest anew
 * is told by a signature, or by `expected` only.
 *
 * @throws EmrError `core.options.wrong`, never for content
 */
export function verifyRecordPackage(
  bytes: Uint8Array,
  options: VerifyPackageOptions = {},
): PackageVerification {
  const wrongCall = [...argumentIssues("bytes", bytes, fileBytes), ...optionIssues(options, verifyShape)];
  refuseCall("verifyRecordPackage", wrongCall, guides.giveACopy);
  const { digest = portableDigest, expected } = options;
  const limits = limitsOf(options.limits);
  const own =
    bytes.length > limits.maxBytes ? undefined : formatDigest(digest.create().update(bytes).digest());
  const found = verifyFiles(bytes, limits, digest);
  const isExpected = expected === undefined || expected === own;
  const issues = isExpected ? found.issues : [packageIssue("digest_different"), ...found.issues];
  const { value, ...rest } = found;
  const ok = value !== undefined && isExpected;
  return { ...rest, ok, issues, ...(own !== undefined && { digest: own }), ...(ok && { value }) };
}

/**
 * The content of a package that {@link verifyRecordPackage} finds nothing wrong with; else every finding.
 *
 * @throws EmrError `core.options.wrong`, never for content
 */
export function readRecordPackage(
  bytes: Uint8Array,
  options: ReadPackageOptions = {},
): Report<RecordPackage> {
  const wrongCall = [...argumentIssues("bytes", bytes, fileBytes), ...optionIssues(options, readShape)];
  refuseCall("readRecordPackage", wrongCall, guides.giveACopy);
  const { digest = portableDigest } = options;
  const { value, issues } = verifyFiles(bytes, limitsOf(options.limits), digest);
  return value === undefined ? { ok: false, issues } : { ok: true, value, issues };
}

type Verified = Omit<PackageVerification, "ok" | "digest">;

function verifyFiles(bytes: Uint8Array, limits: PackageLimits, digest: Digest): Verified {
  const { files, faults } = readZip(bytes, limits);
  if (faults.length > 0) {
    return refused(
      faults.map(({ kind, entry, path }) =>
        packageIssue(kind, entry === undefined ? [] : ["entries", entry], path),
      ),
    );
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifestFile = byPath.get("manifest.json");
  if (manifestFile === undefined) return refused([packageIssue("manifest_missing")]);
  const text = textOf(manifestFile);
  const value = text === undefined ? undefined : parsed(text);
  const wrong = wrongInManifest(value);
  if (wrong.length > 0)
    return refused(wrong.map((path) => packageIssue("manifest_wrong", path, "manifest.json")));
  const manifest = value as PackageManifest;
  if (manifest.files.length > limits.maxFiles) return refused([packageIssue("too_large", ["files"])]);
  // There is one text of it: whatever was edited by hand is another.
  if (text === undefined || !isOneText(manifest, text))
    return refused([packageIssue("manifest_wrong", [], "manifest.json")]);
  const verified = manifest.files.map((listed): VerifiedFile => {
    return { path: listed.path, state: stateOf(listed, byPath.get(listed.path), digest), listed };
  });
  const listed = new Set(manifest.files.map(({ path }) => path));
  const extra = files.filter(({ path }) => path !== "manifest.json" && !listed.has(path));
  const issues = [
    ...verified.flatMap(({ path, state }, at) =>
      state === "missing" || state === "changed" ? [packageIssue(`file_${state}`, ["files", at], path)] : [],
    ),
    ...required
      .filter((path) => !listed.has(path))
      .map((path) => packageIssue("file_missing", ["files"], path)),
    ...extra.map(({ path }) => packageIssue("file_extra", [], path)),
  ];
  const record = recordIn(byPath.get("record.json"), manifest);
  if (record === undefined && issues.every(({ official }) => official !== "record.json"))
    issues.push(packageIssue("record_wrong", [], "record.json"));
  const all: readonly VerifiedFile[] = [
    ...verified,
    ...extra.map(({ path }): VerifiedFile => ({ path, state: "extra" })),
  ];
  const seen = { manifest, files: [...all].sort((a, b) => (a.path < b.path ? -1 : 1)), issues };
  if (record === undefined || issues.length > 0) return seen;
  const manifestDigest = formatDigest(digest.create().update(new TextEncoder().encode(text)).digest());
  const read = (path: string) => {
    const file = byPath.get(path);
    return file && unpacked(file);
  };
  return { ...seen, value: { manifest, manifestDigest, record, files: manifest.files, read } };
}

const required = ["hosobenhan.json", "hosobenhan.xml", "record.json"];

const refused = (issues: readonly Issue[]): Verified => ({ files: [], issues });

function stateOf(
  { size, digest: expected }: PackagedFile,
  file: ZipFile | undefined,
  digest: Digest,
): "whole" | "changed" | "missing" {
  if (file === undefined) return "missing";
  const hash = digest.create();
  const isWhole = file.size === size && unpack(file, (piece) => void hash.update(piece));
  return isWhole && formatDigest(hash.digest()) === expected ? "whole" : "changed";
}

/** The record, when it is one, in the one form that it has, and that of the manifest. */
function recordIn(file: ZipFile | undefined, { record: said }: PackageManifest): MedicalRecord | undefined {
  const text = file && textOf(file);
  if (text === undefined) return undefined;
  const report = checkRecord(text);
  if (!report.ok || !isOneText(report.value, text)) return undefined;
  const { source, facilityCode, recordNumber } = report.value;
  const isThat =
    source.system === said.system &&
    source.id === said.id &&
    facilityCode === said.facilityCode &&
    recordNumber === said.recordNumber;
  return isThat ? report.value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has this text in its one form; none has it that is nested too deep to be written. */
function isOneText(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value as JsonValue) === text;
  } catch {
    return false;
  }
}

function textOf(file: ZipFile): string | undefined {
  const bytes = unpacked(file);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unpacked(file: ZipFile): Uint8Array | undefined {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const isWhole = unpack(file, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return isWhole ? bytes : undefined;
}
