import { signDocument } from "@benhan/signing";
import { createTestAuthority } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import type { FoundSignature } from "../../src/verification/found-signature.ts";
import { findXmlSignatures } from "../../src/xmldsig/find-xml-signatures.ts";
import { clock, decode, encode, visitFile } from "../visit-file.ts";

let text: string;

beforeAll(async () => {
  const { key } = await (await createTestAuthority()).issueSigner({ key: "ec" });
  const choice = { key, format: "xmldsig", layout: "bhytA", clock } as const;
  text = decode((await signDocument({ bytes: visitFile() }, choice)).bytes);
});

const find = (changed: string) => findXmlSignatures(encode(changed));
const codesOf = (found: FoundSignature | undefined) => found?.defects.map(({ code }) => code);

describe("the signatures of an XML file", () => {
  it("are read with what they cover, and hashed only when they are opened", async () => {
    const [found, ...others] = await find(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      format: "xmldsig",
      name: "1",
      defects: [],
      algorithm: "ecdsa-sha256",
      hashes: ["SHA-256"],
      covers: { scope: "whole", part: "GIAMDINHHS" },
      isBaseline: false,
    });
    const opened = await found?.open();
    expect(opened?.digestsMatch).toEqual([true]);
    expect(decode(opened?.toBeSigned)).toMatch(/^<SignedInfo xmlns=/);
    expect(decode(opened?.content)).not.toContain("SignatureValue");
  });

  it("are all found, in their order, wherever they stand", async () => {
    const signature = /<Signature .*<\/Signature>/.exec(text)?.[0] ?? "";
    const named = signature.replace("<Signature ", '<Signature Id="b" ');
    const found = await find(text.replace("<HOSO>", `${named}<HOSO>`));
    expect(found.map(({ name }) => name)).toEqual(["b", "2"]);
    // Each leaves out itself only, so that neither covers the file as it stands.
    for (const one of found) expect((await one.open()).digestsMatch).toEqual([false]);
  });

  it("cover an element when they refer to one", async () => {
    const [found] = await find(
      text.replace('URI=""', 'URI="#a"').replace("<THONGTINHOSO>", '<THONGTINHOSO Id="a">'),
    );
    expect(found).toMatchObject({ defects: [], covers: { scope: "element", part: "THONGTINHOSO" } });
    const [far] = await find(
      text
        .replace('URI=""', 'URI="#a"')
        .replace("<THONGTINHOSO>", '<x:T xmlns:x="urn:x" Id="a"/><THONGTINHOSO>'),
    );
    expect(far?.covers).toEqual({ scope: "element", part: "{urn:x}T" });
  });

  it.each<[string, (file: string) => string, string]>([
    [
      "an Id that is there twice",
      (file) => file.replace("<HOSO>", '<HOSO Id="a">').replace("<FILEHOSO>", '<FILEHOSO id="a">'),
      "signing.verification.duplicate_id",
    ],
    [
      "a comment in the signature",
      (file) => file.replace("<SignedInfo>", "<!-- --><SignedInfo>"),
      "signing.verification.node_in_signature",
    ],
    [
      "an Id that is not there",
      (file) => file.replace('URI=""', 'URI="#a"'),
      "signing.verification.reference",
    ],
    [
      "nothing but the signature itself",
      (file) => file.replace('URI=""', 'URI="#a"').replace("<KeyInfo>", '<KeyInfo Id="a">'),
      "signing.verification.reference",
    ],
  ])("have a defect with %s", async (_, change, code) => {
    const [found] = await find(change(text));
    expect(codesOf(found)).toContain(code);
  });

  it("are refused beyond a number that nobody needs", async () => {
    const many = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'.repeat(33);
    await expect(find(`<a>${many}</a>`)).rejects.toMatchObject({ code: "signing.xmldsig.malformed" });
  });
});
