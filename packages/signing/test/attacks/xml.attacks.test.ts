import { signDocument, type VerifyDocumentOptions } from "@benhan/signing";
import type { TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { certificateFile } from "../certificate-file.ts";
import { decode, encode, visitFile } from "../visit-file.ts";
import { type AttackWorld, createAttackWorld, expectPassed, expectRefused } from "./attack-world.ts";

let world: AttackWorld;
/** Over the document, over an element, and the same as XAdES. */
let whole: string;
let element: string;
let xades: string;
/** Two signatures, each over an element of its own. */
let pair: string;

beforeAll(async () => {
  world = await createAttackWorld();
  whole = await sign(decode(visitFile()), { format: "xmldsig", layout: "bhytA" });
  element = await sign(certificateFile(), { format: "xmldsig", layout: "bhytB" });
  xades = await sign(certificateFile(), { format: "xades", layout: "bhytB" });
  const two = '<ho><a Id="a">MỘT</a><b Id="b">HAI</b></ho>';
  const one = await sign(two, { format: "xades", layout: "enveloped", id: "a" });
  pair = await sign(one, { format: "xades", layout: "enveloped", id: "b" }, world.colleague);
});

async function sign(text: string, choice: object, { key }: TestSigner = world.doctor): Promise<string> {
  const options = { key, clock: world.clock, ...choice } as never;
  return decode((await signDocument({ bytes: encode(text) }, options)).bytes);
}
const verify = (text: string, options: Partial<VerifyDocumentOptions> = {}) =>
  world.verify(encode(text), options);
const signatureOf = (text: string) => /<Signature .*<\/Signature>/s.exec(text)?.[0] ?? "";
const data = /<GIAYCHUNGSINH.*<\/GIAYCHUNGSINH>/s;
const original = (text: string) => data.exec(text)?.[0] ?? "";
const forged = (text: string) => text.replace("NGUYỄN THỊ MẪU", "TRẦN VĂN GIẢ");
/** Replaces, and fails when there is nothing to replace. */
const swap = (text: string, from: string | RegExp, to: string | ((found: string) => string)) => {
  const changed = text.replace(from, to as string);
  expect(changed).not.toBe(text);
  return changed;
};

describe("an XML file whose signature covers all of it", () => {
  it.each<[string, () => string]>([
    [
      "an Id that is there twice, once written with a character reference [ATK-XML-08]",
      () => swap(swap(whole, "<HOSO>", '<HOSO Id="a">'), "<FILEHOSO>", '<FILEHOSO Id="&#97;">'),
    ],
    [
      "SignedInfo under another prefix of the same name [ATK-XML-17]",
      () =>
        swap(
          swap(whole, "<SignedInfo>", '<d:SignedInfo xmlns:d="http://www.w3.org/2000/09/xmldsig#">'),
          "</SignedInfo>",
          "</d:SignedInfo>",
        ),
    ],
    [
      "a prefix declared above SignedInfo [ATK-XML-17]",
      () => swap(whole, "<Signature ", '<Signature xmlns:x="urn:x" '),
    ],
    ["SignedInfo in no namespace [ATK-XML-17]", () => swap(whole, "<SignedInfo>", '<SignedInfo xmlns="">')],
    [
      "prefixes added to its canonical form [ATK-XML-18]",
      () =>
        swap(
          whole,
          /<CanonicalizationMethod Algorithm="([^"]*)"\/>/,
          '<CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"><InclusiveNamespaces xmlns="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="xsi"/></CanonicalizationMethod>',
        ),
    ],
    [
      "another canonical form for the data [ATK-XML-18]",
      () =>
        swap(
          whole,
          "</Transforms>",
          '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></Transforms>',
        ),
    ],
    ["UTF-16 [ATK-XML-19]", () => whole.replace("utf-8", "utf-16")],
    ["another declared encoding [ATK-XML-19]", () => whole.replace("utf-8", "iso-8859-1")],
    [
      "an entity of its own [ATK-XML-20]",
      () => swap(whole, "<GIAMDINHHS", '<!DOCTYPE GIAMDINHHS [<!ENTITY a "99998">]><GIAMDINHHS'),
    ],
    ["an entity that nobody declared [ATK-XML-20]", () => swap(whole, ">99999<", ">&a;<")],
    ["text behind a carriage return by reference [ATK-XML-21]", () => swap(whole, ">99999<", ">&#13;99999<")],
    ["an attribute added to the root [ATK-XML-22]", () => swap(whole, "<GIAMDINHHS ", '<GIAMDINHHS a="1" ')],
    [
      "a namespace added to the root [ATK-XML-22]",
      () => swap(whole, "<GIAMDINHHS ", '<GIAMDINHHS xmlns:b="urn:b" '),
    ],
    [
      "an instruction in front of the root [ATK-XML-22]",
      () => swap(whole, "<GIAMDINHHS", "<?a b?><GIAMDINHHS"),
    ],
    [
      "an instruction behind the root [ATK-XML-22]",
      () => swap(whole, "</GIAMDINHHS>", "</GIAMDINHHS><?a b?>"),
    ],
    [
      "data in an Object of the signature [ATK-XML-23]",
      () => swap(whole, "</Signature>", "<Object><GIAMDINHHS/></Object></Signature>"),
    ],
  ])("does not pass, or hands out what was signed, with %s", async (_, attack) => {
    const before = expectPassed(await verify(whole));
    const report = await verify(attack());
    if (report.indication !== "TOTAL_PASSED") expectRefused(report);
    else expect(report.signedBytes).toEqual(before.signedBytes);
  });

  it("says the same with other line ends, comments and CDATA, which mean the same [ATK-XML-21]", async () => {
    const before = expectPassed(await verify(whole));
    for (const text of [
      whole.replaceAll("\n", "\r\n"),
      swap(whole, ">99999<", "><![CDATA[99999]]><"),
      swap(whole, ">99999<", ">&#57;9999<"),
      swap(whole, ">99999<", ">99<!-- 8 -->999<"),
      `\uFEFF${whole}`,
    ])
      expect(expectPassed(await verify(text)).signedBytes).toEqual(before.signedBytes);
  });

  it("is not passed by a value of zeros [ATK-XML-24]", async () => {
    expectPassed(await verify(whole));
    const zeros = encodeBase64(new Uint8Array(64));
    expectRefused(await verify(swap(whole, /(<SignatureValue>)[^<]*/, `$1${zeros}`)));
  });

  it("is not passed when a stranger's signature is put beside it [ATK-XML-25]", async () => {
    const other = await sign(
      swap(element, signatureOf(element), ""),
      { format: "xmldsig", layout: "bhytB" },
      world.stranger,
    );
    expectPassed(await verify(element));
    const both = swap(element, "<CHUKYDONVI>", `<CHUKYDONVI>${signatureOf(other)}`);
    const report = await verify(both);
    expectRefused(report);
    expect(report.signedBytes).toBeUndefined();
  });
});

