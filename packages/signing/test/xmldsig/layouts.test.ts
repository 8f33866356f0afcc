import { canonicalizeXml, signDocument, verifyDocument, verifyXml } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

let authority: TestAuthority;
let signers: Readonly<Record<"rsa" | "ec", TestSigner>>;

beforeAll(async () => {
  authority = await createTestAuthority();
  signers = { rsa: await authority.issueSigner(), ec: await authority.issueSigner({ key: "ec" }) };
});

const anchors = () => ({ trustAnchors: [authority.root], intermediates: [authority.issuing], clock });
const verify = (bytes: Uint8Array | string, layout: "bhytA" | "bhytB" | "enveloped", expectedRoot?: string) =>
  verifyXml(typeof bytes === "string" ? encode(bytes) : bytes, {
    layout,
    ...(expectedRoot && { expectedRoot }),
    ...anchors(),
  });

async function signB(text: string, id?: string): Promise<string> {
  const { key } = signers.rsa;
  const options = { format: "xmldsig", layout: "bhytB", key, clock, ...(id && { id }) } as const;
  return decode((await signDocument({ bytes: encode(text) }, options)).bytes);
}

describe("layout bhytB", () => {
  it("refers to the data element and covers nothing else; the report holds exactly that", async () => {
    const text = certificateFile();
    const signed = await signB(text);
    expect(signed.replace(/<Signature .*<\/Signature>/, "")).toBe(
      text.replace("<CHUKYDONVI/>", "<CHUKYDONVI></CHUKYDONVI>"),
    );
    expect(signed).toContain('<Reference URI="#Id-1f0c">');
    expect(signed).toContain("<X509SubjectName>UID=MST:0000000000,C=VN,O=TEST ONLY,CN=BỆNH VIỆN THỬ NGHIỆM");
    const report = await verify(signed, "bhytB", "GIAYCHUNGSINH");
    expect(report).toMatchObject({
      indication: "TOTAL_PASSED",
      signed: { element: "GIAYCHUNGSINH", coverage: "element" },
    });
    expect(decode(report.signedBytes)).toBe(
      '<GIAYCHUNGSINH Id="Id-1f0c"><SO>00001</SO><HOTENCON xmlns:t="urn:t" t:x="1">NGUYỄN THỊ MẪU</HOTENCON></GIAYCHUNGSINH>',
    );
    expect(report.issues.map(({ code }) => code)).toContain("signing.verification.rest_not_covered");
  });

  it("protects the data element, and tells that the rest of the file is not protected", async () => {
    const signed = await signB(certificateFile());
    expect((await verify(signed.replace("00001", "00002"), "bhytB")).subIndication).toBe("HASH_FAILURE");
    const around = await verify(signed.replace("99999", "99998"), "bhytB");
    expect(around).toMatchObject({ indication: "TOTAL_PASSED", signed: { coverage: "element" } });
    expect(decode(around.signedBytes)).not.toContain("9999");
  });

  it("finds the one data element by itself, the outermost of nested ones, or the one that is named", async () => {
    const nested = '<CON Id="Id-2"/>';
    expect(await signB(certificateFile(nested))).toContain('URI="#Id-1f0c"');
    expect(await signB(certificateFile(nested), "Id-2")).toContain('URI="#Id-2"');
    const two = certificateFile("", '<KHAC id="Id-3"/><CHUKYDONVI/>');
    await expect(signB(two)).rejects.toMatchObject({ code: "signing.xmldsig.signed_element_ambiguous" });
    expect((await verify(await signB(two, "Id-3"), "bhytB", "KHAC")).indication).toBe("TOTAL_PASSED");
    await expect(signB(two, "Id-4")).rejects.toMatchObject({
      code: "signing.xmldsig.signed_element_missing",
    });
    await expect(signB(decode(visitFile()))).rejects.toMatchObject({
      code: "signing.xmldsig.signed_element_missing",
    });
  });

  it("writes Ids with any characters so that they are found again", async () => {
    for (const id of ["a&b", "a\"'<x", "a\tb c", "Đ-1"]) {
      const written = id
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll('"', "&quot;")
        .replaceAll("\t", "&#9;");
      const signed = await signB(certificateFile().replace("Id-1f0c", written));
      expect((await verify(signed, "bhytB")).indication).toBe("TOTAL_PASSED");
    }
  });

  it("does not accept layout A in its place, nor the other way round", async () => {
    const options = { format: "xmldsig", layout: "bhytA", key: signers.ec.key, clock } as const;
    const whole = await signDocument({ bytes: encode(certificateFile()) }, options);
    expect((await verify(whole.bytes, "bhytA")).indication).toBe("TOTAL_PASSED");
    expect((await verify(whole.bytes, "bhytB")).subIndication).toBe("FORMAT_FAILURE");
    expect((await verify(await signB(certificateFile()), "bhytA")).subIndication).toBe("FORMAT_FAILURE");
  });

  const data = /<GIAYCHUNGSINH.*<\/GIAYCHUNGSINH>/;
  const forged = (text: string) => text.replace("NGUYỄN THỊ MẪU", "TRẦN VĂN GIẢ");
  const original = (text: string) => data.exec(text)?.[0] ?? "";
  it.each<[string, (text: string) => string, string]>([
    [
      "a copy with the same Id before [ATK-XML-08]",
      (text) => text.replace(data, (found) => forged(found) + found),
      "FORMAT_FAILURE",
    ],
    [
      "a copy with the same Id behind [ATK-XML-08]",
      (text) => text.replace(data, (found) => found + forged(found)),
      "FORMAT_FAILURE",
    ],
    [
      "a copy whose Id is written id [ATK-XML-08]",
      (text) => text.replace(data, (found) => forged(found).replace(" Id=", " id=") + found),
      "FORMAT_FAILURE",
    ],
    [
      "a copy whose Id is written xml:id [ATK-XML-08]",
      (text) => text.replace(data, (found) => forged(found).replace(" Id=", " xml:id=") + found),
      "FORMAT_FAILURE",
    ],
    [
      "the original hidden in an Object of the signature [ATK-XML-01]",
      (text) => forged(text).replace("</Signature>", `<Object>${original(text)}</Object></Signature>`),
      "FORMAT_FAILURE",
    ],
    [
      "the original moved into an Object, a forgery with another Id in its place [ATK-XML-01]",
      (text) =>
        forged(text)
          .replace('Id="Id-1f0c"', 'Id="Id-9"')
          .replace("</Signature>", `<Object>${original(text)}</Object></Signature>`),
      "FORMAT_FAILURE",
    ],
    [
      "the original moved beside the signature [ATK-XML-01]",
      (text) =>
        forged(text)
          .replace('Id="Id-1f0c"', 'Id="Id-9"')
          .replace("<CHUKYDONVI>", `<CHUKYDONVI>${original(text)}`),
      "FORMAT_FAILURE",
    ],
    [
      "the signature moved into the data [ATK-XML-06]",
      (text) =>
        text
          .replace(/<Signature .*<\/Signature>/, "")
          .replace("</GIAYCHUNGSINH>", `${/<Signature .*<\/Signature>/.exec(text)?.[0]}</GIAYCHUNGSINH>`),
      "FORMAT_FAILURE",
    ],
    ["the reference without its Id", (text) => text.replace('URI="#Id-1f0c"', 'URI=""'), "FORMAT_FAILURE"],
    ["a reference to nothing", (text) => text.replace('URI="#Id-1f0c"', 'URI="#nothing"'), "FORMAT_FAILURE"],
    [
      "an XPointer",
      (text) => text.replace('URI="#Id-1f0c"', "URI=\"#xpointer(id('Id-1f0c'))\""),
      "FORMAT_FAILURE",
    ],
    [
      "text in place of a processing instruction [ATK-XML-03]",
      (text) => text.replace("<SO>", "<?SO x?><SO>"),
      "HASH_FAILURE",
    ],
  ])("refuses %s", async (_name, change, subIndication) => {
    const signed = await signB(certificateFile());
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect(await verify(changed, "bhytB")).toMatchObject({ indication: "TOTAL_FAILED", subIndication });
  });

  it("hands out the original when it was moved elsewhere: a forgery in its place is not what was signed [ATK-XML-01]", async () => {
    const signed = await signB(certificateFile());
    const moved = forged(signed)
      .replace('Id="Id-1f0c"', 'Id="Id-9"')
      .replace("<CHUKYDONVI>", `<CU>${original(signed)}</CU><CHUKYDONVI>`);
    const report = await verify(moved, "bhytB");
    expect(decode(report.signedBytes)).toContain("NGUYỄN THỊ MẪU");
    expect(decode(report.signedBytes)).not.toContain("GIẢ");
  });

  it("tells text and a processing instruction apart in what was signed [ATK-XML-03]", async () => {
    const signed = await signB(certificateFile("<?a b?>"));
    expect((await verify(signed, "bhytB")).indication).toBe("TOTAL_PASSED");
    expect((await verify(signed.replace("<?a b?>", "a b"), "bhytB")).subIndication).toBe("HASH_FAILURE");
    expect((await verify(signed.replace("<?a b?>", ""), "bhytB")).subIndication).toBe("HASH_FAILURE");
  });
});

