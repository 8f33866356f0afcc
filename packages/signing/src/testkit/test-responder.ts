import type { Clock } from "@benhan/core/ports";
import { readTaggedExtensions } from "../certificate/extensions/read-extensions.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { nonceExtension } from "../certificate/revocation/read-ocsp-answer.ts";
import { derTag, readDer, readDerChildren, readOid } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { writeDer } from "../der/write-der.ts";
import type { TestEvidenceOptions, TestHolder, TestIssuer, TestRevocation } from "./test-issuer.ts";
import { answerWith, type TestPage } from "./test-web.ts";

/** How a responder of a test behaves. */
export interface TestResponderOptions {
  readonly clock: Clock;
  /** Certificates that it knows, in DER. */
  readonly knows: readonly Uint8Array[];
  readonly revoked?: readonly TestRevocation[];
  /** Who signs; default: the issuer itself. */
  readonly by?: TestHolder;
  /** Refuses names made with SHA-256, as many responders do. */
  readonly onlySha1?: boolean;
  /** Repeats the number of the request; `"other"` repeats a wrong one. Default: none. */
  readonly nonce?: "same" | "other";
  /** What the answer says of its age; default: of now. */
  readonly dates?: Pick<TestEvidenceOptions, "thisUpdate" | "nextUpdate">;
}

const sha1 = "1.3.14.3.2.26";
const refused = (status: number) => writeDer(derTag.sequence, writeDer(0x0a, Uint8Array.of(status)));

/** An OCSP responder of an issuer, as a page of a test web. TEST ONLY. */
export function createTestResponder(issuer: TestIssuer, options: TestResponderOptions): TestPage {
  const { clock, knows, revoked = [], by, onlySha1 = false, dates } = options;
  return async ({ body = new Uint8Array() }) => {
    const { hash, serialDer, nonce } = readRequest(body);
    const about = knows.find((der) => sameBytes(readCertificate(der).serialDer, serialDer));
    // "unauthorized" is what a responder says of what it does not know.
    if (about === undefined || (onlySha1 && hash !== sha1)) return answerWith(refused(6));
    const answer = await issuer.answer(about, {
      ...(dates ?? { thisUpdate: clock.now() }),
      revoked,
      ...(by && { by }),
      hash: hash === sha1 ? "SHA-1" : "SHA-256",
      ...(nonce &&
        options.nonce && {
          nonce: options.nonce === "same" ? nonce : writeDer(derTag.octetString, new Uint8Array(16)),
        }),
    });
    return answerWith(answer, "application/ocsp-response");
  };
}

function readRequest(der: Uint8Array) {
  const [tbs] = readDerChildren(readDer(der, derTag.sequence));
  const [list, tagged] = readDerChildren(readDer(tbs?.raw ?? der));
  const [first] = list === undefined ? [] : readDerChildren(list);
  const [id] = first === undefined ? [] : readDerChildren(first);
  const [algorithm, , , serial] = id === undefined ? [] : readDerChildren(id);
  const [hash] = algorithm === undefined ? [] : readDerChildren(algorithm);
  const nonce = readTaggedExtensions(tagged).find(({ oid }) => oid === nonceExtension)?.content;
  return { hash: readOid(hash), serialDer: serial?.raw ?? new Uint8Array(), nonce };
}
