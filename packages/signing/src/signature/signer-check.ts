import type {
  CheckSigningCertificateOptions,
  SigningCertificateReport,
} from "./check-signing-certificate.ts";

/** By what the signer's certificate is judged before the key is asked. */
export interface SignerCheck
  extends Pick<
    CheckSigningCertificateOptions,
    "trustAnchors" | "intermediates" | "lists" | "answers" | "evidence" | "revocation"
  > {
  /** Is told what was found, the warnings to the signer among it, also when the certificate is refused. */
  readonly onReport?: (report: SigningCertificateReport) => void;
}
