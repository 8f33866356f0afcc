/** The formats of signatures that are created and verified. */
export type SignatureFormat = "xmldsig" | "xades" | "cms" | "cades" | "pades" | "jws";

/**
 * The baseline level of ETSI's formats: B-B names the signer's certificate, B-T adds a time-stamp, B-LT everything that
 * judging needs without a network, B-LTA a time-stamp over all of it.
 */
export type SignatureLevel = "B-B" | "B-T" | "B-LT" | "B-LTA";
