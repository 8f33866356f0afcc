import { expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { testFacilityPkcs12 } from "../../src/testkit/index.ts";

const { root, issuing } = testFacilityPkcs12;

it("the same bytes give the same certificate, other bytes another one", () => {
  const first = readCertificate(new Uint8Array(issuing));
  expect(readCertificate(new Uint8Array(issuing))).toBe(first);
  expect(readCertificate(root).fingerprint).not.toBe(first.fingerprint);
});

it("what a caller does to its own bytes afterwards changes no certificate that was read", () => {
  const given = new Uint8Array(issuing);
  const read = readCertificate(given);
  given.fill(0);
  expect(read.der).toEqual(new Uint8Array(issuing));
  expect(() => readCertificate(given)).toThrow();
  expect(readCertificate(issuing).key.spki).toEqual(read.key.spki);
});

it("one changed byte is read as what it is", () => {
  const changed = new Uint8Array(issuing);
  const last = changed.length - 1;
  changed[last] = (changed[last] ?? 0) ^ 1;
  const read = readCertificate(changed);
  expect(read.fingerprint).not.toBe(readCertificate(issuing).fingerprint);
  expect(read.signature).not.toEqual(readCertificate(issuing).signature);
});

it("a signature or a key of which some bits do not count is refused", () => {
  const { signature, key } = readCertificate(issuing);
  const after = (part: Uint8Array) => {
    const at = Buffer.from(issuing).indexOf(Buffer.from(part));
    const changed = new Uint8Array(issuing);
    // The byte before says how many bits of the last byte are left out; DER wants those to be 0.
    changed[at - 1] = 1;
    const last = at + part.length - 1;
    changed[last] = (changed[last] ?? 0) & 0xfe;
    return changed;
  };
  expect(() => readCertificate(after(signature))).toThrow(/DER/);
  // An RSA key: tag, three bytes of length, the byte in question, the key.
  const bits = Buffer.from(key.spki).indexOf(Buffer.from([0x03, 0x82]));
  expect(bits).toBeGreaterThan(0);
  expect(() => readCertificate(after(key.spki.subarray(bits + 5)))).toThrow(/DER/);
});
