import { signDocument, verifyDocument } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { attributeOid } from "../../src/cms/cms-names.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { writeAttribute } from "../../src/cms/write-signed-data.ts";
import { derNull, writeOid } from "../../src/der/write-der.ts";
import { encodeBase64url } from "../../src/encoding/base64url.ts";
import { findJwsSignatures } from "../../src/jws/find-jws-signatures.ts";
import type { UnjudgedClaim } from "../../src/verification/found-signature.ts";
import { findXmlSignatures } from "../../src/xmldsig/find-xml-signatures.ts";
import { forge, sequence } from "../cms/forged-cms.ts";
import { clock, decode, encode } from "../visit-file.ts";
import { createWorld, judge, type World } from "./evidence-world.ts";

let world: World;
let authority: TestAuthority;
let signer: TestSigner;
let xades: string;
beforeAll(async () => {
  world = await createWorld();
  authority = await createTestAuthority();
  signer = await authority.issueSigner({ key: "ec" });
  const options = { key: signer.key, format: "xades", layout: "enveloped", clock } as const;
  xades = decode((await signDocument({ bytes: encode("<a>x</a>") }, options)).bytes);
});

const current = { now: "2026-06-03", mode: "none" } as const;
const policy = "1.2.3.4.5";

describe("what a signature claims and nobody here can judge", () => {
  it.each([
    ["inner-signature", "SIG_CONSTRAINTS_FAILURE", "error"],
    ["signature-policy", "SIGNATURE_POLICY_NOT_AVAILABLE", "error"],
    ["seed-values", "SIG_CONSTRAINTS_FAILURE", "error"],
    ["implied-policy", undefined, "warning"],
  ] as const)(
    "is told, and keeps it from passing where it could be wrong: %s [ATK-JDG-02]",
    async (kind, leads, severity) => {
      const claims: readonly UnjudgedClaim[] = [{ kind, ...(kind === "signature-policy" && { id: policy }) }];
      const report = await judge({ world, ...current, found: { claims } });
      expect(report).toMatchObject({
        indication: leads === undefined ? "TOTAL_PASSED" : "INDETERMINATE",
        integrity: "intact",
      });
      expect(report.subIndication).toBe(leads);
      const check = report.checks.find(({ code }) => code === "signing.verification.claims");
      expect(check?.outcome).toBe(leads === undefined ? "passed" : "failed");
      expect(check?.issues).toMatchObject([
        { code: `signing.verification.${kind.replaceAll("-", "_")}`, severity },
      ]);
    },
  );

  it("is no matter when the caller knows the policy, and only that one", async () => {
    const of = async (...signaturePolicies: string[]) =>
      (
        await judge({
          world,
          ...current,
          found: { claims: [{ kind: "signature-policy", id: policy }] },
          expect: { signaturePolicies },
        })
      ).indication;
    expect(await of(policy)).toBe("TOTAL_PASSED");
    expect(await of("1.2.3.4")).toBe("INDETERMINATE");
    const unread = await judge({
      world,
      ...current,
      found: { claims: [{ kind: "signature-policy" }] },
      expect: { signaturePolicies: [policy] },
    });
    expect(unread.indication).toBe("INDETERMINATE");
  });
});

describe("such a claim is read", () => {
  const after = "</xades:SigningTime>";
  const inXades = async (added: string) => {
    const [found] = await findXmlSignatures(encode(xades.replace(after, `${after}${added}`)));
    return found;
  };
  const named = (id: string) =>
    `<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId><xades:Identifier>${id}</xades:Identifier></xades:SigPolicyId></xades:SignaturePolicyId></xades:SignaturePolicyIdentifier>`;

  it("in XAdES: a policy, an implied one, and none that is malformed", async () => {
    expect((await inXades(""))?.claims ?? []).toEqual([]);
    expect((await inXades(named(` ${policy} `)))?.claims).toEqual([{ kind: "signature-policy", id: policy }]);
    const implied =
      "<xades:SignaturePolicyIdentifier><xades:SignaturePolicyImplied/></xades:SignaturePolicyIdentifier>";
    expect((await inXades(implied))?.claims).toEqual([{ kind: "implied-policy" }]);
    for (const wrong of [named(policy) + named(policy), "<xades:SignaturePolicyIdentifier/>", named("")])
      expect(
        (await inXades(wrong))?.defects.map(({ code }) => code),
        wrong,
      ).toContain("signing.xades.property_malformed");
  });

  it("in XML: a signature inside of another one, whoever put it there", async () => {
    const inner = xades
      .slice(xades.indexOf("<Signature "), xades.indexOf("</Signature>") + 12)
      .replaceAll(/ Id="[^"]*"/g, "");
    const counter = `<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:CounterSignature>${inner}</xades:CounterSignature></xades:UnsignedSignatureProperties></xades:UnsignedProperties></xades:QualifyingProperties>`;
    const bytes = encode(xades.replace("</xades:QualifyingProperties>", counter));
    const report = await verifyDocument(bytes, {
      trustAnchors: [authority.root],
      intermediates: [authority.issuing],
      clock,
    });
    expect(report).toMatchObject({ indication: "INDETERMINATE", subIndication: "SIG_CONSTRAINTS_FAILURE" });
    expect(report.signatures[0]?.integrity).toBe("intact");
    expect(report.issues.map(({ code }) => code)).toContain("signing.verification.inner_signature");
  });

  it("in CMS: a policy, an implied one, and one that is not signed", async () => {
    const attribute = (value: Uint8Array) => writeAttribute(attributeOid.signaturePolicy, value);
    const first = async (forgery: Parameters<typeof forge>[0]) =>
      (await findCmsSignatures(await forge(forgery)))[0];
    const id = attribute(sequence(writeOid(policy), sequence()));
    expect((await first({ more: [id] }))?.claims).toEqual([{ kind: "signature-policy", id: policy }]);
    expect((await first({ more: [attribute(derNull)] }))?.claims).toEqual([{ kind: "implied-policy" }]);
    expect((await first({}))?.claims ?? []).toEqual([]);
    const codes = async (forgery: Parameters<typeof forge>[0]) =>
      (await first(forgery))?.defects.map(({ code }) => code);
    expect(await codes({ unsigned: [id] })).toEqual(["signing.cms.attribute_misplaced"]);
    expect(await codes({ more: [attribute(sequence())] })).toEqual(["signing.cms.attribute_malformed"]);
  });

  it("in a JSON web signature of JAdES", async () => {
    const claimsOf = async (sigPId: unknown) => {
      const header = encodeBase64url(encode(JSON.stringify({ alg: "ES256", sigPId, crit: ["sigPId"] })));
      const [found] = await findJwsSignatures(encode(`${header}.e30.${"A".repeat(86)}`));
      expect(found?.defects).toEqual([]);
      return found?.claims;
    };
    expect(await claimsOf({ id: policy })).toEqual([{ kind: "signature-policy", id: policy }]);
    expect(await claimsOf(7)).toEqual([{ kind: "signature-policy" }]);
  });
});
