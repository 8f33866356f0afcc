/** Where a package is written to: a folder, later perhaps a ZIP file. Paths are relative, with `/`. */
export interface PackageSink {
  /** Begins a new file. At most two are open at once: the manifest, and the file that is being written. */
  create(path: string): Promise<PackageFileWriter>;
  /** The package is whole: only now may it be seen under its name. */
  finish(): Promise<void>;
  /** The package will not become whole: lets go of what was written. */
  abandon(): Promise<void>;
}

/** One file of a package that is being written. */
export interface PackageFileWriter {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
