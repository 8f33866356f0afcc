import { signaturePolicies } from "@benhan/signing";
import { describe, expect, it } from "vitest";
import { signatureAlgorithms } from "../../src/policy/signature-algorithm.ts";

const rsa = ["rsa-sha256", "rsa-sha384", "rsa-sha512"];
const pss = ["rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"];
const ecdsa = ["ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"];
const digests = ["SHA-256", "SHA-384", "SHA-512"];
const modern = [...rsa, ...pss, ...ecdsa];

// An edition never changes after release: a report from years ago names one. What is to be otherwise is a new edition.
it("the editions of the policy are these, as data", () => {
  expect(JSON.parse(JSON.stringify(signaturePolicies))).toEqual({
    "vn-deployed": {
      edition: "vn-deployed",
      create: [...rsa, ...ecdsa, ...pss],
      verify: modern,
      digests,
      minimumRsaBits: 2048,
    },
    "vn-tt15-2025": {
      edition: "vn-tt15-2025",
      create: [...pss, ...ecdsa],
      verify: modern,
      digests,
      minimumRsaBits: 2048,
    },
    "legacy-verify": {
      edition: "legacy-verify",
      create: [],
      verify: [...modern, "rsa-sha1"],
      digests: [...digests, "SHA-1"],
      minimumRsaBits: 2048,
      sha1Before: "2017-02-23T00:00:00Z",
    },
  });
});

describe("every edition", () => {
  it.each(Object.values(signaturePolicies))(
    "$edition names what there is, and creates nothing weaker than it accepts",
    (policy) => {
      for (const name of policy.verify) expect(signatureAlgorithms[name]).toBeDefined();
      for (const name of policy.create) {
        expect(policy.verify).toContain(name);
        expect(policy.digests).toContain(signatureAlgorithms[name].hash);
        expect(signatureAlgorithms[name].hash).not.toBe("SHA-1");
      }
      expect(policy.minimumRsaBits).toBeGreaterThanOrEqual(2048);
    },
  );

  it("creates RSA as circular 15/2025 asks only where it is called so: PSS, never PKCS#1 v1.5 [SIG-09]", () => {
    const { create } = signaturePolicies["vn-tt15-2025"];
    for (const name of create) expect(signatureAlgorithms[name].scheme).not.toBe("RSASSA-PKCS1-v1_5");
  });
});
