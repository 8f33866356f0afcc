import type { Instant } from "@benhan/core";
import { derOfEcdsaValue } from "../certificate/ecdsa-value.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { derTag } from "../der/read-der.ts";
import { writeCount, writeDer, writeOid, writeSetOf } from "../der/write-der.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import { type TestHolder, writeMoment } from "./test-issuer.ts";

/** What a time-stamp token of a test says. */
export interface TestTimeStampOptions {
  readonly time: Instant;
  /** Certificates besides the signer's. */
  readonly certificates?: readonly Uint8Array[];
  /** Revocation lists. */
  readonly lists?: readonly Uint8Array[];
  /** Another certificate than the signer's is bound. */
  readonly bound?: Uint8Array;
  /** Leaves the attribute out that binds the certificate. */
  readonly withoutBinding?: boolean;
  /** What the content calls itself; default: a TSTInfo. */
  readonly contentType?: string;
  /** Stands twice among the signers. */
  readonly withSecondSigner?: boolean;
  readonly nonce?: Uint8Array;
}

const sha256 = writeDer(derTag.sequence, writeOid("2.16.840.1.101.3.4.2.1"));
const ecdsaSha256 = writeDer(derTag.sequence, writeOid("1.2.840.10045.4.3.2"));
const timeStampInfo = "1.2.840.113549.1.9.16.1.4";
let serials = 0;

/** A time-stamp token over bytes, signed by anybody with a key: also by those who must not. TEST ONLY. */
export async function makeTimeStamp(
  stamped: Uint8Array,
  authority: TestHolder,
  options: TestTimeStampOptions,
): Promise<Uint8Array> {
  return stampDigest(await hashOf("SHA-256", stamped), authority, options);
}

/** A time-stamping authority that stamps any SHA-256 digest with the moment it is told. TEST ONLY. */
export function createTestTimestampAuthority(
  authority: TestHolder,
  options: TestTimeStampOptions,
): TimestampAuthority {
  return {
    stamp({ hash, value }) {
      if (hash !== "SHA-256") throw new Error("the test authority stamps SHA-256 only");
      return stampDigest(value, authority, options);
    },
  };
}

/** The same over a SHA-256 digest. */
export async function stampDigest(
  digest: Uint8Array,
  authority: TestHolder,
  options: TestTimeStampOptions,
): Promise<Uint8Array> {
  const { time, certificates = [], lists = [], contentType = timeStampInfo, nonce } = options;
  const imprint = writeDer(derTag.sequence, sha256, writeDer(derTag.octetString, digest));
  serials++;
  const info = writeDer(
    derTag.sequence,
    writeCount(1),
    writeOid("1.3.6.1.4.1.99999.3161"),
    imprint,
    writeCount(serials),
    writeMoment(time),
    ...(nonce ? [writeDer(derTag.integer, nonce)] : []),
  );
  const attribute = (type: string, value: Uint8Array) =>
    writeDer(derTag.sequence, writeOid(type), writeSetOf([value]));
  const bound = await hashOf("SHA-256", options.bound ?? authority.certificate);
  const id = writeDer(derTag.sequence, writeDer(derTag.octetString, bound));
  const binding = writeDer(derTag.sequence, writeDer(derTag.sequence, id));
  const attributes = [
    attribute("1.2.840.113549.1.9.3", writeOid(contentType)),
    attribute("1.2.840.113549.1.9.4", writeDer(derTag.octetString, await hashOf("SHA-256", info))),
    ...(options.withoutBinding ? [] : [attribute("1.2.840.113549.1.9.16.2.47", binding)]),
  ];
  const value = derOfEcdsaValue(await authority.sign(writeSetOf(attributes)));
  const { issuer, serialDer } = readCertificate(authority.certificate);
  const signer = writeDer(
    derTag.sequence,
    writeCount(1),
    writeDer(derTag.sequence, issuer.raw, serialDer),
    sha256,
    writeSetOf(attributes, 0xa0),
    ecdsaSha256,
    writeDer(derTag.octetString, value),
  );
  const data = writeDer(
    derTag.sequence,
    writeCount(3),
    writeSetOf([sha256]),
    writeDer(derTag.sequence, writeOid(contentType), writeDer(0xa0, writeDer(derTag.octetString, info))),
    writeSetOf([authority.certificate, ...certificates], 0xa0),
    ...(lists.length > 0 ? [writeSetOf(lists, 0xa1)] : []),
    writeSetOf(options.withSecondSigner ? [signer, signer] : [signer]),
  );
  return writeDer(derTag.sequence, writeOid("1.2.840.113549.1.7.2"), writeDer(0xa0, data));
}
