import { signDocument, verifyDocument, verifyXml, type XmlSignatureLayoutName } from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findXmlSignatures } from "../../src/xmldsig/find-xml-signatures.ts";
import { certificateFile } from "../certificate-file.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";
import { generatedDocument } from "../xml/generated-document.ts";

let authority: TestAuthority;
let signers: Readonly<Record<"rsa" | "ec" | "other", TestSigner>>;

beforeAll(async () => {
  authority = await createTestAuthority();
  signers = {
    rsa: await authority.issueSigner(),
    ec: await authority.issueSigner({ key: "ec" }),
    other: await authority.issueSigner({ key: "ec" }),
  };
});

const anchors = () => ({ trustAnchors: [authority.root], intermediates: [authority.issuing], clock });
const documents: Readonly<Record<XmlSignatureLayoutName, string>> = {
  bhytA: decode(visitFile()),
  bhytB: certificateFile(),
  enveloped: "<a>x</a>",
};

async function sign(text: string, layout: XmlSignatureLayoutName, more: object = {}): Promise<string> {
  const options = { format: "xades", layout, key: signers.ec.key, clock, ...more } as const;
  return decode((await signDocument({ bytes: encode(text) }, options)).bytes);
}

const judge = async (text: string) => (await verifyDocument(encode(text), anchors())).signatures[0];

async function defectsOf(text: string): Promise<readonly string[]> {
  const [found] = await findXmlSignatures(encode(text));
  return found?.defects.map(({ code }) => code) ?? ["absent"];
}

describe("XAdES baseline signatures", () => {
  const layouts = ["bhytA", "bhytB", "enveloped"] as const;
  const keys = [
    ["rsa", "vn-deployed", "rsa-sha256"],
    ["rsa", "vn-tt15-2025", "rsa-pss-sha256"],
    ["ec", "vn-deployed", "ecdsa-sha256"],
  ] as const;

  for (const layout of layouts) {
    it.each(keys)(
      `in layout ${layout} with an %s key under %s reach B-B`,
      async (kind, policy, algorithm) => {
        const text = await sign(documents[layout], layout, { key: signers[kind].key, policy });
        expect(await judge(text)).toMatchObject({
          format: "xades",
          level: "B-B",
          indication: "TOTAL_PASSED",
          algorithm,
          claimedTime: "2026-11-21T03:00:00Z",
        });
        const report = await verifyXml(encode(text), { layout, ...anchors() });
        expect(report.indication).toBe("TOTAL_PASSED");
        expect(text.replace(/<Signature .*<\/Signature>/, "").length).toBeLessThan(
          documents[layout].length + 15,
        );
      },
    );
  }

  it("state the roles, the place and the kind of data, whatever characters they are written in", async () => {
    const text = await sign(documents.enveloped, "enveloped", {
      mimeType: "application/fhir+xml",
      roles: ["Bác sĩ điều trị", 'a<b>&"c"\r\n\t'],
      productionPlace: {
        city: "Hà Nội",
        province: "<&>",
        postalCode: "10000",
        country: "VN",
        street: "Số 1",
      },
    });
    expect(await judge(text)).toMatchObject({ indication: "TOTAL_PASSED" });
    expect(text).toContain("<xades:ClaimedRole>Bác sĩ điều trị</xades:ClaimedRole>");
    expect(text).toContain("<xades:MimeType>application/fhir+xml</xades:MimeType>");
    expect(text).toMatch(
      /<xades:City>.*<xades:StreetAddress>.*<xades:StateOrProvince>.*<xades:PostalCode>.*<xades:CountryName>/,
    );
    expect(text.indexOf("SignatureProductionPlaceV2")).toBeLessThan(text.indexOf("SignerRoleV2"));
  });

  it("come out the same for the same document, RSA key and time, with Ids that the document does not use", async () => {
    const options = { key: signers.rsa.key };
    const [one, again] = [await sign("<a/>", "enveloped", options), await sign("<a/>", "enveloped", options)];
    expect(again).toBe(one);
    const id = /<Signature [^>]*Id="([^"]+)"/.exec(one)?.[1] ?? "";
    expect(id).toMatch(/^S-[0-9a-f]{16}$/);
    const colliding = await sign(`<a><b Id="${id}-data"/></a>`, "enveloped", options);
    expect(await judge(colliding)).toMatchObject({ indication: "TOTAL_PASSED" });
  });

  it("cover any document in any layout that fits, and notice a change", async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedDocument,
        fc.constantFrom(...layouts),
        fc.boolean(),
        async (made, layout, hasMark) => {
          const mark = hasMark ? "\uFEFF" : "";
          const ending = "<CHUKYDONVI/></root>";
          const text =
            mark +
            made
              .replace("</root>", layout === "enveloped" ? "</root>" : ending)
              .replace("<root", '<root xml:space="preserve"');
          const named =
            layout === "bhytB" ? text.replace(/<root[^>]*>/, '$&<d Id="d" xml:lang="vi"/>') : text;
          for (const format of ["xmldsig", "xades"]) {
            const signed = await sign(named, layout, { format });
            const report = await judge(signed);
            expect(report).toMatchObject({ format, integrity: "intact" });
            const changed = signed.replace(layout === "bhytB" ? 'xml:lang="vi"' : "</root>", (found) =>
              layout === "bhytB" ? 'xml:lang="en"' : `<x/>${found}`,
            );
            expect(await judge(changed)).toMatchObject({ integrity: "broken" });
          }
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  it("are judged by the certificate that they bind, not by one that was put in its place", async () => {
    const text = await sign(documents.enveloped, "enveloped");
    const [leaf = ""] = /<X509Certificate>[^<]*/.exec(text) ?? [];
    const other = btoa(String.fromCharCode(...signers.other.key.certificate));
    const swapped = text.replace(leaf, `<X509Certificate>${other}`);
    expect(swapped).not.toBe(text);
    expect(await judge(swapped)).toMatchObject({ integrity: expect.not.stringContaining("intact") });
    expect((await judge(swapped))?.indication).not.toBe("TOTAL_PASSED");
  });

  it("tell the claimed time, and notice when it is changed", async () => {
    const text = await sign(documents.bhytB, "bhytB");
    const later = text.replace("2026-11-21T03:00:00Z", "2026-11-22T03:00:00Z");
    expect(await judge(later)).toMatchObject({ indication: "TOTAL_FAILED", subIndication: "HASH_FAILURE" });
  });
});

