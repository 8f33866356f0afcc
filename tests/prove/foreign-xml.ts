import { basename } from "node:path";
import { verifyDocument } from "@benhan/signing";
import { createDice, type Dice } from "../../packages/signing/test/outside/dice.ts";
import { coveredNumber, randomXml } from "../../packages/signing/test/outside/random-document.ts";
import { getSigningWorld, type SigningWorld } from "../../packages/signing/test/outside/signing-world.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import { clock, encode } from "../../packages/signing/test/visit-file.ts";
import { runJdkXml, wordsOf } from "../../packages/signing/test/xmldsig/jdk-xml.ts";
import type { Prover } from "./prover.ts";

const more = "http://www.w3.org/2001/04/xmldsig-more#";
const uris = {
  rsa: [`${more}rsa-sha256`, `${more}rsa-sha384`, `${more}rsa-sha512`],
  pss: ["256", "384", "512"].map((size) => `http://www.w3.org/2007/05/xmldsig-more#sha${size}-rsa-MGF1`),
  ec: [`${more}ecdsa-sha256`, `${more}ecdsa-sha384`, `${more}ecdsa-sha512`],
} as const;
const enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const forms = [
  "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
  "http://www.w3.org/2006/12/xml-c14n11",
  "http://www.w3.org/2006/12/xml-c14n11#WithComments",
  "http://www.w3.org/2001/10/xml-exc-c14n#",
  "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
];
const digests = ["http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmlenc#sha512"];
// libxml2 joins “..” at the end and “a/../../b” otherwise than the examples of Canonical XML 1.1 (2.4, appendix A), and leaves
// an empty one out of whole documents too.
const bases = ["../", "../a", "a/b", "x/", "http://x.vn/y/z", "/r/s", ".", "./t"];

/** The `xml:` attributes that a subset takes over, or does not, as its canonical form says. */
function xmlAttributes(dice: Dice): string {
  const all = [
    ` xml:base="${dice.pick(bases)}"`,
    ` xml:lang="${dice.pick(["vi", "en"])}"`,
    ' xml:space="preserve"',
    ' xml:other="x"',
  ];
  return all.filter(() => dice.isOneOf(2)).join("");
}

/** A document of which one element is signed, or all of it, with the place where the signature goes. */
function documentFor(dice: Dice, signature: string, more: (dice: Dice) => string): string {
  const wrap = (content: string) =>
    [
      `<H${more(dice)} xml:id="h"><DULIEU${more(dice)}>`,
      `<GIAYCHUNGSINH${more(dice)} Id="Id-1">${content}</GIAYCHUNGSINH>`,
      `</DULIEU></H><CHUKYDONVI>${signature}</CHUKYDONVI>`,
    ].join("");
  return randomXml(dice, wrap);
}

interface Made {
  readonly what: string;
  readonly file: string;
}

function template(dice: Dice, uri: string): string {
  const isElement = dice.isOneOf(2);
  const form = dice.isOneOf(5) ? [] : [dice.pick(forms)];
  const transforms = [enveloped, ...form].map((one) => `<Transform Algorithm="${one}"/>`).join("");
  return `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>
<CanonicalizationMethod Algorithm="${dice.pick(forms)}"/><SignatureMethod Algorithm="${uri}"/>
<Reference URI="${isElement ? "#Id-1" : ""}"><Transforms>${transforms}</Transforms>
<DigestMethod Algorithm="${dice.pick(digests)}"/><DigestValue/></Reference></SignedInfo><SignatureValue/>
<KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature>`;
}

function signByXmlsec1(folder: WorkFolder, dice: Dice, world: SigningWorld, name: string): Made {
  const { signer, kind } = world.chooseSigner(dice);
  const uri = dice.pick(uris[kind.startsWith("rsa") ? "rsa" : "ec"]);
  const unsigned = folder.put("unsigned.xml", documentFor(dice, template(dice, uri), xmlAttributes));
  const key = folder.putKey("signer.key", signer.pkcs8);
  const certificate = folder.putCertificate("signer.pem", signer.key.certificate);
  const file = folder.path(`${name}.xml`);
  const ids = ["--id-attr:Id", "GIAYCHUNGSINH"];
  folder.run(
    "xmlsec1",
    "--sign",
    "--privkey-pem",
    `${key},${certificate}`,
    ...ids,
    "--output",
    file,
    unsigned,
  );
  return { file, what: `what xmlsec1 signed: ${name}, ${uri}` };
}

const jdkLayouts = ["A", "A+11", "B", "B+11", "A+xades", "A+11+xades", "B+xades", "B+11+xades"];

function wishOfJdk(folder: WorkFolder, dice: Dice, world: SigningWorld, name: string) {
  const { signer, kind, isPss } = world.chooseSigner(dice);
  const family = kind.startsWith("rsa") ? "RSA" : "EC";
  const uri = dice.pick(uris[isPss ? "pss" : family === "RSA" ? "rsa" : "ec"]);
  const layout = dice.pick(jdkLayouts);
  // Of an element in Canonical XML 1.1 the JDK 17 takes the outermost language, takes over what is not inherited, and
  // changes the document while it joins xml:base: xmlsec1 refuses what it makes then, and so does the JDK itself.
  const more = layout.startsWith("B+11") ? () => "" : xmlAttributes;
  const to = folder.path(`${name}.xml`);
  const words = wordsOf({
    from: folder.put(`${name}-unsigned.xml`, documentFor(dice, "", more)),
    to,
    key: folder.put(`${kind}.p8`, signer.pkcs8),
    certificate: folder.put(`${kind}.cer`, signer.key.certificate),
    family,
    uri,
    layout,
  });
  return { words, file: to, what: `what the JDK signed: ${name}, ${layout}, ${uri}` };
}

export const prover: Prover = {
  claim:
    "Whatever XML document xmlsec1 and the JDK sign (Canonical XML 1.0, 1.1 and exclusive, with and without comments; RSA, PSS, ECDSA; XMLDSig and XAdES; the document or an element in it) is verified by us, and no changed one.",
  target: 500,
  batch: 125,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const world = await getSigningWorld();
      const dice = createDice(seed);
      const wishes = Array.from({ length: count }, (_, i) => wishOfJdk(folder, dice, world, `jdk-${i}`));
      runJdkXml("java", "sign", ...wishes.flatMap(({ words }) => words));
      const made: readonly Made[] = [
        ...wishes,
        ...Array.from({ length: count }, (_, i) => signByXmlsec1(folder, dice, world, `xmlsec1-${i}`)),
      ];
      const options = { trustAnchors: world.anchors, intermediates: [world.authority.issuing], clock };
      for (const { file, what } of made) {
        const bytes = folder.read(basename(file));
        const report = await verifyDocument(bytes, options);
        if (report.indication !== "TOTAL_PASSED")
          throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
        const changed = new TextDecoder().decode(bytes).replace(coveredNumber, "<SO>00002</SO>");
        if ((await verifyDocument(encode(changed), options)).subIndication !== "HASH_FAILURE")
          throw new Error(`we accept changed ${what}`);
      }
    }),
};
