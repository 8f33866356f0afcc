import { readCertificate } from "@benhan/signing";
import { decodeRemoteValue } from "@benhan/signing/remote";
import { createTestAuthority } from "@benhan/signing/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { signDocument } from "../../src/signature/sign-document.ts";
import { clock } from "../visit-file.ts";

const authority = await createTestAuthority();
const [rsa, ec] = [await authority.issueSigner({ key: "rsa" }), await authority.issueSigner({ key: "ec" })];
const toBeSigned = new TextEncoder().encode("attributes");
const of = (signer: typeof rsa) => ({ certificate: readCertificate(signer.key.certificate), toBeSigned });
const rsaValue = await rsa.key.sign(toBeSigned, { algorithm: "rsa-sha256" });
const ecValue = await ec.key.sign(toBeSigned, { algorithm: "ecdsa-sha256" });
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

describe("a value that a service returns", () => {
  it.each([
    ["bare, in base64", encodeBase64(rsaValue), "base64", rsa, rsaValue],
    [
      "bare, in base64 with line breaks",
      encodeBase64(rsaValue).replace(/.{64}/g, "$&\r\n"),
      "base64",
      rsa,
      rsaValue,
    ],
    ["bare, in hexadecimal as agreed", hex(rsaValue), "hex", rsa, rsaValue],
    ["bare, in capital hexadecimal as agreed", hex(rsaValue).toUpperCase(), "hex", rsa, rsaValue],
    ["r and s side by side", encodeBase64(ecValue), "base64", ec, ecValue],
    ["r and s in DER", encodeBase64(derOfEcdsaValue(ecValue)), "base64", ec, ecValue],
  ] as const)("%s, is taken", (_, text, encoding, signer, value) => {
    expect(decodeRemoteValue(text, encoding, of(signer))).toEqual(value);
  });

  it.each([
    ["hexadecimal for base64", hex(rsaValue), "base64", rsa, "encoding"],
    ["base64 for hexadecimal", encodeBase64(rsaValue), "hex", rsa, "encoding"],
    ["nothing", "", "base64", rsa, "encoding"],
    ["a sentence", "Ký thành công", "base64", rsa, "encoding"],
    ["a byte less", encodeBase64(rsaValue.subarray(1)), "base64", rsa, "shape"],
    ["an RSA value for an EC key", encodeBase64(rsaValue), "base64", ec, "shape"],
    ["an EC value for an RSA key", encodeBase64(derOfEcdsaValue(ecValue)), "base64", rsa, "shape"],
    [
      "DER with something behind it",
      encodeBase64(Uint8Array.of(...derOfEcdsaValue(ecValue), 0)),
      "base64",
      ec,
      "shape",
    ],
  ] as const)("%s, is refused as what it is", (_, text, encoding, signer, refusal) => {
    expect(decodeRemoteValue(text, encoding, of(signer))).toBe(refusal);
  });

  describe.each([
    ["rsa", rsa],
    ["ec", ec],
  ] as const)("as a PKCS#7 of a key of the kind %s", (_, signer) => {
    const sign = async () => {
      const { bytes } = await signDocument(
        { bytes: new Uint8Array(9) },
        { key: signer.key, format: "cades", clock },
      );
      const [found] = await findCmsSignatures(bytes);
      const opened = await found?.open();
      if (found === undefined || opened === undefined) throw new Error("no signature");
      return { text: encodeBase64(bytes), value: found.value, attributes: opened.toBeSigned };
    };
    it("over exactly our attributes is taken", async () => {
      const { text, value, attributes } = await sign();
      expect(decodeRemoteValue(text, "base64", { ...of(signer), toBeSigned: attributes })).toEqual(value);
    });
    it("over other attributes is refused", async () => {
      expect(decodeRemoteValue((await sign()).text, "base64", of(signer))).toBe("other-attributes");
    });
  });

  it("never makes the reader fail, whatever it is", async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.base64String({ maxLength: 800 }),
      fc.uint8Array({ maxLength: 600 }).map(encodeBase64),
    );
    await fc.assert(
      fc.property(
        texts,
        fc.constantFrom("base64", "hex"),
        fc.constantFrom(rsa, ec),
        (text, encoding, signer) => {
          const value = decodeRemoteValue(text, encoding, of(signer));
          expect(typeof value === "string" || value.length === (signer === rsa ? 256 : 64)).toBe(true);
        },
      ),
      { seed: 6, numRuns: 2000 },
    );
  });
});
