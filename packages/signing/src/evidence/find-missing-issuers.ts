import type { CallOptions } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import { isSameName } from "../certificate/distinguished-name.ts";
import type { EvidenceSearch } from "../ports/evidence-source.ts";

const longestWay = 8;

/**
 * Looks for the issuers that are missing between certificates and anchors, step by step upwards. Answers what was found:
 * certificates to build paths from, none of them trusted.
 */
export async function findMissingIssuers(
  starts: readonly Certificate[],
  known: { readonly anchors: readonly Certificate[]; readonly offered: readonly Certificate[] },
  search: EvidenceSearch,
  options: CallOptions = {},
): Promise<readonly Certificate[]> {
  const found: Certificate[] = [];
  const seen = new Set<string>();
  let open = starts;
  for (let step = 0; step < longestWay && open.length > 0; step++) {
    const next: Certificate[] = [];
    for (const certificate of open) {
      const isDone = seen.has(certificate.fingerprint) || isSameName(certificate.subject, certificate.issuer);
      seen.add(certificate.fingerprint);
      const isIssuer = ({ subject }: Certificate) => isSameName(subject, certificate.issuer);
      if (isDone || known.anchors.some(isIssuer)) continue;
      const issuers = [...known.offered, ...found].filter(isIssuer);
      if (issuers.length === 0) {
        issuers.push(...(await search.findIssuers(certificate, options)));
        found.push(...issuers);
      }
      next.push(...issuers);
    }
    open = next;
  }
  return found;
}
