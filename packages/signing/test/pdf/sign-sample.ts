import type { TestSigner } from "@benhan/signing/testkit";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { pdfContainer } from "../../src/pdf/pdf-container.ts";
import type { PdfSignatureOptions } from "../../src/pdf/pdf-signature-options.ts";
import type { SignatureAlgorithm } from "../../src/policy/signature-algorithm.ts";

const signingTime = Date.parse("2026-07-05T03:00:00Z");

/** Signs in one go, as the engine does, but without judging. */
export async function signSample(
  bytes: Uint8Array,
  { key }: TestSigner,
  options: PdfSignatureOptions = {},
  algorithm: SignatureAlgorithm = key.algorithms[0] ?? "rsa-sha256",
): Promise<Uint8Array> {
  const signer = { certificate: readCertificate(key.certificate), chain: key.chain, algorithm, signingTime };
  const parts = await pdfContainer.draft(bytes, signer, options);
  return pdfContainer.fill(parts, await key.sign(parts.toBeSigned, { algorithm }), algorithm);
}
