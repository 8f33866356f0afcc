import { parseInstant } from "@benhan/core";
import { readTimeStampReply, readTimeStampToken } from "@benhan/signing";
import { beforeAll, describe, expect, it } from "vitest";
import { derTag } from "../../src/der/read-der.ts";
import { writeCount, writeDer, writeOid } from "../../src/der/write-der.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { makeTimeStamp, type TestTimeStampOptions } from "../../src/testkit/make-time-stamp.ts";
import { createTestIssuer, type TestHolder } from "../../src/testkit/test-issuer.ts";
import { readTimeStampInfo } from "../../src/time-stamp/read-time-stamp-info.ts";

const stamped = new TextEncoder().encode("chữ ký thử nghiệm");
const time = parseInstant("2026-06-02T08:10:05Z");
let authority: TestHolder;

beforeAll(async () => {
  authority = await (await createTestIssuer()).issue({ role: "time-stamping" });
});

const make = (options: Partial<TestTimeStampOptions> = {}) =>
  makeTimeStamp(stamped, authority, { time, ...options });

describe("a time-stamp token", () => {
  it("is read with everything that it says", async () => {
    const token = readTimeStampToken(await make({ nonce: Uint8Array.of(7) }));
    expect(token.info).toMatchObject({ hash: "SHA-256", policy: "1.3.6.1.4.1.99999.3161" });
    expect(token.info.imprint).toEqual(await hashOf("SHA-256", stamped));
    expect(token.info.time).toBe("2026-06-02T08:10:05.000Z");
    expect(token.info.nonce).toEqual(Uint8Array.of(7));
    expect(token.algorithm).toBe("ecdsa-sha256");
    expect(token.evidence.certificates).toHaveLength(1);
  });

  it.each<[string, Partial<TestTimeStampOptions>, string]>([
    ["it is no TSTInfo", { contentType: "1.2.840.113549.1.7.1" }, "signing.time_stamp.malformed"],
    ["it does not bind its certificate", { withoutBinding: true }, "signing.time_stamp.malformed"],
    ["it has two signers", { withSecondSigner: true }, "signing.time_stamp.malformed"],
  ])("is refused when %s", async (_, options, code) => {
    const token = await make(options);
    expect(() => readTimeStampToken(token)).toThrowError(expect.objectContaining({ code }));
  });

  it("is refused when cut off or continued, wherever", async () => {
    const token = await make();
    const code = expect.stringMatching(/^signing\.(?:cms|time_stamp)\.malformed$/);
    expect(() => readTimeStampToken(Uint8Array.from([...token, 0]))).toThrowError(
      expect.objectContaining({ code }),
    );
    for (let length = 0; length < token.length; length += 7)
      expect(() => readTimeStampToken(token.slice(0, length))).toThrowError(
        expect.objectContaining({ code }),
      );
  });
});

describe("a TSTInfo", () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const sha256 = writeDer(derTag.sequence, writeOid("2.16.840.1.101.3.4.2.1"));
  const info = (moment: string, ...more: readonly Uint8Array[]) =>
    writeDer(
      derTag.sequence,
      writeCount(1),
      writeOid("1.2.3"),
      writeDer(derTag.sequence, sha256, writeDer(derTag.octetString, new Uint8Array(32))),
      writeCount(5),
      writeDer(derTag.generalizedTime, text(moment)),
      ...more,
    );
  const accuracy = writeDer(derTag.sequence, writeCount(1), writeDer(0x80, Uint8Array.of(5)));

  it.each([
    ["20260602081005Z", "2026-06-02T08:10:05.000Z"],
    ["20260602081005.5Z", "2026-06-02T08:10:05.500Z"],
    ["20260602081005.123456Z", "2026-06-02T08:10:05.123Z"],
  ])("says %s", (written, moment) => {
    expect(readTimeStampInfo(info(written)).time).toBe(moment);
  });

  it.each([
    ["20260602081005"],
    ["20260602081005.50Z"],
    ["20260602081005.Z"],
    ["20261302081005Z"],
    ["202606020810Z"],
  ])("is refused with the time %s", (written) => {
    expect(() => readTimeStampInfo(info(written))).toThrowError(/signing\.der\.unreadable/);
  });

  it("may say accuracy, order, number, name and extensions in this order only, and unknown critical ones are named", () => {
    const moment = "20260602081005Z";
    const yes = writeDer(derTag.boolean, Uint8Array.of(0xff));
    const extension = writeDer(
      derTag.sequence,
      writeOid("1.2.3.4"),
      yes,
      writeDer(derTag.octetString, writeDer(5)),
    );
    const whole = info(moment, accuracy, yes, writeCount(9), writeDer(0xa1, extension));
    expect(readTimeStampInfo(whole)).toMatchObject({ unprocessedCritical: ["1.2.3.4"] });
    for (const wrong of [
      info(moment, yes, accuracy),
      info(moment, writeCount(9), yes),
      info(moment, writeDer(0xa2)),
    ])
      expect(() => readTimeStampInfo(wrong)).toThrowError(/signing\.der\.unreadable/);
  });
});

describe("the reply of an authority", () => {
  const reply = (status: number, ...token: readonly Uint8Array[]) =>
    writeDer(derTag.sequence, writeDer(derTag.sequence, writeCount(status)), ...token);

  it("holds the token when it was granted", async () => {
    const token = await make();
    expect(readTimeStampReply(reply(0, token))).toEqual(token);
    expect(readTimeStampReply(reply(1, token))).toEqual(token);
  });

  it.each([
    ["it was refused", () => reply(2), "signing.time_stamp.refused"],
    ["it grants nothing", () => reply(0), "signing.time_stamp.malformed"],
    ["it is none", () => Uint8Array.of(0x30, 0), "signing.time_stamp.malformed"],
  ])("is refused when %s", (_, make, code) => {
    expect(() => readTimeStampReply(make())).toThrowError(expect.objectContaining({ code }));
  });
});
