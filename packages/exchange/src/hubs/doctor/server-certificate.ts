import type { Instant } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";

/** The certificate that a server showed, whether this machine trusts it or not. */
export interface ServerCertificate {
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** It was issued for the name that was asked. */
  readonly isOfHost: boolean;
  /** Its issuer leads to one that this machine trusts. */
  readonly isIssuerKnown: boolean;
}

/** Asks a server for its certificate; nothing else is sent. `undefined` when it shows none. */
export type CertificateReader = (
  server: { readonly host: string; readonly port: number },
  options: CallOptions & { readonly timeoutMs: number },
) => Promise<ServerCertificate | undefined>;
