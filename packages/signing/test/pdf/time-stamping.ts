import type { Instant } from "@benhan/core";
import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { derTag } from "../../src/der/read-der.ts";
import { writeCount, writeDer, writeOid, writeSetOf } from "../../src/der/write-der.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { type TestHolder, writeMoment } from "../../src/testkit/test-issuer.ts";
import type { TimestampAuthority } from "../../src/time-stamp/time-stamp-authority.ts";

const sha256 = writeDer(derTag.sequence, writeOid("2.16.840.1.101.3.4.2.1"));

/** An authority that stamps whatever digest it is given with the same time. */
export function makeTimeStampOver(holder: TestHolder, time: Instant): TimestampAuthority {
  let serial = 0;
  return {
    async stamp({ value }) {
      const imprint = writeDer(derTag.sequence, sha256, writeDer(derTag.octetString, value));
      serial++;
      const policy = writeOid("1.3.6.1.4.1.99999.3161");
      const info = writeDer(
        derTag.sequence,
        writeCount(1),
        policy,
        imprint,
        writeCount(serial),
        writeMoment(time),
      );
      const attribute = (type: string, content: Uint8Array) =>
        writeDer(derTag.sequence, writeOid(type), writeSetOf([content]));
      const bound = writeDer(derTag.octetString, await hashOf("SHA-256", holder.certificate));
      const digest = writeDer(derTag.octetString, await hashOf("SHA-256", info));
      const attributes = [
        attribute("1.2.840.113549.1.9.3", writeOid("1.2.840.113549.1.9.16.1.4")),
        attribute("1.2.840.113549.1.9.4", digest),
        attribute(
          "1.2.840.113549.1.9.16.2.47",
          writeDer(derTag.sequence, writeDer(derTag.sequence, writeDer(derTag.sequence, bound))),
        ),
      ];
      const { issuer, serialDer } = readCertificate(holder.certificate);
      const signer = writeDer(
        derTag.sequence,
        writeCount(1),
        writeDer(derTag.sequence, issuer.raw, serialDer),
        sha256,
        writeSetOf(attributes, 0xa0),
        writeDer(derTag.sequence, writeOid("1.2.840.10045.4.3.2")),
        writeDer(derTag.octetString, derOfEcdsaValue(await holder.sign(writeSetOf(attributes)))),
      );
      const content = writeDer(0xa0, writeDer(derTag.octetString, info));
      const data = writeDer(
        derTag.sequence,
        writeCount(3),
        writeSetOf([sha256]),
        writeDer(derTag.sequence, writeOid("1.2.840.113549.1.9.16.1.4"), content),
        writeSetOf([holder.certificate], 0xa0),
        writeSetOf([signer]),
      );
      return writeDer(derTag.sequence, writeOid("1.2.840.113549.1.7.2"), writeDer(0xa0, data));
    },
  };
}
