import { parseInstant } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import {
  canonicalizeXml,
  createXmlVerifier,
  encodeCertificatePem,
  signDocument,
  type VerifyXmlOptions,
  verifyXml,
} from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
let facility: TestSigner;
let signed: Uint8Array;
let text: string;

beforeAll(async () => {
  authority = await createTestAuthority();
  facility = await authority.issueSigner();
  signed = (
    await signDocument(
      { bytes: visitFile() },
      { key: facility.key, format: "xmldsig", layout: "bhytA", clock },
    )
  ).bytes;
  text = decode(signed);
});

const verify = (bytes: Uint8Array | string, options: Partial<VerifyXmlOptions> = {}) =>
  verifyXml(typeof bytes === "string" ? encode(bytes) : bytes, {
    layout: "bhytA",
    trustAnchors: [authority.root],
    intermediates: [authority.issuing],
    expectedRoot: "GIAMDINHHS",
    clock,
    ...options,
  });
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const signature = () => /<Signature .*<\/Signature>/.exec(text)?.[0] ?? "";

describe("a good signature", () => {
  it("passes, and the report holds exactly what was signed", async () => {
    const report = await verify(signed);
    expect(report).toMatchObject({
      indication: "TOTAL_PASSED",
      integrity: "intact",
      algorithm: "rsa-sha256",
    });
    expect(report.signed).toMatchObject({ element: "GIAMDINHHS", coverage: "document" });
    expect(report.signedBytes).toEqual(canonicalizeXml(visitFile(), { form: "c14n-1.0" }));
    expect(report.signer?.commonName).toBe("BỆNH VIỆN THỬ NGHIỆM (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)");
    expect(report.path).toHaveLength(3);
  });

  it("says in the report what was not checked, and that PSS was not used", async () => {
    const codes = (await verify(signed)).issues.map(({ code, severity }) => `${severity} ${code}`);
    expect(codes).toEqual([
      "information signing.policy.tt15_pss_not_used",
      "information signing.verification.not_checked",
    ]);
  });

  it("gives the same report for the same file and clock", async () => {
    expect(await verify(signed)).toEqual(await verify(signed));
  });

  it("is at best indeterminate without anchors, but its integrity is known", async () => {
    const report = await verify(signed, { trustAnchors: [] });
    expect(report).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "NO_CERTIFICATE_CHAIN_FOUND",
      integrity: "intact",
    });
    expect(report.signedBytes).toBeDefined();
  });

  it("goes through the port of the core too", async () => {
    const verifier = createXmlVerifier({ layout: "bhytA", trustAnchors: [facility.key.certificate], clock });
    expect((await verifier.verify(signed)).indication).toBe("TOTAL_PASSED");
  });

  it("counts comments that no signature covers", async () => {
    const report = await verify(text.replace("<MACSKCB>99999", "<MACSKCB>99<!-- -->999"));
    expect(report.indication).toBe("TOTAL_PASSED");
    expect(report.issues.map(({ code }) => code)).toContain("signing.verification.comments_not_covered");
    expect(decode(report.signedBytes)).toContain("<MACSKCB>99999</MACSKCB>");
  });
});

