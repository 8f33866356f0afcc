import { epochMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { isSameName } from "../certificate/distinguished-name.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readGivenCertificates } from "../certificate/read-given-certificates.ts";
import { createSignatureChecks } from "../certificate/signature-checks.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import { type FetchContext, mostAddresses } from "./fetch-context.ts";

const mostCertificates = 16;

/** The certificates that signed this one, from where it says that they are found. */
export async function fetchIssuers(
  certificate: Certificate,
  context: FetchContext,
): Promise<readonly Certificate[]> {
  for (const url of (certificate.access?.issuers ?? []).slice(0, mostAddresses)) {
    const found = await fetchFrom(url, certificate, context);
    if (found.length > 0) return found;
  }
  return [];
}

async function fetchFrom(
  url: string,
  certificate: Certificate,
  { download, cache, now, note, limits, signal }: FetchContext,
): Promise<readonly Certificate[]> {
  const key = `issuer ${url}`;
  const kept = await issuersAmong((cache.get(key, now()) ?? []) as readonly Certificate[], certificate);
  if (kept.length > 0) {
    note("issuer", url, "from-cache");
    return kept;
  }
  const bytes = await download(url, { method: "GET", headers: {} }, signal ? { signal } : {});
  if (typeof bytes === "string") {
    note("issuer", url, bytes);
    return [];
  }
  const certificates = readAny(bytes);
  const found = await issuersAmong(certificates ?? [], certificate);
  note("issuer", url, certificates === undefined ? "unreadable" : found.length > 0 ? "used" : "unproven");
  if (found.length > 0) {
    const ends = Math.min(now() + limits.cacheMs, ...found.map(({ notAfter }) => epochMs(notAfter)));
    cache.set(key, found, bytes.length, ends);
  }
  return found;
}

async function issuersAmong(
  offered: readonly Certificate[],
  certificate: Certificate,
): Promise<readonly Certificate[]> {
  const checks = createSignatureChecks();
  const found: Certificate[] = [];
  for (const one of offered) {
    const isNamed = isSameName(one.subject, certificate.issuer);
    if (isNamed && (await checks.isSignedBy(certificate, one)) === "yes") found.push(one);
  }
  return found;
}

/** One certificate, or several without any signer in a CMS (RFC 5280 4.2.2.1). */
function readAny(bytes: Uint8Array): readonly Certificate[] | undefined {
  return (
    orNone(() => readGivenCertificates(bytes).slice(0, mostCertificates)) ?? orNone(() => readBundle(bytes))
  );
}

function readBundle(bytes: Uint8Array): readonly Certificate[] {
  return readSignedData(bytes).certificates.slice(0, mostCertificates).map(readCertificate);
}

function orNone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
