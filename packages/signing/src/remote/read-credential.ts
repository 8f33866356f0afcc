import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { decodeCertificatePem } from "../encoding/pem.ts";

/** A certificate as services write it: base64 with or without line breaks, or PEM; `undefined` for anything else. */
export function readServiceCertificate(value: unknown): Certificate | undefined {
  if (typeof value !== "string") return undefined;
  const [pem] = decodeCertificatePem(new TextEncoder().encode(value)) ?? [];
  const der = pem ?? decodeBase64(value);
  try {
    return der === undefined ? undefined : readCertificate(der);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}

/** The DER of those that can be read. */
export function readServiceChain(values: readonly unknown[]): readonly Uint8Array[] {
  return values.flatMap((value) => readServiceCertificate(value)?.der ?? []);
}
