import type { SignerRole } from "@benhan/signing/facility-policy";

/** What the server is set up with: plain data, read from a file when it starts. It holds no secret. */
export interface Setup {
  /** The gateway of the signing service. */
  readonly service: { readonly baseUrl: string; readonly serviceProviderId: string };
  readonly timeStamps: string;
  /** Everybody who signs, and the hospital itself. */
  readonly staff: readonly StaffMember[];
  /** Base64 of DER. */
  readonly trustAnchors: readonly string[];
  readonly intermediates: readonly string[];
  /** Revocation lists, which a real server fetches (`createEvidenceFetcher`). */
  readonly lists: readonly string[];
}

/** Somebody who signs. */
export interface StaffMember {
  readonly role: SignerRole;
  /** Licence, or code of the facility. */
  readonly id: string;
  readonly name: string;
  /** The certificate that was registered for them, base64 of DER. */
  readonly certificate: string;
  /** On a phone, or with a key file beside the server. */
  readonly by: { readonly phone: string } | { readonly keyFile: string };
}

/** Names of the environment variables that hold the secrets of the server. */
export const secretVariables = {
  servicePassword: "REMOTE_SIGNING_SERVICE_PASSWORD",
  passphrase: "REMOTE_SIGNING_PASSPHRASE",
} as const;
