import { canonicalJson, checkRecord, type JsonValue, type MedicalRecord } from "@benhan/core";
import { type DigestText, formatDigest, portableDigest } from "@benhan/core/digest";
import type { Issue, Report } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { packageIssue } from "./package-issues.ts";
import { defaultPackageLimits, type PackageLimits } from "./package-limits.ts";
import { type PackagedFile, type PackageManifest, wrongInManifest } from "./package-manifest.ts";
import { readZip, unpack, type ZipFile } from "./read-zip.ts";

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

/**
 * Verifies a package: every file is there, as long as it said and with its digest, and no other. Files that are missing,
 * changed or extra are all named. It refuses what could harm who unpacks it: bombs, paths that lead elsewhere, names
 * twice, encrypted files. That nobody made a new manifest is told by a signature or by the digest on the receipt only.
 */
export function readRecordPackage(
  bytes: Uint8Array,
  options: ReadPackageOptions = {},
): Report<RecordPackage> {
  const { digest = portableDigest } = options;
  const limits = { ...defaultPackageLimits, ...options.limits };
  const { files, faults } = readZip(bytes, limits);
  if (faults.length > 0) {
    return refused(
      faults.map(({ kind, entry }) => packageIssue(kind, entry === undefined ? [] : ["entries", entry])),
    );
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifestFile = byPath.get("manifest.json");
  if (manifestFile === undefined) return refused([packageIssue("manifest_missing")]);
  const text = textOf(manifestFile);
  const value = text === undefined ? undefined : parsed(text);
  const wrong = value === undefined ? [[]] : wrongInManifest(value);
  if (wrong.length > 0)
    return refused(wrong.map((path) => packageIssue("manifest_wrong", path, "manifest.json")));
  const manifest = value as PackageManifest;
  const listed = new Set(manifest.files.map(({ path }) => path));
  const issues = [
    ...changedFiles(manifest, byPath, digest),
    ...required
      .filter((path) => !listed.has(path))
      .map((path) => packageIssue("file_missing", ["files"], path)),
    ...files
      .filter(({ path }) => path !== "manifest.json" && !listed.has(path))
      .map(({ path }) => packageIssue("file_extra", [], path)),
  ];
  if (issues.length > 0) return refused(issues);
  const record = recordIn(byPath.get("record.json"), manifest);
  if (record === undefined) return refused([packageIssue("record_wrong", [], "record.json")]);
  const manifestDigest = formatDigest(
    digest
      .create()
      .update(unpacked(manifestFile) ?? new Uint8Array())
      .digest(),
  );
  const read = (path: string) => {
    const file = byPath.get(path);
    return file && unpacked(file);
  };
  return { ok: true, value: { manifest, manifestDigest, record, files: manifest.files, read }, issues: [] };
}

const required = ["hosobenhan.json", "hosobenhan.xml", "record.json"];

const refused = (issues: readonly Issue[]) => ({ ok: false as const, issues });

function changedFiles(
  manifest: PackageManifest,
  byPath: ReadonlyMap<string, ZipFile>,
  digest: Digest,
): readonly Issue[] {
  return manifest.files.flatMap(({ path, size, digest: expected }, at) => {
    const file = byPath.get(path);
    if (file === undefined) return [packageIssue("file_missing", ["files", at], path)];
    const hash = digest.create();
    const isWhole = file.size === size && unpack(file, (piece) => void hash.update(piece));
    const isSame = isWhole && formatDigest(hash.digest()) === expected;
    return isSame ? [] : [packageIssue("file_changed", ["files", at], path)];
  });
}

/** The record, when it is one, in the one form that it has, and that of the manifest. */
function recordIn(file: ZipFile | undefined, { record: said }: PackageManifest): MedicalRecord | undefined {
  const text = file && textOf(file);
  if (text === undefined) return undefined;
  const report = checkRecord(text);
  if (!report.ok || canonicalText(report.value) !== text) return undefined;
  const { source, facilityCode, recordNumber } = report.value;
  const isThat =
    source.system === said.system &&
    source.id === said.id &&
    facilityCode === said.facilityCode &&
    recordNumber === said.recordNumber;
  return isThat ? report.value : undefined;
}

/** What a JSON text holds, when it is the one text of it: whatever was edited by hand is not. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const canonicalText = (value: unknown): string => canonicalJson(value as JsonValue);

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
