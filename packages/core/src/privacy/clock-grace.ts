/** By how much the clock of who took something down may be ahead of ours: 5 minutes. */
export const graceMs = 5 * 60_000;
