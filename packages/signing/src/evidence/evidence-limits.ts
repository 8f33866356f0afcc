/** Bounds on what one verification may make the machine fetch. */
export interface EvidenceLimits {
  /** Requests of one verification, redirections among them. Default 10. */
  readonly fetches: number;
  /** Of one answer. Default and at most 10 MiB. */
  readonly bytes: number;
  /** For one answer. Default and at most 10 000. */
  readonly timeoutMs: number;
  /** For all answers of one verification together, looking up their hosts included. Default and at most 20 000. */
  readonly totalMs: number;
  /** Evidence kept for the next verification. Default 200. */
  readonly cacheEntries: number;
  /** Of all kept evidence together. Default 32 MiB. */
  readonly cacheBytes: number;
  /** How long evidence is kept at most; never beyond its own next update. Default ten minutes. */
  readonly cacheMs: number;
}

const mebibyte = 1024 * 1024;

/** What holds when an operator says nothing. */
export const defaultEvidenceLimits: EvidenceLimits = {
  fetches: 10,
  bytes: 10 * mebibyte,
  timeoutMs: 10_000,
  totalMs: 20_000,
  cacheEntries: 200,
  cacheBytes: 32 * mebibyte,
  cacheMs: 10 * 60_000,
};

/** The limits of an operator, where size and time can only become smaller. */
export function evidenceLimitsOf(wanted: Partial<EvidenceLimits>): EvidenceLimits {
  const limits = { ...defaultEvidenceLimits, ...wanted };
  return {
    ...limits,
    bytes: Math.min(limits.bytes, defaultEvidenceLimits.bytes),
    timeoutMs: Math.min(limits.timeoutMs, defaultEvidenceLimits.timeoutMs),
    totalMs: Math.min(limits.totalMs, defaultEvidenceLimits.totalMs),
  };
}
