import { readCscAlgorithms } from "./csc-algorithms.ts";
import { readServiceCertificate, readServiceChain } from "./read-credential.ts";
import type { ProviderAnswer, RemoteCredential } from "./remote-provider.ts";
import type { ProviderFailure, RemoteTransaction } from "./remote-transaction.ts";
import { type JsonAnswer, listOf, objectOf, textOf } from "./service-calls.ts";

/** How a {@link RemoteTransaction.reference} tells what it names: a waiting authorisation, or a waiting response. */
export const referenceKinds = {
  authorisation: "authorisation:",
  response: "response:",
  signing: "signing",
} as const;

/** Codes of RFC 6749 and of the standard, as far as they say who or what is at fault. */
const rejected: ReadonlySet<string> = new Set(["access_denied", "authorization_declined", "user_rejected"]);
const expired: ReadonlySet<string> = new Set([
  "expired_token",
  "expired_request",
  "timeout",
  "invalid_otp_expired",
]);
const failures: Readonly<Record<string, ProviderFailure>> = {
  invalid_client: "account-refused",
  invalid_token: "account-refused",
  unauthorized_client: "account-refused",
  invalid_request: "request-refused",
  quota_exceeded: "quota-exceeded",
  credential_disabled: "certificate-invalid",
};

/** The credential out of an answer of `credentials/info`; none where its certificate cannot be read. */
export function readCscCredential(credential: string, body: JsonAnswer["body"]): readonly RemoteCredential[] {
  const [leaf, ...chain] = listOf(objectOf(body["cert"])?.["certificates"]);
  const certificate = readServiceCertificate(leaf);
  if (certificate === undefined) return [];
  const oids = listOf(objectOf(body["key"])?.["algo"]).flatMap((oid) => textOf(oid) ?? []);
  const algorithms = readCscAlgorithms(oids, certificate.key);
  return [{ credential, certificate: certificate.der, chain: readServiceChain(chain), algorithms }];
}

/** What an answer of `signatures/signHash` or `signPolling` says. */
export function readSigned(answer: JsonAnswer, waitingFor?: string): ProviderAnswer {
  if (answer.status >= 300) return refusalOf(answer);
  const signatures = listOf(answer.body["signatures"]);
  if (signatures.length > 0) {
    return { kind: "values", values: signatures.map((value, item) => ({ item, text: textOf(value) ?? "" })) };
  }
  const id = textOf(answer.body["responseID"]);
  const reference = id === undefined ? waitingFor : `${referenceKinds.response}${id}`;
  // Done, and yet nothing to ask for: whatever it signed is lost to us.
  if (reference === undefined) return { kind: "failed", failure: "service-failed" };
  return { kind: "waiting", state: "signing", reference };
}

/** Why a call was refused. */
export function refusalOf(answer: JsonAnswer): ProviderAnswer {
  const code = errorOf(answer);
  if (rejected.has(code)) return { kind: "rejected", code };
  if (expired.has(code)) return { kind: "expired", code };
  return { kind: "failed", failure: failures[code] ?? "service-failed", code };
}

/** The code of an error; the status where there is none that looks like one. */
export function errorOf({ status, body }: JsonAnswer): string {
  const code = textOf(body["error"]);
  return code !== undefined && /^[a-z0-9_]{1,60}$/i.test(code) ? code : `${status}`;
}
