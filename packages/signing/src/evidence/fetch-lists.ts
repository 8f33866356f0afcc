import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import type { DistributionPoint } from "../certificate/extensions/distribution-point.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import { decodePem } from "../encoding/pem.ts";
import type { EvidenceOutcome } from "../ports/evidence-source.ts";
import type { FetchContext } from "./create-evidence-fetcher.ts";
import { mostAddresses } from "./fetch-issuers.ts";
import { isProven } from "./is-proven.ts";

const mostPoints = 4;

/** Gets the lists about a certificate, point by point, until they say enough together. */
export async function fetchLists(
  certificate: Certificate,
  issuer: Certificate,
  context: FetchContext,
): Promise<readonly RevocationList[]> {
  const { cache, now, note, limits } = context;
  const found = new Map<string, RevocationList>();
  for (const point of (certificate.distributionPoints ?? []).slice(0, mostPoints)) {
    for (const url of addressesOf(point).slice(0, mostAddresses)) {
      const kept = cache.get(keyOf(url), now()) as RevocationList | undefined;
      const list = kept ?? (await fetchList(url, context));
      if (typeof list === "string") {
        note("list", url, list);
        continue;
      }
      found.set(url, list);
      const lists = [...found.values()];
      const isEnough = await isProven([certificate, issuer], { lists }, now());
      note("list", url, isEnough ? (kept === undefined ? "used" : "from-cache") : "unproven");
      if (!isEnough) continue;
      // Only now is it known that nobody slipped them in.
      for (const [from, { der, nextUpdate }] of found) {
        const ends = Math.min(nextUpdate === undefined ? 0 : epochMs(nextUpdate), now() + limits.cacheMs);
        if (kept === undefined) cache.set(keyOf(from), found.get(from), der.length, ends);
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
function addressesOf({ name }: DistributionPoint): readonly string[] {
  const texts = (name?.names ?? []).flatMap((one) => (one.form === "uri" ? [one.text] : []));
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
