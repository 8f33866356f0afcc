/** Something that was found in a package. */
export interface FoundFile {
  /** Relative, with `/`. */
  readonly path: string;
  /** `other`: a link, a device, a socket, or a name that is no text in UTF-8. */
  readonly kind: "file" | "other";
}

/** Where a package is read from. Nothing outside it can be reached. */
export interface PackageSource {
  /** All that is there but folders, in any order. */
  list(): AsyncIterable<FoundFile>;
  /** The content of a regular file in pieces; `undefined` when there is none under this name. Links are not followed. */
  read(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}
