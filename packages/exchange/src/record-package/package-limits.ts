/** How large a package may be, when it is written and when it is read. */
export interface PackageLimits {
  /** Of the package itself. Default 1 GiB. */
  readonly maxBytes: number;
  /** Of all files unpacked. Default 2 GiB. */
  readonly maxUnpackedBytes: number;
  /** Of each file but PDFs: manifest, data, signatures. Default 256 MiB. */
  readonly maxDataBytes: number;
  /** Default 20 000. */
  readonly maxFiles: number;
}

const mebibyte = 1024 * 1024;

/** What holds when nothing else is said. A ZIP file without its 64-bit extension ends at 4 GiB and 65 535 files. */
export const defaultPackageLimits: PackageLimits = {
  maxBytes: 1024 * mebibyte,
  maxUnpackedBytes: 2048 * mebibyte,
  maxDataBytes: 256 * mebibyte,
  maxFiles: 20_000,
};