describe("an XML file whose signature covers an element (wrapping)", () => {
  const moved = (text: string) => forged(text).replace('Id="Id-1f0c"', 'Id="Id-9"');
  const places: readonly (readonly [string, (text: string) => string])[] = [
    [
      "as the first child of the root",
      (text) => swap(moved(text), /(<HSCHUNGTU[^>]*>)/, `$1${original(text)}`),
    ],
    [
      "before the forged one",
      (text) => swap(moved(text), "<GIAYCHUNGSINH", `${original(text)}<GIAYCHUNGSINH`),
    ],
    [
      "behind the forged one",
      (text) => swap(moved(text), "</GIAYCHUNGSINH>", `</GIAYCHUNGSINH>${original(text)}`),
    ],
    [
      "inside the forged one",
      (text) => swap(moved(text), "</GIAYCHUNGSINH>", `${original(text)}</GIAYCHUNGSINH>`),
    ],
    [
      "around the forged one",
      (text) => {
        const inner = moved(original(text));
        return swap(
          text,
          original(text),
          original(text).replace("</GIAYCHUNGSINH>", `${inner}</GIAYCHUNGSINH>`),
        );
      },
    ],
    [
      "in an element beside the signature",
      (text) => swap(moved(text), "<CHUKYDONVI>", `<CHUKYDONVI>${original(text)}`),
    ],
    [
      "in an element of its own before the signature's",
      (text) => swap(moved(text), "<CHUKYDONVI>", `<CU>${original(text)}</CU><CHUKYDONVI>`),
    ],
    ["behind the signature", (text) => swap(moved(text), "</CHUKYDONVI>", `${original(text)}</CHUKYDONVI>`)],
    [
      "behind the signature's element",
      (text) => swap(moved(text), "</CHUKYDONVI>", `</CHUKYDONVI><CU>${original(text)}</CU>`),
    ],
    [
      "in an Object of the signature",
      (text) => swap(moved(text), "</Signature>", `<Object>${original(text)}</Object></Signature>`),
    ],
    ["in KeyInfo", (text) => swap(moved(text), "</KeyInfo>", `${original(text)}</KeyInfo>`)],
    ["in SignedInfo", (text) => swap(moved(text), "</SignedInfo>", `${original(text)}</SignedInfo>`)],
    [
      "in SignatureValue",
      (text) => swap(moved(text), "</SignatureValue>", `${original(text)}</SignatureValue>`),
    ],
    [
      "in a second signature",
      (text) =>
        swap(
          moved(text),
          "<CHUKYDONVI>",
          `<CHUKYDONVI><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object>${original(text)}</Object></Signature>`,
        ),
    ],
    ["nowhere, the forgery under its Id", (text) => forged(text)],
    [
      "under the forgery's Id as well",
      (text) => swap(forged(text), "<CHUKYDONVI>", `<CU>${original(text)}</CU><CHUKYDONVI>`),
    ],
    [
      "under the forgery's Id as well, written id",
      (text) =>
        swap(
          forged(text).replace(' Id="Id-1f0c"', ' id="Id-1f0c"'),
          "<CHUKYDONVI>",
          `<CU>${original(text)}</CU><CHUKYDONVI>`,
        ),
    ],
    [
      "under the forgery's Id as well, written xml:id",
      (text) =>
        swap(
          forged(text).replace(' Id="Id-1f0c"', ' xml:id="Id-1f0c"'),
          "<CHUKYDONVI>",
          `<CU>${original(text)}</CU><CHUKYDONVI>`,
        ),
    ],
    [
      "under the forgery's Id as well, with a reference in it",
      (text) =>
        swap(
          forged(text).replace(' Id="Id-1f0c"', ' Id="Id&#45;1f0c"'),
          "<CHUKYDONVI>",
          `<CU>${original(text)}</CU><CHUKYDONVI>`,
        ),
    ],
  ];

  for (const kind of ["xmldsig", "xades"] as const) {
    it.each(places)(
      `never lets the forgery out as signed by ${kind}: the original %s [ATK-XML-01]`,
      async (_, attack) => {
        const good = kind === "xmldsig" ? element : xades;
        expect(
          decode(expectPassed(await verify(good, { expect: { layout: "bhytB" } })).signedBytes),
        ).toContain("MẪU");
        for (const expected of [undefined, { layout: "bhytB" as const, root: "GIAYCHUNGSINH" }]) {
          const report = await verify(attack(good), expected && { expect: expected });
          if (report.indication !== "TOTAL_PASSED") expectRefused(report);
          else expect(decode(report.signedBytes).match(/<HOTENCON[^>]*>([^<]*)/)?.[1]).toBe("NGUYỄN THỊ MẪU");
          // Around the forgery, the forgery would be a part of what is handed out: then it must not pass.
          if (report.indication === "TOTAL_PASSED") expect(decode(report.signedBytes)).not.toContain("GIẢ");
        }
      },
    );
  }
});

