export type { Certificate, CertificateSummary } from "./certificate/certificate.ts";
export { summarizeCertificate } from "./certificate/certificate.ts";
export { readCertificate } from "./certificate/read-certificate.ts";
export { encodeCertificatePem } from "./encoding/pem.ts";
export type { SignatureAlgorithm } from "./policy/signature-algorithm.ts";
export {
  type SignaturePolicy,
  type SignaturePolicyEdition,
  signaturePolicies,
} from "./policy/signature-policy.ts";
export type { SigningKey, SignOptions } from "./ports/signing-key.ts";
export type {
  CheckResult,
  SignedContent,
  SubIndication,
  VerificationReport,
} from "./verification/verification-report.ts";
export { createXmlVerifier, type VerifyXmlOptions, verifyXml } from "./verification/verify-xml.ts";
export { type ByteCollector, type ByteSink, createByteCollector } from "./xml/byte-sink.ts";
export { canonicalizeXml } from "./xml/canonicalize-xml.ts";
export {
  type CanonicalForm,
  type CanonicalizeOptions,
  type Canonicalizer,
  createCanonicalizer,
} from "./xml/canonicalizer.ts";
export { type ParseXmlOptions, parseXml, type XmlHandler } from "./xml/parse-xml.ts";
export type { XmlStartTag } from "./xml/read-start-tag.ts";
export { defaultXmlLimits, type XmlLimits } from "./xml/xml-limits.ts";
export { completeSignature } from "./xmldsig/complete-signature.ts";
export {
  type PreparedSignature,
  type PrepareSignatureOptions,
  prepareSignature,
} from "./xmldsig/prepare-signature.ts";
export {
  createXmlSigner,
  type SignatureNote,
  type SignedDocument,
  type SignXmlOptions,
  signXml,
} from "./xmldsig/sign-xml.ts";
export type { XmlSignatureLayoutName } from "./xmldsig/xml-signature-layout.ts";
