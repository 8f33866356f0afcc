import type { Clock } from "@benhan/core/ports";
import { derTag, expectTag, readDer, readDerChildren, readOid } from "../der/read-der.ts";
import { writeCount, writeDer } from "../der/write-der.ts";
import { stampDigest, type TestTimeStampOptions } from "./make-time-stamp.ts";
import type { TestHolder } from "./test-issuer.ts";
import { answerWith, type TestPage } from "./test-web.ts";

/** How a time-stamping service of a test behaves. */
export interface TestTimestampServiceOptions extends Omit<TestTimeStampOptions, "time"> {
  readonly clock: Clock;
  /** Answers with this status and no token. */
  readonly status?: number;
  /** A bit of the failure information that goes with {@link status}. */
  readonly failure?: number;
  /** Stamps other data than was asked for. */
  readonly otherImprint?: boolean;
}

const sequence = (...parts: readonly Uint8Array[]) => writeDer(derTag.sequence, ...parts);

/** A time-stamping service over the web, as a page of a test web. TEST ONLY. */
export function createTestTimestampService(
  authority: TestHolder,
  { clock, status, failure, otherImprint = false, ...options }: TestTimestampServiceOptions,
): TestPage {
  return async ({ body = new Uint8Array() }) => {
    if (status !== undefined) {
      const bits = failure === undefined ? [] : [writeBit(failure)];
      return answerWith(sequence(sequence(writeCount(status), ...bits)), "application/timestamp-reply");
    }
    const { digest, nonce } = readQuery(body);
    const stamped = otherImprint ? digest.map((byte) => byte ^ 0xff) : digest;
    const wish = { time: clock.now(), ...(nonce && { nonce }), ...options };
    const token = await stampDigest(stamped, authority, wish);
    return answerWith(sequence(sequence(writeCount(0)), token), "application/timestamp-reply");
  };
}

function readQuery(der: Uint8Array) {
  const [, imprint, ...rest] = readDerChildren(readDer(der, derTag.sequence));
  const [algorithm, hashed] = readDerChildren(expectTag(imprint, derTag.sequence));
  const oid = readOid(readDerChildren(expectTag(algorithm, derTag.sequence))[0]);
  if (oid !== "2.16.840.1.101.3.4.2.1") throw new Error("the test service stamps SHA-256 only");
  const nonce = rest.find(({ tag }) => tag === derTag.integer)?.content;
  return { digest: expectTag(hashed, derTag.octetString).content, nonce };
}

function writeBit(bit: number): Uint8Array {
  const bytes = new Uint8Array((bit >> 3) + 1);
  bytes[bit >> 3] = 0x80 >> (bit & 7);
  return writeDer(derTag.bitString, Uint8Array.of(7 - (bit & 7)), bytes);
}
