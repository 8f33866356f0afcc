import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeCertificatePem, signDocument, verifyXml } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const inclusive11 = "http://www.w3.org/2006/12/xml-c14n11";
const template = (
  method: string,
  form: string,
) => `<CHUKYDONVI><Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
<SignedInfo><CanonicalizationMethod Algorithm="${form}"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${method}"/>
<Reference URI="#Id-1f0c"><Transforms><Transform Algorithm="${enveloped}"/><Transform Algorithm="${form}"/></Transforms>
<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue/></Reference></SignedInfo><SignatureValue/>
<KeyInfo><X509Data><X509SubjectName/><X509Certificate/></X509Data></KeyInfo></Signature></CHUKYDONVI>`;
const ids = ["GIAYCHUNGSINH", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"].flatMap((name) => [
  "--id-attr:Id",
  name,
]);

describeWithTool("xmlsec1", "signatures over elements, judged by xmlsec1", (xmlsec1) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-xmlsec1-"));
  const at = (name: string) => join(folder, name);
  let authority: TestAuthority;
  let signers: Readonly<Record<"rsa" | "ec", TestSigner>>;

  beforeAll(async () => {
    authority = await createTestAuthority({ key: "rsa" });
    signers = { rsa: await authority.issueSigner(), ec: await authority.issueSigner({ key: "ec" }) };
    writeFileSync(at("root.pem"), encodeCertificatePem(authority.root));
    writeFileSync(at("issuing.pem"), encodeCertificatePem(authority.issuing));
    for (const kind of ["rsa", "ec"] as const) {
      const pem = `-----BEGIN PRIVATE KEY-----\n${encodeBase64(signers[kind].pkcs8)}\n-----END PRIVATE KEY-----\n`;
      writeFileSync(at(`${kind}.key`), pem);
      writeFileSync(at(`${kind}.pem`), encodeCertificatePem(signers[kind].key.certificate));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const accepts = (text: string): boolean => {
    writeFileSync(at("signed.xml"), text);
    const trust = ["--trusted-pem", at("root.pem"), "--untrusted-pem", at("issuing.pem")];
    try {
      const words = ["--verify", ...trust, "--enabled-key-data", "x509", ...ids, at("signed.xml")];
      execFileSync(xmlsec1, words, { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };

  it.each([
    ["bhytB", "xmldsig", "rsa"],
    ["bhytB", "xmldsig", "ec"],
    ["bhytB", "xades", "rsa"],
    ["bhytB", "xades", "ec"],
    ["bhytA", "xades", "rsa"],
    ["bhytA", "xades", "ec"],
    ["enveloped", "xmldsig", "rsa"],
    ["enveloped", "xades", "rsa"],
  ] as const)(
    "xmlsec1 accepts our layout %s in %s with an %s key, and nothing changed after",
    async (layout, format, kind) => {
      const text =
        layout === "bhytA" ? decode(visitFile()) : certificateFile("<?p q?>\r\n<!-- c --><X>&#13;</X>");
      const { key } = signers[kind];
      const signed = decode(
        (await signDocument({ bytes: encode(text) }, { format, layout, key, clock })).bytes,
      );
      expect(accepts(signed)).toBe(true);
      expect(accepts(signed.replace(layout === "bhytA" ? "99999" : "00001", "11111"))).toBe(false);
      if (format === "xades") expect(accepts(signed.replace("2026-11-21T", "2026-11-22T"))).toBe(false);
    },
  );

  it.each([
    ["rsa-sha256", exclusive],
    ["ecdsa-sha256", exclusive],
    ["ecdsa-sha256", inclusive11],
  ])("we accept layout B as xmlsec1 signs it with %s and %s", async (method, form) => {
    const kind = method.startsWith("ecdsa") ? "ec" : "rsa";
    writeFileSync(at("template.xml"), certificateFile("<?p q?>\r\n<X>&#13;</X>", template(method, form)));
    const pair = ["--privkey-pem", `${at(`${kind}.key`)},${at(`${kind}.pem`)}`];
    execFileSync(xmlsec1, ["--sign", ...pair, ...ids, "--output", at("theirs.xml"), at("template.xml")], {
      stdio: "pipe",
    });
    const text = readFileSync(at("theirs.xml"), "utf8");
    const options = {
      layout: "bhytB",
      trustAnchors: [authority.root],
      intermediates: [authority.issuing],
      clock,
    } as const;
    expect(await verifyXml(encode(text), options)).toMatchObject({ indication: "TOTAL_PASSED" });
    expect((await verifyXml(encode(text.replace("00001", "11111")), options)).subIndication).toBe(
      "HASH_FAILURE",
    );
  });
});
