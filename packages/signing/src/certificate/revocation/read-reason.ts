import { readDer } from "../../der/read-der.ts";

/** Why a certificate was revoked (RFC 5280 5.3.1); `removed` takes it back, in lists of changes only. */
export type RevocationReason =
  | "unspecified"
  | "key-compromise"
  | "authority-compromise"
  | "affiliation-changed"
  | "superseded"
  | "cessation-of-operation"
  | "on-hold"
  | "removed"
  | "privilege-withdrawn"
  | "attribute-authority-compromise";

const reasons: Readonly<Record<number, RevocationReason>> = {
  0: "unspecified",
  1: "key-compromise",
  2: "authority-compromise",
  3: "affiliation-changed",
  4: "superseded",
  5: "cessation-of-operation",
  6: "on-hold",
  8: "removed",
  9: "privilege-withdrawn",
  10: "attribute-authority-compromise",
};
const enumerated = 0x0a;

/** Reads a reason code; `undefined` for one that the standard does not know. */
export function readReason(content: Uint8Array): RevocationReason | undefined {
  const { content: code } = readDer(content, enumerated);
  return code.length === 1 ? reasons[code[0] ?? -1] : undefined;
}
