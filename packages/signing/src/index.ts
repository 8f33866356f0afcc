export type { Certificate, CertificateSummary } from "./certificate/certificate.ts";
export { summarizeCertificate } from "./certificate/certificate.ts";
export { readCertificate } from "./certificate/read-certificate.ts";
export type { CmsSignatureOptions } from "./cms/cms-signature-options.ts";
export { encodeCertificatePem } from "./encoding/pem.ts";
export { createEvidenceFetcher, type EvidenceFetcherOptions } from "./evidence/create-evidence-fetcher.ts";
export type { JwsSignatureOptions } from "./jws/jws-signature-options.ts";
export type {
  PdfSignatureOptions,
  PdfSignaturePlace,
  VisibleSignature,
} from "./pdf/pdf-signature-options.ts";
export type { SignatureAlgorithm } from "./policy/signature-algorithm.ts";
export {
  type SignaturePolicy,
  type SignaturePolicyEdition,
  signaturePolicies,
} from "./policy/signature-policy.ts";
export type {
  EvidenceNote,
  EvidenceOutcome,
  EvidenceSearch,
  EvidenceSource,
} from "./ports/evidence-source.ts";
export type { SigningKey, SignOptions } from "./ports/signing-key.ts";
export { renderReportHtml, renderReportText } from "./report/render-vietnamese-report.ts";
export {
  type ReportField,
  type ReportSection,
  type VietnameseReport,
  vietnameseReportOf,
} from "./report/vietnamese-report.ts";
export {
  type CheckSigningCertificateOptions,
  checkSigningCertificate,
  type SigningCertificateReport,
} from "./signature/check-signing-certificate.ts";
export { type CompleteSignatureOptions, completeSignature } from "./signature/complete-signature.ts";
export { type ExtendedSignature, extendSignature } from "./signature/extend-signature.ts";
export type { ExtendSignatureOptions, ExtensionSources } from "./signature/extension-options.ts";
export {
  type ExpectedSigner,
  type PrepareSignatureOptions,
  prepareSignature,
} from "./signature/prepare-signature.ts";
export type { PreparedSignature } from "./signature/prepared-signature.ts";
export {
  createDocumentSigner,
  type SignatureNote,
  type SignDocumentOptions,
  type SignedDocument,
  signDocument,
} from "./signature/sign-document.ts";
export type { SignatureFormat, SignatureLevel } from "./signature/signature-format.ts";
export type {
  CreatedFormat,
  FormatChoice,
  FormatOptions,
  SigningRules,
} from "./signature/signature-request.ts";
export type { SignerCheck } from "./signature/signer-check.ts";
export {
  createTimestampClient,
  type TimestampClientOptions,
  type TimestampLogin,
  type TimestampService,
} from "./time-stamp/create-time-stamp-client.ts";
export {
  type CheckingTreeHeadStamper,
  createTreeHeadStamper,
  type TreeHeadStamperOptions,
} from "./time-stamp/create-tree-head-stamper.ts";
export { readTimeStampReply } from "./time-stamp/read-time-stamp-reply.ts";
export { readTimeStampToken, type TimeStampToken } from "./time-stamp/read-time-stamp-token.ts";
export type { TimestampAuthority } from "./time-stamp/time-stamp-authority.ts";
export type { TimeStampReport } from "./time-stamp/time-stamp-report.ts";
export { type TimeStampRequest, writeTimeStampRequest } from "./time-stamp/write-time-stamp-request.ts";
export {
  addTrustAnchor,
  changeTrustAnchor,
  type NewTrustAnchor,
  removeTrustAnchor,
  type TrustDecision,
  type TrustScope,
  trustAnchorsOf,
} from "./trust/change-trust-store.ts";
export type { AnchorPurpose, TrustAnchor, TrustDomain } from "./trust/trust-anchor.ts";
export { emptyTrustStore, type TrustChange, type TrustStore } from "./trust/trust-store.ts";
export { type TrustReadOptions, trustStoreHead } from "./trust/trusted-of.ts";
export type { ExpectedSignature, JudgeOptions } from "./verification/context-of.ts";
export type { DocumentReport } from "./verification/document-report.ts";
export type { Coverage, DocumentChange, Evidence, UnjudgedClaim } from "./verification/found-signature.ts";
export type { CertificateStatus, SignatureReport, SigningTime } from "./verification/signature-report.ts";
export type { SignerIdentity } from "./verification/signer-identity.ts";
export type { DocumentKind } from "./verification/sniff-document.ts";
export type { FindEvidence, RevocationMode } from "./verification/verification-context.ts";
export type {
  CheckResult,
  SignedContent,
  SubIndication,
  VerificationReport,
} from "./verification/verification-report.ts";
export { createDocumentVerifier, verifyDocument } from "./verification/verify-document.ts";
export type {
  ExpectedDocument,
  VerifyDocumentOptions,
  VerifyXmlOptions,
} from "./verification/verify-options.ts";
export { createXmlVerifier, verifyXml } from "./verification/verify-xml.ts";
export type { ProductionPlace, XadesSignatureOptions } from "./xades/xades-signature-options.ts";
export { type ByteCollector, type ByteSink, createByteCollector } from "./xml/byte-sink.ts";
export type { CanonicalForm } from "./xml/canonical-form.ts";
export { canonicalizeXml } from "./xml/canonicalize-xml.ts";
export {
  type CanonicalizeOptions,
  type Canonicalizer,
  createCanonicalizer,
} from "./xml/canonicalizer.ts";
export { parseXml } from "./xml/parse-xml.ts";
export type { XmlStartTag } from "./xml/read-start-tag.ts";
export type { ParseXmlOptions, XmlHandler } from "./xml/read-xml.ts";
export { defaultXmlLimits, type XmlLimits } from "./xml/xml-limits.ts";
export type { XmlSignatureLayoutName } from "./xmldsig/xml-signature-layout.ts";
export type { XmlSignatureOptions } from "./xmldsig/xml-signature-options.ts";