describe("a XAdES signature that was rearranged", () => {
  const properties = /<xades:SignedProperties.*<\/xades:SignedProperties>/;
  const qualifying = /<xades:QualifyingProperties.*<\/xades:QualifyingProperties>/;
  const object = /<Object>.*<\/Object>/;
  const found = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? "";
  const xades = 'xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"';
  const type = ' Type="http://uri.etsi.org/01903#SignedProperties"';
  const renamed = (text: string) => text.replace(/ Id="S-[^"]*-properties"/, ' Id="other"');

  it.each<[string, (text: string) => string, string]>([
    [
      "a second Object with other properties",
      (text) => text.replace(object, (one) => one + renamed(one)),
      "xades.properties_misplaced",
    ],
    [
      "other properties in an Object before",
      (text) => text.replace(object, (one) => renamed(one) + one),
      "xades.properties_misplaced",
    ],
    [
      "a second QualifyingProperties in the Object",
      (text) => text.replace(qualifying, (one) => one + renamed(one)),
      "xades.properties_misplaced",
    ],
    [
      "a second SignedProperties beside the first",
      (text) => text.replace(properties, (one) => one + renamed(one)),
      "xades.properties_misplaced",
    ],
    [
      "a second SignedProperties before the first",
      (text) => text.replace(properties, (one) => renamed(one) + one),
      "xades.properties_misplaced",
    ],
    [
      "the signed properties among the unsigned",
      (text) =>
        text.replace(
          properties,
          (one) => `${renamed(one)}<xades:UnsignedProperties>${one}</xades:UnsignedProperties>`,
        ),
      "xades.properties_misplaced",
    ],
    [
      "the signed properties moved to another Object",
      (text) =>
        text
          .replace(properties, renamed)
          .replace("</Signature>", `<Object><x ${xades}>${found(properties, text)}</x></Object></Signature>`),
      "xades.properties_misplaced",
    ],
    [
      "the signed properties moved into KeyInfo",
      (text) =>
        text
          .replace(properties, renamed)
          .replace("</KeyInfo>", `<x ${xades}>${found(properties, text)}</x></KeyInfo>`),
      "xades.properties_misplaced",
    ],
    [
      "the signed properties moved out of the signature",
      (text) =>
        text.replace(properties, renamed).replace("<a>", `<a><x ${xades}>${found(properties, text)}</x>`),
      "xades.properties_unsigned",
    ],
    [
      "the whole Object moved out of the signature",
      (text) => text.replace(object, "").replace("<a>", `<a>${found(object, text)}`),
      "xades.properties_misplaced",
    ],
    [
      "data beside the properties in their Object",
      (text) => text.replace("</xades:QualifyingProperties>", "$&<x/>"),
      "xades.properties_misplaced",
    ],
    [
      "a reference to properties elsewhere",
      (text) =>
        text.replace(
          "</xades:QualifyingProperties>",
          `$&<xades:QualifyingPropertiesReference ${xades} URI="#x"/>`,
        ),
      "xades.properties_misplaced",
    ],
    ["no properties at all", (text) => text.replace(object, ""), "xades.properties_misplaced"],
    [
      "properties of another signature",
      (text) => text.replace(/Target="#[^"]*"/, 'Target="#other"'),
      "xades.target_differs",
    ],
    ["properties of no signature", (text) => text.replace(/ Target="#[^"]*"/, ""), "xades.target_differs"],
    [
      "a signature without an Id",
      (text) => text.replace(/(<Signature [^>]*) Id="[^"]*"/, "$1"),
      "xades.target_differs",
    ],
    [
      "properties that are signed without their type",
      (text) => text.replace(type, ""),
      "xades.properties_unsigned",
    ],
    [
      "data that is signed as properties",
      (text) => text.replace(/(<Reference Id="[^"]*")/, `$1${type}`),
      "xades.properties_unsigned",
    ],
    [
      "properties that are not signed",
      (text) => text.replace(/<Reference Type.*?<\/Reference>/, ""),
      "xades.properties_unsigned",
    ],
    [
      "properties that are signed twice",
      (text) => text.replace(/<Reference Type.*?<\/Reference>/, "$&$&"),
      "xades.properties_unsigned",
    ],
    [
      "other properties with the same Id",
      (text) => text.replace(object, "$&$&"),
      "verification.duplicate_id",
    ],
    [
      "the Id of the properties on the data",
      (text) => text.replace("<a>", `<a><b ${/Id="S-[^"]*-properties"/.exec(text)?.[0]}/>`),
      "verification.duplicate_id",
    ],
    [
      "the signing time twice",
      (text) => text.replace(/<xades:SigningTime>.*<\/xades:SigningTime>/, "$&$&"),
      "xades.property_malformed",
    ],
    [
      "the certificate bound twice",
      (text) => text.replace(/<xades:SigningCertificateV2>.*<\/xades:SigningCertificateV2>/, "$&$&"),
      "xades.property_malformed",
    ],
    [
      "a time that is none",
      (text) => text.replace("2026-11-21T03:00:00Z", "hôm nay"),
      "xades.property_malformed",
    ],
    [
      "a kind of data for a reference that is not there",
      (text) => text.replace(/ObjectReference="#[^"]*"/, 'ObjectReference="#x"'),
      "xades.property_malformed",
    ],
    [
      "a comment in the digest of the certificate",
      (text) => text.replace(/(<xades:CertDigest>.*?<DigestValue>)/, "$1<!-- -->"),
      "verification.node_in_signature",
    ],
  ])("has a defect: %s", async (_name, change, code) => {
    const text = await sign(documents.enveloped, "enveloped");
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await defectsOf(text)).toEqual([]);
    expect(await defectsOf(changed)).toContain(`signing.${code}`);
    expect(await judge(changed)).toMatchObject({
      indication: "TOTAL_FAILED",
      subIndication: "FORMAT_FAILURE",
    });
  });
});