describe("a file that was tampered with", () => {
  const cases: Readonly<Record<string, readonly [change: () => string, subIndication: string]>> = {
    "changed content [ATK-XML-02]": [() => text.replace("99999", "99998"), "HASH_FAILURE"],
    "an added element [ATK-XML-02]": [() => text.replace("<HOSO>", "<HOSO/><HOSO>"), "HASH_FAILURE"],
    "a duplicated element [ATK-XML-02]": [
      () => text.replace(/<FILEHOSO>.*<\/FILEHOSO>/, "$&$&"),
      "HASH_FAILURE",
    ],
    "text in place of an instruction [ATK-XML-03]": [
      () => text.replace("<THONGTINDONVI>", "<?a b?><THONGTINDONVI>"),
      "HASH_FAILURE",
    ],
    "white space added [ATK-XML-02]": [
      () => text.replace("<THONGTINDONVI>", " <THONGTINDONVI>"),
      "HASH_FAILURE",
    ],
    "a DOCTYPE [ATK-XML-20]": [
      () => text.replace("<GIAMDINHHS", "<!DOCTYPE GIAMDINHHS><GIAMDINHHS"),
      "FORMAT_FAILURE",
    ],
    "no signature [ATK-XML-04]": [() => text.replace(signature(), ""), "FORMAT_FAILURE"],
    "a second signature beside [ATK-XML-05]": [
      () => text.replace(signature(), signature().repeat(2)),
      "FORMAT_FAILURE",
    ],
    "a second signature elsewhere [ATK-XML-05]": [
      () => text.replace("<HOSO>", `${signature()}<HOSO>`),
      "FORMAT_FAILURE",
    ],
    "an empty second signature [ATK-XML-05]": [
      () => text.replace("<HOSO>", '<x:Signature xmlns:x="http://www.w3.org/2000/09/xmldsig#"/><HOSO>'),
      "FORMAT_FAILURE",
    ],
    "a signature moved to another element [ATK-XML-06]": [
      () => text.replace(signature(), "").replace("<HOSO>", `${signature()}<HOSO>`),
      "FORMAT_FAILURE",
    ],
    "a signature directly in the root [ATK-XML-06]": [
      () => text.replace(/<CHUKYDONVI>(.*)<\/CHUKYDONVI>/, "<CHUKYDONVI></CHUKYDONVI>$1"),
      "FORMAT_FAILURE",
    ],
    "an element after the container [ATK-XML-06]": [
      () => text.replace("</GIAMDINHHS>", "<A/></GIAMDINHHS>"),
      "FORMAT_FAILURE",
    ],
    "data beside the signature [ATK-XML-06]": [
      () => text.replace("<CHUKYDONVI>", "<CHUKYDONVI><A/>"),
      "FORMAT_FAILURE",
    ],
    "text beside the signature [ATK-XML-06]": [
      () => text.replace("<CHUKYDONVI>", "<CHUKYDONVI>x"),
      "FORMAT_FAILURE",
    ],
    "the document wrapped into another [ATK-XML-01]": [
      () => `<KHAC>${text.replace(/^<\?xml.*\?>/, "")}<CHUKYDONVI/></KHAC>`,
      "FORMAT_FAILURE",
    ],
    "a second SignedInfo [ATK-XML-07]": [
      () => text.replace(/<SignedInfo>.*<\/SignedInfo>/, "$&$&"),
      "FORMAT_FAILURE",
    ],
    "a second SignatureValue [ATK-XML-07]": [
      () => text.replace(/<SignatureValue>.*<\/SignatureValue>/, "$&$&"),
      "FORMAT_FAILURE",
    ],
    "a second DigestValue [ATK-XML-07]": [
      () => text.replace(/<DigestValue>.*<\/DigestValue>/, "$&$&"),
      "FORMAT_FAILURE",
    ],
    "a comment in DigestValue [ATK-XML-09]": [
      () => text.replace("<DigestValue>", "<DigestValue><!-- x -->"),
      "FORMAT_FAILURE",
    ],
    "an element in DigestValue [ATK-XML-09]": [
      () => text.replace("<DigestValue>", "<DigestValue><A/>"),
      "FORMAT_FAILURE",
    ],
    "a digest that is not base64 [ATK-XML-09]": [
      () => text.replace("<DigestValue>", "<DigestValue>*"),
      "FORMAT_FAILURE",
    ],
    "no reference at all [ATK-XML-10]": [
      () => text.replace(/<Reference.*<\/Reference>/, ""),
      "FORMAT_FAILURE",
    ],
    "a second reference [ATK-XML-10]": [
      () => text.replace(/<Reference.*<\/Reference>/, "$&$&"),
      "FORMAT_FAILURE",
    ],
    "a reference to an element only [ATK-XML-10]": [
      () => text.replace('URI=""', 'URI="#a"'),
      "FORMAT_FAILURE",
    ],
    "a reference to the network [ATK-XML-11]": [
      () => text.replace('URI=""', 'URI="http://127.0.0.1/"'),
      "FORMAT_FAILURE",
    ],
    "a reference by XPointer [ATK-XML-11]": [
      () => text.replace('URI=""', 'URI="#xpointer(/)"'),
      "FORMAT_FAILURE",
    ],
    "a reference without a URI [ATK-XML-11]": [() => text.replace(' URI=""', ""), "FORMAT_FAILURE"],
    "an XPath transform [ATK-XML-12]": [
      () =>
        text.replaceAll(
          "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
          "http://www.w3.org/TR/1999/REC-xpath-19991116",
        ),
      "FORMAT_FAILURE",
    ],
    "an XSLT transform behind the enveloped one [ATK-XML-12]": [
      () =>
        text.replace(
          "</Transforms>",
          '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/></Transforms>',
        ),
      "FORMAT_FAILURE",
    ],
    "five transforms [ATK-XML-12]": [
      () => text.replace(/<Transform [^>]*>/, (one) => one.repeat(5)),
      "FORMAT_FAILURE",
    ],
    "no enveloped transform [ATK-XML-12]": [
      () => text.replace(/<Transforms>.*<\/Transforms>/, ""),
      "FORMAT_FAILURE",
    ],
    "a duplicate Id [ATK-XML-08]": [
      () => text.replace("<HOSO>", '<HOSO Id="a">').replace("<FILEHOSO>", '<FILEHOSO id="a">'),
      "FORMAT_FAILURE",
    ],
    "HMAC with its own parameters [ATK-XML-13]": [
      () =>
        text.replace(
          /<SignatureMethod[^>]*>/,
          '<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><HMACOutputLength>1</HMACOutputLength></SignatureMethod>',
        ),
      "FORMAT_FAILURE",
    ],
    "HMAC [ATK-XML-13]": [
      () =>
        text.replace(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        ),
      "CRYPTO_CONSTRAINTS_FAILURE",
    ],
    "RSA with SHA-1 [ATK-XML-14]": [
      () =>
        text.replace(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        ),
      "CRYPTO_CONSTRAINTS_FAILURE",
    ],
    "a SHA-1 digest [ATK-XML-14]": [
      () => text.replace("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"),
      "CRYPTO_CONSTRAINTS_FAILURE",
    ],
    "a digest named like a property of every object [ATK-XML-14]": [
      () => text.replace("http://www.w3.org/2001/04/xmlenc#sha256", "constructor"),
      "CRYPTO_CONSTRAINTS_FAILURE",
    ],
    "an algorithm of another key family [ATK-XML-15]": [
      () => text.replace("xmldsig-more#rsa-sha256", "xmldsig-more#ecdsa-sha256"),
      "CRYPTO_CONSTRAINTS_FAILURE",
    ],
    "a certificate that is not DER [ATK-XML-16]": [
      () => text.replace(/<X509Certificate>.*<\/X509Certificate>/, "<X509Certificate>AAAA</X509Certificate>"),
      "FORMAT_FAILURE",
    ],
    "no certificate [ATK-XML-16]": [
      () => text.replace(/<KeyInfo>.*<\/KeyInfo>/, ""),
      "NO_SIGNING_CERTIFICATE_FOUND",
    ],
    "a bare key in place of the certificate [ATK-XML-16]": [
      () => text.replace(/<X509Data>.*<\/X509Data>/, "<KeyName>x</KeyName>"),
      "NO_SIGNING_CERTIFICATE_FOUND",
    ],
  };
  for (const [name, [change, subIndication]] of Object.entries(cases)) {
    it(`is reported: ${name}`, async () => {
      const changed = change();
      expect(changed).not.toBe(text);
      const report = await verify(changed);
      expect(report).toMatchObject({ subIndication });
      expect(report.indication).not.toBe("TOTAL_PASSED");
      expect(report.signedBytes).toBeUndefined();
      for (const issue of report.issues) {
        expect(issue.text.vi).not.toBe(issue.text.en);
        expect(issue.nextStep).toBeDefined();
      }
    });
  }

  it("is reported when another key signed it, even under the same name [ATK-XML-16]", async () => {
    const stranger = await createTestAuthority();
    const forger = await stranger.issueSigner();
    const forged = await signDocument(
      { bytes: visitFile() },
      { key: forger.key, format: "xmldsig", layout: "bhytA", clock },
    );
    expect(await verify(forged.bytes)).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "NO_CERTIFICATE_CHAIN_FOUND",
    });
    const swapped = decode(forged.bytes).replace(
      base64(forger.key.certificate),
      base64(facility.key.certificate),
    );
    expect(await verify(swapped)).toMatchObject({
      indication: "TOTAL_FAILED",
      subIndication: "SIG_CRYPTO_FAILURE",
    });
  });

  it("is reported when the caller expects another kind of file [ATK-MIX-08]", async () => {
    expect(await verify(signed, { expectedRoot: "CHI_TIEU_TRANG_THAI_KCB" })).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "SIGNED_DATA_NOT_FOUND",
    });
  });

  it("is reported, or still says the same, whichever byte is flipped (seed 20261121) [SIG-04] [ATK-XML-26]", async () => {
    const random = createSeededRandom("20261121");
    const good = await verify(signed);
    let harmless = 0;
    for (let i = 0; i < 200; i++) {
      const [high = 0, low = 0, bit = 0] = random.bytes(3);
      const at = ((high << 8) | low) % signed.length;
      const flipped = signed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
      const report = await verify(flipped);
      if (report.indication !== good.indication) continue;
      harmless++;
      expect(report.signedBytes).toEqual(good.signedBytes);
    }
    // What is left are flips in the XML declaration and in white space between attributes: a handful.
    expect(good.indication).toBe("TOTAL_PASSED");
    expect(harmless).toBeLessThan(50);
  });
});

