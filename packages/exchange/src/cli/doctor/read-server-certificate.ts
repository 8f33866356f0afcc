import { isIP } from "node:net";
import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from "node:tls";
import { instantOf } from "@benhan/core";
import type { CertificateReader, ServerCertificate } from "../../hubs/doctor/server-certificate.ts";

/** Complaints of Node that concern neither the dates nor the name. */
const aboutIssuer =
  /^(?:SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_|CERT_UNTRUSTED|INVALID_CA|CERT_CHAIN_TOO_LONG)/;

/**
 * The {@link CertificateReader} of Node: a TLS handshake and nothing after it. It does not go through a proxy. Which issuers are known
 * is a matter of the process: those of Node, and those of `NODE_EXTRA_CA_CERTS`.
 */
export const readServerCertificate: CertificateReader = ({ host, port }, { timeoutMs, signal }) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // An untrusted certificate is what we are here to look at. Nothing is sent over this line.
    const socket = connect({
      host,
      port,
      rejectUnauthorized: false,
      ...(isIP(host) === 0 && { servername: host }),
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      socket.destroy();
      settle();
    };
    const abort = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => resolve(undefined)), timeoutMs);
    signal?.addEventListener("abort", abort, { once: true });
    socket.once("error", () => end(() => resolve(undefined)));
    socket.once("secureConnect", () => {
      const shown = shownBy(socket, host);
      end(() => resolve(shown));
    });
  });

function shownBy(socket: TLSSocket, host: string): ServerCertificate | undefined {
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { valid_from, valid_to } = certificate;
  if (valid_from === undefined || valid_to === undefined) return undefined;
  const complaint = String(socket.authorizationError ?? "");
  return {
    validFrom: instantOf(Date.parse(valid_from)),
    validTo: instantOf(Date.parse(valid_to)),
    isOfHost: checkServerIdentity(host, certificate as PeerCertificate) === undefined,
    isIssuerKnown: !aboutIssuer.test(complaint),
  };
}
