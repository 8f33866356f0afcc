import { derUnreadable } from "../../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readBits, readDerChildren, untag } from "../../der/read-der.ts";
import { type DistinguishedName, readRelativeName } from "../distinguished-name.ts";
import { type GeneralName, readGeneralNames } from "./general-name.ts";

/** Where a revocation list is found: full names, or one more part for the name of its issuer. */
export type DistributionPointName =
  | { readonly names: readonly GeneralName[]; readonly relative?: never }
  | { readonly names?: never; readonly relative: DistinguishedName };

/** One distribution point of a certificate (RFC 5280 4.2.1.13). */
export interface DistributionPoint {
  readonly name?: DistributionPointName;
  /** Bit mask as `allReasons`; absent means every reason. */
  readonly reasons?: number;
  /** Present when somebody other than the certificate's issuer issues the list. */
  readonly crlIssuer?: readonly GeneralName[];
}

/** Every reason for which a list can say that a certificate was revoked: bits 1 to 8 of ReasonFlags. */
export const allReasons: number = 0x1fe;

/** Reads the extension with the points where the lists about a certificate are found. */
export function readDistributionPoints(value: DerValue): readonly DistributionPoint[] {
  const points = readDerChildren(expectTag(value, derTag.sequence)).map(readDistributionPoint);
  if (points.length === 0) throw derUnreadable({ offset: 0 });
  return points;
}

function readDistributionPoint(value: DerValue): DistributionPoint {
  const parts = [...readDerChildren(expectTag(value, derTag.sequence))];
  const take = (tag: number) => (parts[0]?.tag === tag ? parts.shift() : undefined);
  const [name, reasons, crlIssuer] = [take(0xa0), take(0x81), take(0xa2)];
  if (parts.length > 0) throw derUnreadable({ offset: 0 });
  return {
    ...(name && { name: readDistributionPointName(name) }),
    ...(reasons && { reasons: readReasons(reasons) }),
    ...(crlIssuer && { crlIssuer: readGeneralNames(untag(crlIssuer, derTag.sequence)) }),
  };
}

/** Reads the name of a point, explicitly tagged as in certificates and lists. */
export function readDistributionPointName(value: DerValue): DistributionPointName {
  const [name, ...rest] = readDerChildren(value);
  if (rest.length > 0) throw derUnreadable({ offset: 0 });
  if (name?.tag === 0xa0) return { names: readGeneralNames(untag(name, derTag.sequence)) };
  if (name?.tag === 0xa1) return { relative: readRelativeName(untag(name, derTag.set)) };
  throw derUnreadable({ offset: 0 });
}

/** Reads ReasonFlags: bit 0 is unused and dropped. */
export function readReasons(value: DerValue): number {
  const { bytes } = readBits(untag(value, derTag.bitString));
  let mask = 0;
  for (let bit = 1; bit <= 8; bit++) {
    if (((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) mask |= 1 << bit;
  }
  return mask;
}

/** The full names of a point; a relative one stands below the name of the list's issuer. */
export function namesOfPoint(
  point: DistributionPointName,
  issuer: DistinguishedName,
): readonly GeneralName[] {
  if (point.names !== undefined) return point.names;
  const { relative } = point;
  const name = { ...relative, keys: [...issuer.keys, ...relative.keys] };
  return [{ form: "directory", name, raw: relative.raw }];
}
