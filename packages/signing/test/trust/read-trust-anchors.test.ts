import { encodeCertificatePem } from "@benhan/signing";
import { createTestIssuer } from "@benhan/signing/testkit";
import { expect, it } from "vitest";
import { readTrustAnchors } from "../../src/trust/read-trust-anchors.ts";

it("a bare certificate is trusted for everything, another one only for what is said, in DER as in PEM", async () => {
  const { certificate } = await createTestIssuer();
  const pem = new TextEncoder().encode(encodeCertificatePem(certificate).repeat(2));
  const [bare, first, second] = readTrustAnchors([
    certificate,
    { certificate: pem, purposes: ["timestamp"], domain: "timestamp" },
  ]);
  expect([...(bare?.purposes ?? [])].sort()).toEqual(["gov", "sign", "sign-remote", "timestamp"]);
  expect(bare?.domain).toBeUndefined();
  for (const one of [first, second]) {
    expect([...(one?.purposes ?? [])]).toEqual(["timestamp"]);
    expect(one?.domain).toBe("timestamp");
  }
  expect(first?.certificate.fingerprint).toBe(bare?.certificate.fingerprint);
  expect(() => readTrustAnchors([Uint8Array.of(1)])).toThrowError(/signing\.der\.unreadable/);
});
