import { encodeCertificatePem, signDocument, verifyDocument } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import * as xmldom from "@xmldom/xmldom";
import { beforeAll, describe, expect, it } from "vitest";
import { Application, Parse, SignedXml as SignedXades, setNodeDependencies } from "xadesjs";
import { SignedXml } from "xml-crypto";
import xpath from "xpath";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode } from "../visit-file.ts";

let authority: TestAuthority;
let signers: Readonly<Record<"rsa" | "ec", TestSigner>>;

beforeAll(async () => {
  setNodeDependencies({
    XMLSerializer: xmldom.XMLSerializer,
    DOMParser: xmldom.DOMParser,
    DOMImplementation: xmldom.DOMImplementation,
    xpath,
  } as never);
  Application.setEngine("node", crypto as never);
  authority = await createTestAuthority();
  signers = { rsa: await authority.issueSigner(), ec: await authority.issueSigner({ key: "ec" }) };
});

const judge = async (text: string) => {
  const anchors = { trustAnchors: [authority.root], intermediates: [authority.issuing], clock };
  return (await verifyDocument(encode(text), anchors)).signatures[0];
};
const data = '<g xmlns:p="urn:p"><a Id="d" p:b="&lt;1&#10;">Đ &amp; <c/></a></g>';

describe("xadesjs and we", () => {
  const importKey = async (kind: "rsa" | "ec") => {
    const name =
      kind === "rsa"
        ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }
        : { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("pkcs8", new Uint8Array(signers[kind].pkcs8), name, true, [
      "sign",
    ]);
    return { name, key };
  };

  it.each(["rsa", "ec"] as const)("hold each other's XAdES with an %s key", async (kind) => {
    // It reads every certificate as if its key were of the signer's family.
    const key = { ...signers[kind].key, chain: [] };
    const ours = await signDocument(
      { bytes: encode("<g><a>x</a></g>") },
      { format: "xades", layout: "enveloped", key, clock },
    );
    const document = Parse(decode(ours.bytes));
    const theirs = new SignedXades(document);
    theirs.LoadXml(
      document.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature")[0] as Element,
    );
    expect(await theirs.Verify()).toBe(true);

    const { name, key: signingKey } = await importKey(kind);
    const made = Parse(data);
    const xades = new SignedXades(made);
    await xades.Sign(name as never, signingKey, made, {
      x509: [encodeBase64(key.certificate)],
      signingCertificate: encodeBase64(key.certificate),
      references: [{ uri: "#d", hash: "SHA-256", transforms: ["exc-c14n"] }],
    } as never);
    made.documentElement.appendChild(xades.GetXml() as Node);
    const text = new xmldom.XMLSerializer().serializeToString(made as never);
    expect(await judge(text)).toMatchObject({ format: "xades", level: "B-B", indication: "TOTAL_PASSED" });
    expect(await judge(text.replace("Đ", "D"))).toMatchObject({ subIndication: "HASH_FAILURE" });
  });
});

describe("xml-crypto and we", () => {
  it("hold each other's signatures over an element", async () => {
    const { key, pkcs8 } = signers.rsa;
    const ours = await signDocument(
      { bytes: encode(certificateFile()) },
      { format: "xmldsig", layout: "bhytB", key, clock },
    );
    const text = decode(ours.bytes);
    const publicCert = encodeCertificatePem(key.certificate);
    const theirs = new SignedXml({ publicCert });
    theirs.loadSignature(/<Signature .*<\/Signature>/.exec(text)?.[0] ?? "");
    expect(theirs.checkSignature(text)).toBe(true);

    const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    const signer = new SignedXml({
      privateKey: `-----BEGIN PRIVATE KEY-----\n${encodeBase64(pkcs8)}\n-----END PRIVATE KEY-----\n`,
      publicCert,
      signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      canonicalizationAlgorithm: exclusive,
    });
    const digestAlgorithm = "http://www.w3.org/2001/04/xmlenc#sha256";
    signer.addReference({ xpath: "//*[local-name(.)='a']", digestAlgorithm, transforms: [exclusive] });
    signer.computeSignature(data);
    const made = signer.getSignedXml();
    expect(await judge(made)).toMatchObject({ format: "xmldsig", indication: "TOTAL_PASSED" });
    expect(await judge(made.replace("Đ", "D"))).toMatchObject({ subIndication: "HASH_FAILURE" });
  });
});
