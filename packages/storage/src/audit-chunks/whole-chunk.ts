/** A chunk without what is long. */
export interface ChunkHead {
  /** Place of its first event in the log. */
  readonly first: number;
  readonly count: number;
  readonly words: Uint8Array;
}

/** A chunk as it stands, without the hashes of the tree. */
export interface WholeChunk extends ChunkHead {
  /** As {@link rangesOf} has them. */
  readonly ranges: readonly number[];
  /** One a line. */
  readonly events: Uint8Array;
}
