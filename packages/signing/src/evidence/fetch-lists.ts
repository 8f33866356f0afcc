import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import type { DistributionPoint } from "../certificate/extensions/distribution-point.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import { decodePem } from "../encoding/pem.ts";
import type { EvidenceOutcome } from "../ports/evidence-source.ts";
import { type FetchContext, mostAddresses } from "./fetch-context.ts";
import { isProven } from "./is-proven.ts";

const mostPoints = 6;

/**
 * Gets the lists about a certificate, point by point, until they say enough together: of a certificate or a list with
 * delta lists, those too.
 */
export async function fetchLists(
  certificate: Certificate,
  issuer: Certificate,
  context: FetchContext,
): Promise<readonly RevocationList[]> {
  const { cache, now, note, limits } = context;
  const found = new Map<string, RevocationList>();
  const fresh = new Set<string>();
  const points = [...(certificate.distributionPoints ?? []), ...(certificate.deltaPoints ?? [])];
  for (let i = 0; i < Math.min(points.length, mostPoints); i++) {
    for (const url of addressesOf(points[i]).slice(0, mostAddresses)) {
      if (found.has(url)) continue;
      const kept = cache.get(keyOf(url), now()) as RevocationList | undefined;
      const list = kept ?? (await fetchList(url, context));
      if (typeof list === "string") {
        note("list", url, list);
        continue;
      }
      if (kept === undefined) fresh.add(url);
      found.set(url, list);
      points.push(...(list.deltaPoints ?? []));
      const lists = [...found.values()];
      const isEnough = await isProven([certificate, issuer], { lists }, now());
      const isPart = list.changesSince !== undefined || list.hasDeltaLists || certificate.hasDeltaLists;
      note("list", url, kept !== undefined ? "from-cache" : isEnough || isPart ? "used" : "unproven");
      if (!isEnough) continue;
      // Only now is it known that nobody slipped them in.
      for (const from of fresh) {
        const one = found.get(from);
        const ends = one?.nextUpdate === undefined ? 0 : epochMs(one.nextUpdate);
        cache.set(keyOf(from), one, one?.der.length ?? 0, Math.min(ends, now() + limits.cacheMs));
      }
      return lists;
    }
  }
  return [...found.values()];
}

function keyOf(url: string): string {
  return `list ${url}`;
}

/** Directories (ldap) are not asked: an address of the web stands beside them. */
function addressesOf(point: DistributionPoint | undefined): readonly string[] {
  const texts = (point?.name?.names ?? []).flatMap((one) => (one.form === "uri" ? [one.text] : []));
  return texts.filter((text) => /^https?:/i.test(text));
}

async function fetchList(
  url: string,
  { download, signal }: FetchContext,
): Promise<RevocationList | Exclude<EvidenceOutcome, "used" | "from-cache" | "unproven">> {
  const bytes = await download(url, { method: "GET", headers: {} }, signal ? { signal } : {});
  return typeof bytes === "string" ? bytes : (read(bytes) ?? "unreadable");
}

function read(bytes: Uint8Array): RevocationList | undefined {
  try {
    // DER is the rule (RFC 2585); some authorities publish the text form.
    const isText = bytes[0] === 0x2d;
    return readRevocationList((isText ? decodePem(bytes, "X509 CRL")?.[0] : undefined) ?? bytes);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
