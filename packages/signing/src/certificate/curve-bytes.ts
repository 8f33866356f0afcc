/** Lengths of the numbers of a curve in bytes. */
export const curveBytes = { "P-256": 32, "P-384": 48, "P-521": 66 } as const;