describe("layout enveloped", () => {
  const sign = async (text: string, who: keyof typeof signers, id?: string) => {
    const { key } = signers[who];
    const options = { format: "xmldsig", layout: "enveloped", key, clock, ...(id && { id }) } as const;
    return decode((await signDocument({ bytes: encode(text) }, options)).bytes);
  };

  it("takes any root, with or without a namespace, empty or not", async () => {
    for (const text of [
      "<a/>",
      "<a ></a>",
      '<p:a xmlns:p="urn:a" xml:base="x">x<!-- y --></p:a><?z?>',
      '\uFEFF<a xmlns="urn:a">\r\n<b/>\r</a>\n',
    ]) {
      const signed = await sign(text, "rsa");
      const report = await verify(signed, "enveloped");
      expect(report).toMatchObject({ indication: "TOTAL_PASSED", signed: { coverage: "document" } });
      expect(report.signedBytes).toEqual(canonicalizeXml(encode(text), { form: "exclusive" }));
      expect((await verify(signed.replace("a", "a b='1'"), "enveloped")).indication).toBe("TOTAL_FAILED");
    }
  });

  it("lets several sign, each an element, and one more over all of it", async () => {
    const text = '<ho><a Id="a">1</a><b ID="b">2</b></ho>';
    const one = await sign(text, "rsa", "a");
    const two = await sign(one, "ec", "b");
    const three = await sign(two, "rsa");
    const report = await verifyDocument(encode(three), anchors());
    expect(report.signatures.map(({ indication, covers }) => [indication, covers])).toEqual([
      ["TOTAL_PASSED", { scope: "element", part: "a" }],
      ["TOTAL_PASSED", { scope: "element", part: "b" }],
      ["TOTAL_PASSED", { scope: "whole", part: "ho" }],
    ]);
  });

  it("adds nothing to a file that a signature covers as a whole: that one would break", async () => {
    const refused = { code: "signing.xmldsig.already_signed" };
    await expect(sign(await sign('<a><b Id="b"/></a>', "rsa"), "rsa", "b")).rejects.toMatchObject(refused);
    await expect(sign(await sign('<a Id="a"/>', "rsa", "a"), "rsa")).rejects.toMatchObject(refused);
  });
});