describe("XAdES of several signers", () => {
  const all = (text: string, pattern: RegExp) => text.match(pattern) ?? [];
  const signatures = /<Signature .*?<\/Signature>/gs;
  const properties = /<xades:SignedProperties.*?<\/xades:SignedProperties>/gs;

  it("does not pass when the signed properties of two signatures are exchanged [ATK-XAD-01]", async () => {
    expectPassed(await verify(pair));
    const [one = "", two = ""] = all(pair, properties);
    expect(one).not.toBe(two);
    expectRefused(await verify(swap(swap(swap(pair, one, "@"), two, one), "@", two)));
    // And with the Ids that the references name.
    const idOf = (text: string) => / Id="([^"]*)"/.exec(text)?.[1] ?? "";
    const [first, second] = [two.replace(idOf(two), idOf(one)), one.replace(idOf(one), idOf(two))];
    expectRefused(await verify(swap(swap(swap(pair, one, "@"), two, second), "@", first)));
  });

  it("does not pass when keys or values of two signatures are exchanged [ATK-XAD-02]", async () => {
    expectPassed(await verify(pair));
    for (const part of [
      /<KeyInfo>.*?<\/KeyInfo>/gs,
      /<SignatureValue>.*?<\/SignatureValue>/gs,
      /<SignedInfo>.*?<\/SignedInfo>/gs,
    ]) {
      const [one = "", two = ""] = all(pair, part);
      expectRefused(await verify(swap(swap(swap(pair, one, "@"), two, one), "@", two)));
    }
  });

  it("says of each signature what it covers, and hands out no common content [ATK-XAD-03]", async () => {
    const report = expectPassed(await verify(pair));
    expect(report.signatures.map(({ covers, content }) => [covers.part, decode(content)])).toEqual([
      ["a", '<a Id="a">MỘT</a>'],
      ["b", '<b Id="b">HAI</b>'],
    ]);
    expect(report.signedBytes).toBeUndefined();
    expectRefused(await verify(swap(pair, "HAI", "BA")));
  });

  it("does not count a counter-signature inside a signature, whoever made it [ATK-XAD-04]", async () => {
    const [, other = ""] = all(pair, signatures);
    const counter = `<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:CounterSignature>${other.replaceAll(/ Id="[^"]*"/g, "")}</xades:CounterSignature></xades:UnsignedSignatureProperties></xades:UnsignedProperties></xades:QualifyingProperties>`;
    const before = expectPassed(await verify(xades));
    const report = await verify(swap(xades, "</xades:QualifyingProperties>", counter));
    expect(report.signatures).toHaveLength(1);
    if (report.indication === "TOTAL_PASSED") expect(report.signedBytes).toEqual(before.signedBytes);
  });

  it("is judged by the certificate that is bound, whatever stands in KeyInfo [ATK-XAD-05]", async () => {
    expectPassed(await verify(xades));
    const own = encodeBase64(world.doctor.key.certificate);
    for (const { key } of [world.colleague, world.stranger, world.rsa]) {
      const other = encodeBase64(key.certificate);
      expectRefused(await verify(swap(xades, own, other)));
      const added = await verify(
        swap(
          xades,
          `<X509Certificate>${own}`,
          `<X509Certificate>${other}</X509Certificate><X509Certificate>${own}`,
        ),
      );
      expect(added.signatures[0]?.signer?.serialNumber).toBe(
        (await verify(xades)).signatures[0]?.signer?.serialNumber,
      );
    }
  });
});
