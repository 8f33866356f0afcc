import type { CallOptions, Clock, Digest } from "@benhan/core/ports";
import type { CmsSignatureOptions } from "../cms/cms-signature-options.ts";
import type { JwsSignatureOptions } from "../jws/jws-signature-options.ts";
import type { PdfSignatureOptions } from "../pdf/pdf-signature-options.ts";
import { type SignaturePolicyEdition, signaturePolicies } from "../policy/signature-policy.ts";
import type { XadesSignatureOptions } from "../xades/xades-signature-options.ts";
import type { XmlSignatureOptions } from "../xmldsig/xml-signature-options.ts";
import { loadOnce } from "./load-once.ts";
import type { SignatureContainer } from "./signature-container.ts";
import type { SignerCheck } from "./signer-check.ts";

/**
 * The formats that are created, each with its own options: the fields of an option object are those of its format. What a
 * format makes of a document and what it wants stands in its own folder.
 */
export interface FormatOptions {
  readonly xmldsig: XmlSignatureOptions;
  readonly xades: XadesSignatureOptions;
  readonly cades: CmsSignatureOptions;
  readonly pades: PdfSignatureOptions;
  readonly jws: JwsSignatureOptions;
}

/** A format that signatures are created in. */
export type CreatedFormat = keyof FormatOptions;

/** Which format, and what it wants. */
export type FormatChoice = {
  readonly [F in CreatedFormat]: { readonly format: F } & FormatOptions[F];
}[CreatedFormat];

/** What every signature is made by, whatever its format. */
export interface SigningRules extends CallOptions {
  /** Default `vn-deployed`. */
  readonly policy?: SignaturePolicyEdition;
  /**
   * Tells whether the certificate is valid now, which is checked first, as the law asks, and the time that is claimed.
   * Default: the machine's clock.
   *
   * @legal TT 15/2025/TT-BKHCN art. 5
   */
  readonly clock?: Clock;
  /**
   * Judges the signer's certificate before the key is asked: path, purpose and revocation. One that must not sign is refused,
   * so that nobody types an OTP in vain. Default: the sources of `level`, where it has anchors; else, and with
   * `certificate-only`, no more is looked at than validity, key and key usage.
   *
   * @legal TT 15/2025/TT-BKHCN art. 5; annex II 1.1, 1.2 and 1.5
   */
  readonly signerCheck?: SignerCheck | "certificate-only";
  /** Default: the engine's. Give the one of `@benhan/core/node` on a server. */
  readonly digest?: Digest;
}

type ContainerOf<F extends CreatedFormat> = SignatureContainer<FormatOptions[F]>;

/** Each format is loaded when it is first asked for: a page that signs XML loads no PDF. */
const containers: { readonly [F in CreatedFormat]: () => Promise<ContainerOf<F>> } = {
  xmldsig: loadOnce(async () => (await import("../xmldsig/xml-container.ts")).xmlContainer),
  xades: loadOnce(async () => (await import("../xades/xades-container.ts")).xadesContainer),
  cades: loadOnce(async () => (await import("../cms/cms-container.ts")).cmsContainer),
  pades: loadOnce(async () => (await import("../pdf/pdf-container.ts")).pdfContainer),
  jws: loadOnce(async () => (await import("../jws/jws-container.ts")).jwsContainer),
};

/** True for the name of a format that signatures are created in. */
export function isCreatedFormat(value: unknown): value is CreatedFormat {
  return typeof value === "string" && Object.hasOwn(containers, value);
}

/** Whether format and policy are known. */
export function isSigningChoice(options: { readonly format?: unknown; readonly policy?: unknown }): boolean {
  const { format, policy } = options;
  return isCreatedFormat(format) && Object.hasOwn(signaturePolicies, String(policy ?? "vn-deployed"));
}

/** The names of the formats, for messages. */
export const createdFormats: readonly string[] = Object.keys(containers);

/** The code of a format. */
export function loadContainer<F extends CreatedFormat>(format: F): Promise<ContainerOf<F>> {
  return containers[format]();
}
