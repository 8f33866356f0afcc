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
