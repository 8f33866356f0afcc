import type { PdfFile } from "./open-pdf.ts";
import { isArray, isCount, isDictionary, isName, type PdfDictionary } from "./pdf-object.ts";

/** The demands that signing meets whenever they name what it writes (ISO 32000-2, table 235, `Ff`). */
const judged = { filter: 1, subFilter: 2, version: 4 } as const;

/**
 * True when a field makes a demand on its signature that is not known to be met: of seed values only those on the filter
 * are judged, and those on the certificate never.
 */
export function hasUnmetDemands(file: PdfFile, field: PdfDictionary, at: number = file.last): boolean {
  const seed = file.resolve(field.get("SV"), at);
  if (seed === null) return false;
  if (!isDictionary(seed)) return true;
  const flags = file.resolve(seed.get("Ff"), at) ?? 0;
  if (!isCount(flags)) return true;
  const certificate = file.resolve(seed.get("Cert"), at);
  const certificateFlags = isDictionary(certificate) ? (file.resolve(certificate.get("Ff"), at) ?? 0) : 0;
  const isOther = (flags & ~(judged.filter | judged.subFilter | judged.version)) !== 0;
  if (isOther || certificateFlags !== 0) return true;
  const list = file.resolve(seed.get("SubFilter"), at);
  const takes = (name: string) => isArray(list) && list.some((one) => isName(file.resolve(one, at), name));
  return (
    ((flags & judged.filter) !== 0 && !isName(file.resolve(seed.get("Filter"), at), "Adobe.PPKLite")) ||
    ((flags & judged.subFilter) !== 0 && !takes("ETSI.CAdES.detached")) ||
    ((flags & judged.version) !== 0 && !isOld(file.resolve(seed.get("V"), at)))
  );
}

/** Version of the demands themselves, which a signer must know. */
function isOld(version: unknown): boolean {
  return typeof version === "number" && version <= 2;
}
