import { type Instant, instantOf, isInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { decodeBase64url } from "../encoding/base64url.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";
import type { UnjudgedClaim } from "../verification/found-signature.ts";
import { getAlgorithmOfJws } from "./jws-algorithms.ts";
import type { JwsDefect } from "./jws-defects.ts";

/** What a protected header says, as far as signing uses it. */
export interface JwsHeader {
  readonly defects: readonly JwsDefect[];
  readonly algorithm?: SignatureAlgorithm;
  /** False when the content is signed as it is (RFC 7797). */
  readonly isEncoded: boolean;
  /** Signer first (RFC 7515, 4.1.6). */
  readonly certificates: readonly Certificate[];
  /** SHA-256 of the signer's certificate. */
  readonly thumbprint?: Uint8Array;
  readonly signingTime?: Instant;
  /** The signature policy that JAdES says to follow (`sigPId`). */
  readonly policy?: UnjudgedClaim;
}

type Fields = Readonly<Record<string, unknown>>;

/** The rules that a header may demand: content that is not encoded, and the time and the policy of JAdES. */
const understood: ReadonlySet<unknown> = new Set(["b64", "sigT", "sigPId"]);
const mostCertificates = 10;

/** Reads a protected header strictly. Keys and addresses in it (`jwk`, `jku`, `x5u`) are never used. */
export function readJwsHeader(bytes: Uint8Array): JwsHeader {
  const none = { isEncoded: true, certificates: [] };
  const text = textOf(bytes);
  const fields = text === undefined ? undefined : objectOf(text);
  if (text === undefined || fields === undefined) return { ...none, defects: ["header_malformed"] };
  if (repeatsName(text)) return { ...none, defects: ["name_repeated"] };
  const defects = new Set<JwsDefect>();
  if (!isCriticalUnderstood(fields)) defects.add("critical_unknown");
  const algorithm = getAlgorithmOfJws(fields["alg"]);
  if (typeof fields["alg"] !== "string") defects.add("parameter_malformed");
  const certificates = readCertificates(fields["x5c"]);
  if (certificates === undefined) defects.add("certificate_unreadable");
  const thumbprint = readThumbprint(fields["x5t#S256"]);
  const signingTime = readSigningTime(fields);
  if (thumbprint === "wrong" || signingTime === "wrong") defects.add("parameter_malformed");
  return {
    defects: [...defects],
    ...(algorithm && { algorithm }),
    isEncoded: fields["b64"] !== false,
    certificates: certificates ?? [],
    ...(thumbprint instanceof Uint8Array && { thumbprint }),
    ...(signingTime !== undefined && signingTime !== "wrong" && { signingTime }),
    ...(fields["sigPId"] !== undefined && { policy: readPolicy(fields["sigPId"]) }),
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function objectOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

/** True when some object of a JSON text names a member twice, of which `JSON.parse` would keep the last and say nothing. */
function repeatsName(json: string): boolean {
  const levels: Set<unknown>[] = [];
  for (const [token, name] of json.matchAll(
    /("[^"\\]*(?:\\.[^"\\]*)*")\s*:|"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs,
  )) {
    if (token === "{") levels.push(new Set());
    else if (token === "}") levels.pop();
    else if (name !== undefined) {
      const names = levels[levels.length - 1];
      const read: unknown = JSON.parse(name);
      if (names?.has(read)) return true;
      names?.add(read);
    }
  }
  return false;
}

/** RFC 7515 4.1.11 and RFC 7797 6: every name once, known and present; `b64` counts only when it is demanded. */
function isCriticalUnderstood(fields: Fields): boolean {
  const { crit, b64 } = fields;
  const names: readonly unknown[] = Array.isArray(crit) ? crit : [];
  if (crit !== undefined && names.length === 0) return false;
  if (b64 !== undefined && (typeof b64 !== "boolean" || !names.includes("b64"))) return false;
  return (
    new Set(names).size === names.length &&
    names.every((name) => understood.has(name) && Object.hasOwn(fields, name as string))
  );
}

function readCertificates(value: unknown): readonly Certificate[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0 || value.length > mostCertificates) return undefined;
  const found: Certificate[] = [];
  for (const text of value as readonly unknown[]) {
    const der = typeof text === "string" && !/\s/.test(text) ? decodeBase64(text) : undefined;
    if (der === undefined) return undefined;
    try {
      found.push(readCertificate(der));
    } catch (error) {
      if (!isEmrError(error)) throw error;
      return undefined;
    }
  }
  return found;
}

function readThumbprint(value: unknown): Uint8Array | "wrong" | undefined {
  if (value === undefined) return undefined;
  const bytes = typeof value === "string" ? decodeBase64url(value) : undefined;
  return bytes?.length === 32 ? bytes : "wrong";
}

/** A policy whose identifier cannot be read is one that nobody knows. */
function readPolicy(value: unknown): UnjudgedClaim {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return { kind: "signature-policy", ...(typeof id === "string" && { id }) };
}

/** `iat` in seconds; without it `sigT` of the older JAdES. */
function readSigningTime({ iat, sigT }: Fields): Instant | "wrong" | undefined {
  if (iat !== undefined) {
    const isTime = typeof iat === "number" && iat >= 0 && iat < 253_402_300_800;
    return isTime ? instantOf(Math.round(iat * 1000)) : "wrong";
  }
  if (sigT === undefined) return undefined;
  return typeof sigT === "string" && isInstant(sigT) ? sigT : "wrong";
}
