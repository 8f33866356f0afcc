import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { portNotAllowed, portTaken, tlsInvalid } from "./simulator.faults.ts";

/**
 * Key and certificate of a simulator, as PEM. One for tests is made by
 *
 * ```sh
 * openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout key.pem -out cert.pem \\
 *   -subj "/CN=localhost" -addext "subjectAltName=DNS:localhost,IP:127.0.0.1"
 * ```
 *
 * The program with the connector must trust it. `fetch` of Node takes no list of authorities: start that program with
 * `NODE_EXTRA_CA_CERTS=cert.pem`, which Node 20 reads once, at its start; setting it in a running program does nothing.
 * Checking is never turned off (`NODE_TLS_REJECT_UNAUTHORIZED`): what works so in tests gets into production.
 */
export interface SimulatorTls {
  readonly key: string;
  readonly cert: string;
}

/** A server over HTTPS, or over HTTP without a certificate. Throws `exchange.simulator.tls_invalid`. */
export function serverOf(tls: SimulatorTls | undefined, listener: RequestListener): Server {
  if (tls === undefined) return createServer(listener);
  try {
    return createSecureServer({ key: tls.key, cert: tls.cert }, listener);
  } catch {
    // Its error may quote the key: it goes no further.
    throw tlsInvalid({});
  }
}

/** Listens on the loopback. Throws `exchange.simulator.port_taken`, `.port_not_allowed`. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => {
      const fault = { EADDRINUSE: portTaken, EACCES: portNotAllowed }[cause.code ?? ""];
      reject(fault === undefined ? cause : fault({ port }, { cause }));
    };
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve();
    });
  });
}