describe("the signer's certificate", () => {
  const signWith = async (key: TestSigner["key"]) =>
    (await signDocument({ bytes: visitFile() }, { key, format: "xmldsig", layout: "bhytA", clock })).bytes;

  it.each([
    ["expired", "2035-01-01T00:00:00Z", "INDETERMINATE", "OUT_OF_BOUNDS_NO_POE"],
    ["not valid yet", "2024-12-31T00:00:00Z", "TOTAL_FAILED", "NOT_YET_VALID"],
  ])("is %s at the moment of the check", async (_name, at, indication, subIndication) => {
    const { key } = await authority.issueSigner({
      key: "ec",
      notBefore: parseInstant("2025-01-01T00:00:00Z"),
      notAfter: parseInstant("2027-01-01T00:00:00Z"),
    });
    const bytes = await signWith(key);
    expect((await verify(bytes)).indication).toBe("TOTAL_PASSED");
    expect(await verify(bytes, { at: parseInstant(at) })).toMatchObject({ indication, subIndication });
  });

  it("has a critical extension that nobody knows", async () => {
    const { key } = await authority.issueSigner({ key: "ec", withUnknownCriticalExtension: true });
    expect(await verify(await signWith(key))).toMatchObject({ subIndication: "CHAIN_CONSTRAINTS_FAILURE" });
  });

  it.each(["tls-server", "time-stamping"] as const)("is limited to another purpose: %s", async (onlyFor) => {
    const { key } = await authority.issueSigner({ key: "ec", onlyFor });
    expect(await verify(await signWith(key))).toMatchObject({ subIndication: "CHAIN_CONSTRAINTS_FAILURE" });
  });

  it("is found among others that the caller offers for a file without one", async () => {
    const bare = text.replace(/<KeyInfo>.*<\/KeyInfo>/, "");
    const others = await Promise.all([authority.issueSigner({ key: "ec" }), authority.issueSigner()]);
    const offered = [
      ...others.map(({ key }) => key.certificate),
      facility.key.certificate,
      authority.issuing,
    ];
    expect((await verify(bare, { intermediates: offered })).indication).toBe("TOTAL_PASSED");
    const strangers = [...others.map(({ key }) => key.certificate), authority.issuing];
    expect(await verify(bare, { intermediates: strangers })).toMatchObject({
      indication: "INDETERMINATE",
      subIndication: "NO_SIGNING_CERTIFICATE_FOUND",
    });
  });

  it("that is hostile is an answer, never an exception", async () => {
    // A UTCTime of four million digits in place of notBefore; the lengths around it no longer fit either way.
    const der = facility.key.certificate;
    const at = der.findIndex((byte, i) => byte === 0x17 && der[i + 1] === 13);
    const long = tlv(0x17, [new Uint8Array(4_000_000).fill(0x39)]);
    const hostile = derWithin(der, at, long);
    const swapped = text.replace(base64(der), base64InPieces(hostile));
    expect((await verify(swapped)).indication).toBe("TOTAL_FAILED");
  });

  it("is judged by anchors in PEM as well, several in a file", async () => {
    const pem = encode(
      `Gốc\n${encodeCertificatePem(authority.issuing)}\n${encodeCertificatePem(authority.root)}`,
    );
    expect((await verify(signed, { trustAnchors: [pem], intermediates: [] })).indication).toBe(
      "TOTAL_PASSED",
    );
    const empty = encode("-----BEGIN PRIVATE KEY-----");
    await expect(verify(signed, { trustAnchors: [empty] })).rejects.toMatchObject({
      code: "signing.der.unreadable",
    });
  });

  it("does not come from an authority, although a good certificate signed it [ATK-CRT-01]", async () => {
    // The facility's own certificate is offered as an issuer: it names nobody below it.
    const report = await verify(signed, { intermediates: [facility.key.certificate] });
    expect(report).toMatchObject({ subIndication: "NO_CERTIFICATE_CHAIN_FOUND" });
  });

  it("is accepted without intermediates only when the issuing authority is an anchor itself", async () => {
    expect((await verify(signed, { intermediates: [] })).subIndication).toBe("NO_CERTIFICATE_CHAIN_FOUND");
    const report = await verify(signed, { intermediates: [], trustAnchors: [authority.issuing] });
    expect(report.indication).toBe("TOTAL_PASSED");
  });

  it("may be given by the caller when the file brings none", async () => {
    const bare = text.replace(/<KeyInfo>.*<\/KeyInfo>/, "");
    const report = await verify(bare, { intermediates: [facility.key.certificate, authority.issuing] });
    expect(report.indication).toBe("TOTAL_PASSED");
  });
});

/** The certificate with the value at `at` replaced, and the lengths of the SEQUENCEs around it (all of two bytes) mended. */
function derWithin(der: Uint8Array, at: number, value: Uint8Array): Uint8Array {
  const old = 2 + (der[at + 1] ?? 0);
  const validity = tlv(0x30, [value, der.slice(at + old, at - 2 + 2 + (der[at - 1] ?? 0))]);
  const body = tlv(0x30, [
    der.slice(8, at - 2),
    validity,
    der.slice(at + (der[at - 1] ?? 0), 8 + lengthAt(der, 4)),
  ]);
  return tlv(0x30, [body, der.slice(8 + lengthAt(der, 4))]);
}

function lengthAt(der: Uint8Array, at: number): number {
  return ((der[at + 2] ?? 0) << 8) | (der[at + 3] ?? 0);
}

function tlv(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const header = [tag, 0x83, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
  const whole = new Uint8Array(header.length + length);
  whole.set(header);
  let at = header.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64InPieces(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
