import { epochMs, instantOf } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import { encodeCertificatePem } from "../../encoding/pem.ts";
import { testLibraryMissing } from "../cli.faults.ts";
import { samplePdf } from "./sample-pdf.ts";

/** Opens the key files of a test authority. Public, so that nobody takes it for a secret. */
export const testPassphrase = "benhan-thu-nghiem";

const marked = "TEST-";
const yearMs = 365 * 24 * 3600 * 1000;
const nothing = new Uint8Array();

/**
 * The files of a new test authority by their names, all marked as test.
 *
 * @throws EmrError `signing.cli.test_library_missing`
 */
export async function makeTestFiles(withPdf: boolean): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { createTestAuthority } = await loadTestkit();
  const authority = await createTestAuthority({ key: "rsa" }).catch(refuseMissing);
  const signer = await authority.issueSigner();
  const stamper = await authority.issueSigner({
    subject: "CN=TEST TSA (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ),O=TEST ONLY,C=VN",
    key: "ec",
    onlyFor: "time-stamping",
  });
  const thisUpdate = createSystemClock().now();
  const nextUpdate = instantOf(epochMs(thisUpdate) + yearMs);
  const [rootList = nothing, list = nothing] = await authority.issueLists({ thisUpdate, nextUpdate });
  return new Map<string, string | Uint8Array>([
    [`${marked}root.pem`, encodeCertificatePem(authority.root)],
    [`${marked}ca.pem`, encodeCertificatePem(authority.issuing)],
    [`${marked}signer.pem`, encodeCertificatePem(signer.key.certificate)],
    [`${marked}signer.p12`, await signer.toPkcs12(testPassphrase)],
    [`${marked}tsa.pem`, encodeCertificatePem(stamper.key.certificate)],
    [`${marked}tsa.p12`, await stamper.toPkcs12(testPassphrase)],
    [`${marked}root.crl`, rootList],
    [`${marked}ca.crl`, list],
    [`${marked}passphrase.txt`, `${testPassphrase}\n`],
    ...(withPdf ? ([[`${marked}sample.pdf`, samplePdf()]] as const) : []),
  ]);
}

/** By the name of the package: what it needs is loaded only here. */
export function loadTestkit(): Promise<typeof import("@benhan/signing/testkit")> {
  return import("@benhan/signing/testkit").catch(refuseMissing);
}

function refuseMissing(cause: unknown): never {
  if (!isEmrError(cause) && (cause as { readonly code?: unknown }).code === "ERR_MODULE_NOT_FOUND")
    throw testLibraryMissing({}, { cause });
  throw cause;
}
