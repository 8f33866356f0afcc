import { notNegative, type OptionShape, object } from "@benhan/core/options";

/** How large a package may be, when it is written and when it is read. */
export interface PackageLimits {
  /** Of the package itself. Default 1 GiB. */
  readonly maxBytes: number;
  /** Of all files unpacked. Default 2 GiB. */
  readonly maxUnpackedBytes: number;
  /** Of each file but PDFs: data, signatures. Default 256 MiB. */
  readonly maxDataBytes: number;
  /** Of `manifest.json`, which is read as a whole before anything is known of it. Default 32 MiB. */
  readonly maxManifestBytes: number;
  /** Default 20 000. */
  readonly maxFiles: number;
}

const mebibyte = 1024 * 1024;

/** What holds when nothing else is said. */
export const defaultPackageLimits: PackageLimits = {
  maxBytes: 1024 * mebibyte,
  maxUnpackedBytes: 2048 * mebibyte,
  maxDataBytes: 256 * mebibyte,
  maxManifestBytes: 32 * mebibyte,
  maxFiles: 20_000,
};

export const limitsShape: OptionShape = object<PackageLimits>({
  maxBytes: notNegative,
  maxUnpackedBytes: notNegative,
  maxDataBytes: notNegative,
  maxManifestBytes: notNegative,
  maxFiles: notNegative,
});

/** Beyond these a ZIP file needs its 64-bit extension, which a package does not have. */
const zipBytes = 0xffffffff - 1;
const zipFiles = 0xffff - 1;

/** The limits that hold: those of the caller, else ours, and never more than a ZIP file takes. */
export function limitsOf(own: Partial<PackageLimits> = {}): PackageLimits {
  const { maxBytes, maxUnpackedBytes, maxDataBytes, maxManifestBytes, maxFiles } = defaultPackageLimits;
  return {
    maxBytes: Math.min(own.maxBytes ?? maxBytes, zipBytes),
    maxUnpackedBytes: own.maxUnpackedBytes ?? maxUnpackedBytes,
    maxDataBytes: own.maxDataBytes ?? maxDataBytes,
    maxManifestBytes: own.maxManifestBytes ?? maxManifestBytes,
    maxFiles: Math.min(own.maxFiles ?? maxFiles, zipFiles),
  };
}

/** How large a file may be by its path; PDFs are bound by the whole only. */
export function mostBytesOf(path: string, { maxDataBytes, maxManifestBytes }: PackageLimits): number {
  if (path.endsWith(".pdf")) return zipBytes;
  return Math.min(maxDataBytes, path === "manifest.json" ? maxManifestBytes : zipBytes, zipBytes);
}
