/** How much a file may ask for before it is refused. They guard the reader against hostile input. */
export interface XmlLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Elements of the envelope and all its tables together. */
  readonly elements: number;
  /** Elements of one table, or of the envelope from one episode to the next, that it does not have or that stand twice. */
  readonly foreignElements: number;
  /** Attributes of one element. The format has none. */
  readonly attributes: number;
  /** FILEHOSO of one episode. */
  readonly documents: number;
  /** UTF-16 units of text in one cell of a table. */
  readonly cellLength: number;
  /** Entities, line breaks, CDATA sections and the like between two tags: each of them cuts the text in pieces. */
  readonly textPieces: number;
  /** Findings after which the rest of the file is not read any more. */
  readonly findings: number;
}

/** The default: a file of 64 MiB, far above what any gateway takes. */
export const defaultXmlLimits: XmlLimits = {
  bytes: 64 * 1024 * 1024,
  depth: 32,
  elements: 4_000_000,
  foreignElements: 100_000,
  attributes: 64,
  documents: 1000,
  cellLength: 1024 * 1024,
  // 64 MiB of Base64 in lines of 64 characters, each with its CR and LF, are just allowed.
  textPieces: 2_200_000,
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
  /** Errors in the form of all episodes together after which the rest of the stream is not read any more. */
  readonly wholeErrors: number;
}

/** The default: 64 GiB and 200,000 episodes. */
export const defaultStreamLimits: StreamLimits = {
  ...defaultXmlLimits,
  wholeBytes: 64 * 1024 * 1024 * 1024,
  dossiers: 200_000,
  wholeErrors: 10_000,
};
