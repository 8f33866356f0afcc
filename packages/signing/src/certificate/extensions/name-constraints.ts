import { derUnreadable } from "../../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readDer, readDerChildren } from "../../der/read-der.ts";
import { type GeneralName, readGeneralName } from "./general-name.ts";

/** Which names the certificates below an authority may carry (RFC 5280 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Reads the extension. The fields minimum and maximum, which RFC 5280 forbids, make it unreadable. */
export function readNameConstraints(content: Uint8Array): NameConstraints {
  const parts = [...readDerChildren(readDer(content, derTag.sequence))];
  const permitted = parts[0]?.tag === 0xa0 ? readSubtrees(parts.shift()) : [];
  const excluded = parts[0]?.tag === 0xa1 ? readSubtrees(parts.shift()) : [];
  if (parts.length > 0 || permitted.length + excluded.length === 0) throw derUnreadable({ offset: 0 });
  return { permitted, excluded };
}

function readSubtrees(value: DerValue | undefined): readonly GeneralName[] {
  const subtrees = value === undefined ? [] : readDerChildren(value);
  if (subtrees.length === 0) throw derUnreadable({ offset: 0 });
  return subtrees.map((subtree) => {
    const [base, ...limits] = readDerChildren(expectTag(subtree, derTag.sequence));
    if (base === undefined || limits.length > 0) throw derUnreadable({ offset: 0 });
    return readGeneralName(base);
  });
}
