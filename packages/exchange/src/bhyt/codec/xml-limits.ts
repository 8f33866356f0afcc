/** How much a file may ask for before it is refused. They guard the reader against hostile input. */
export interface XmlLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Elements of the envelope and all its tables together. */
  readonly elements: number;
  /** UTF-16 units of text in one cell of a table. */
  readonly cellLength: number;
  /** Findings after which the rest of the file is not read any more. */
  readonly findings: number;
}

/** The default: a file of 64 MiB, far above what any gateway takes. */
export const defaultXmlLimits: XmlLimits = {
  bytes: 64 * 1024 * 1024,
  depth: 32,
  elements: 4_000_000,
  cellLength: 1024 * 1024,
  findings: 50_000,
};

/**
 * The limits of a stream. `bytes`, `elements` and `findings` hold for each episode there, and once for everything
 * around the episodes.
 */
export interface StreamLimits extends XmlLimits {
  /** Bytes of the whole stream. */
  readonly wholeBytes: number;
  /** Episodes of the whole stream; their keys are remembered. */
  readonly dossiers: number;
}

/** The default: 64 GiB and 200,000 episodes. */
export const defaultStreamLimits: StreamLimits = {
  ...defaultXmlLimits,
  wholeBytes: 64 * 1024 * 1024 * 1024,
  dossiers: 200_000,
};
