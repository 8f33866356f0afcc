import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { encodeCertificatePem, signDocument, verifyXml } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../outside-tool.ts";

const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));

const file = (container: string) => `<?xml version="1.0" encoding="utf-8"?>
<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xml:lang="vi">
 <THONGTINDONVI><MACSKCB>99999</MACSKCB></THONGTINDONVI><!-- ghi chú --><?pi dữ liệu?>
 <HO_TEN gioi='2'>NGUYỄN THỊ MẪU &amp; <![CDATA[<con>]]> &#13;</HO_TEN>\r
 ${container}
</GIAMDINHHS>
`;

const template = (
  canonicalization: string,
  method: string,
  digest: string,
  transforms: string,
) => `<CHUKYDONVI>
<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
 <ds:SignedInfo>
  <ds:CanonicalizationMethod Algorithm="${canonicalization}"/>
  <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${method}"/>
  <ds:Reference URI="">
   <ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>${transforms}</ds:Transforms>
   <ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue/>
  </ds:Reference>
 </ds:SignedInfo>
 <ds:SignatureValue/>
 <ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>
</ds:Signature></CHUKYDONVI>`;

const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const prefixes = `<ds:Transform Algorithm="${exclusive}"><ec:InclusiveNamespaces xmlns:ec="${exclusive}" PrefixList="xsi #default"/></ds:Transform>`;
const sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
const sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384";
const sha512 = "http://www.w3.org/2001/04/xmlenc#sha512";

describeWithTool("xmlsec1", "XML signatures, judged by xmlsec1", (xmlsec1) => {
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
      writeFileSync(at(`${kind}.key`), pkcs8Pem(signers[kind].pkcs8));
      writeFileSync(at(`${kind}.pem`), encodeCertificatePem(signers[kind].key.certificate));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const trust = () => ["--trusted-pem", at("root.pem"), "--untrusted-pem", at("issuing.pem")];
  const accepts = (bytes: Uint8Array): boolean => {
    writeFileSync(at("signed.xml"), bytes);
    try {
      const key = ["--enabled-key-data", "x509"];
      execFileSync(xmlsec1, ["--verify", ...trust(), ...key, at("signed.xml")], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };

  it.each(["rsa", "ec"] as const)(
    "xmlsec1 accepts what we signed with an %s key, and nothing changed after",
    async (kind) => {
      for (const container of [
        "<CHUKYDONVI/>",
        "<CHUKYDONVI></CHUKYDONVI>",
        '<CHUKYDONVI xml:space="preserve"> </CHUKYDONVI>',
      ]) {
        const document = { bytes: new TextEncoder().encode(file(container)) };
        const { bytes } = await signDocument(document, {
          key: signers[kind].key,
          format: "xmldsig",
          layout: "bhytA",
          clock,
        });
        expect(accepts(bytes)).toBe(true);
        const changed = new TextDecoder().decode(bytes).replace("99999", "99998");
        expect(accepts(new TextEncoder().encode(changed))).toBe(false);
      }
    },
  );

  it.each([
    ["the layout as it is", c14n, "rsa-sha256", sha256, ""],
    [
      "exclusive canonicalization everywhere",
      exclusive,
      "rsa-sha256",
      sha256,
      `<ds:Transform Algorithm="${exclusive}"/>`,
    ],
    ["a list of inclusive prefixes", c14n, "rsa-sha512", sha512, prefixes],
    [
      "canonicalization with comments",
      `${c14n}#WithComments`,
      "rsa-sha384",
      sha384,
      `<ds:Transform Algorithm="${c14n}#WithComments"/>`,
    ],
    ["an EC key", c14n, "ecdsa-sha256", sha256, ""],
  ])(
    "we accept what xmlsec1 signed with %s, and nothing changed after",
    async (_name, form, method, digest, transforms) => {
      const kind = method.startsWith("ecdsa") ? "ec" : "rsa";
      writeFileSync(at("template.xml"), file(template(form, method, digest, transforms)));
      const pair = ["--privkey-pem", `${at(`${kind}.key`)},${at(`${kind}.pem`)}`];
      execFileSync(xmlsec1, ["--sign", ...pair, "--output", at("theirs.xml"), at("template.xml")], {
        stdio: "pipe",
      });
      const text = readFileSync(at("theirs.xml"), "utf8");
      const verify = (bytes: string) =>
        verifyXml(new TextEncoder().encode(bytes), {
          layout: "bhytA",
          trustAnchors: [authority.root],
          intermediates: [authority.issuing],
          expectedRoot: "GIAMDINHHS",
          clock,
        });
      expect(await verify(text)).toMatchObject({ indication: "TOTAL_PASSED", integrity: "intact" });
      expect(await verify(text.replace("99999", "99998"))).toMatchObject({ subIndication: "HASH_FAILURE" });
    },
  );
});

function pkcs8Pem(der: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...der)).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`;
}
