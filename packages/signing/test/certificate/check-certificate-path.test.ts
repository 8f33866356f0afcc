import "reflect-metadata";
import { parseInstant } from "@benhan/core";
import { encodeCertificatePem, readCertificate } from "@benhan/signing";
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { describe, expect, it } from "vitest";
import { checkCertificatePath } from "../../src/certificate/check-certificate-path.ts";

const at = parseInstant("2026-11-21T10:00:00+07:00");
const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const rsa = { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };

interface Made {
  readonly name: string;
  readonly keys: CryptoKeyPair;
  readonly algorithm: Algorithm;
  readonly der: Uint8Array;
}

interface Wish {
  readonly extensions?: Extension[];
  readonly algorithm?: Algorithm;
  readonly until?: string;
  readonly keys?: CryptoKeyPair;
}

let serial = 0;

async function make(name: string, issuer: Made | undefined, wish: Wish = {}): Promise<Made> {
  const algorithm = wish.algorithm ?? ecdsa;
  const keys =
    wish.keys ?? ((await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair);
  serial++;
  const made = await X509CertificateGenerator.create(
    {
      serialNumber: serial.toString(16).padStart(4, "0"),
      subject: `CN=${name}`,
      issuer: `CN=${issuer?.name ?? name}`,
      notBefore: new Date("2020-01-01T00:00:00Z"),
      notAfter: new Date(wish.until ?? "2049-12-31T00:00:00Z"),
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: issuer?.algorithm ?? algorithm,
      extensions: wish.extensions ?? [],
    },
    crypto,
  );
  return { name, keys, algorithm, der: new Uint8Array(made.rawData) };
}

const authority = (pathLength?: number): Extension[] => [
  new BasicConstraintsExtension(true, pathLength, true),
];

async function check(signer: Made, between: readonly Made[], anchors: readonly Made[]) {
  const read = (made: Made) => readCertificate(made.der);
  return checkCertificatePath(read(signer), between.map(read), anchors.map(read), at);
}

describe("a certificate path", () => {
  it("holds from the signer over authorities to an anchor", async () => {
    const root = await make("root", undefined, { extensions: authority() });
    const middle = await make("middle", root, { extensions: authority() });
    const low = await make("low", middle, { extensions: authority(0) });
    const signer = await make("signer", low);
    const found = await check(signer, [low, middle], [root]);
    expect(found.ok && found.path.map(({ subject }) => subject.text)).toEqual([
      "CN=signer",
      "CN=low",
      "CN=middle",
      "CN=root",
    ]);
  });

  it("does not hold over a certificate that is no authority", async () => {
    const root = await make("root", undefined, { extensions: authority() });
    const person = await make("person", root);
    const signer = await make("signer", person);
    expect(await check(signer, [person], [root])).toMatchObject({
      ok: false,
      defect: "issuer-not-authority",
    });
  });

  it("does not hold when an authority allows fewer below it", async () => {
    const root = await make("root", undefined, { extensions: authority(0) });
    const middle = await make("middle", root, { extensions: authority() });
    const signer = await make("signer", middle);
    expect(await check(signer, [middle], [root])).toMatchObject({ ok: false, defect: "path-too-long" });
  });

  it("does not hold when the issuer's key may not sign certificates", async () => {
    const usage = new KeyUsagesExtension(KeyUsageFlags.cRLSign, true);
    const root = await make("root", undefined, { extensions: [...authority(), usage] });
    expect(await check(await make("signer", root), [], [root])).toMatchObject({
      ok: false,
      defect: "key-usage",
    });
  });

  it("does not hold when an authority has expired", async () => {
    const root = await make("root", undefined, { extensions: authority() });
    const middle = await make("middle", root, { extensions: authority(), until: "2025-01-01T00:00:00Z" });
    const signer = await make("signer", middle);
    expect(await check(signer, [middle], [root])).toMatchObject({ ok: false, defect: "expired" });
  });

  it("does not hold when the names fit and the key does not", async () => {
    const root = await make("root", undefined, { extensions: authority() });
    const impostor = await make("root", undefined, { extensions: authority() });
    expect(await check(await make("signer", impostor), [], [root])).toMatchObject({
      ok: false,
      defect: "no-chain",
    });
  });

  it("does not hold over a certificate signed with SHA-1", async () => {
    const root = await make("root", undefined, {
      extensions: authority(),
      algorithm: { ...rsa, hash: "SHA-1" } as Algorithm,
    });
    expect(await check(await make("signer", root), [], [root])).toMatchObject({
      ok: false,
      defect: "weak-algorithm",
    });
  });

  it("holds over certificates signed with RSASSA-PSS", async () => {
    const algorithm = { ...rsa, name: "RSA-PSS", hash: "SHA-256", saltLength: 32 } as Algorithm;
    const root = await make("root", undefined, { extensions: authority(), algorithm });
    expect((await check(await make("signer", root), [], [root])).ok).toBe(true);
  });

  it("is bound by the constraints of its anchor, and says which certificate breaks them", async () => {
    const ascii = [...new TextEncoder().encode("example.vn")];
    const onlyExample = new Extension(
      "2.5.29.30",
      true,
      Uint8Array.from([0x30, 16, 0xa0, 14, 0x30, 12, 0x82, 10, ...ascii]),
    );
    const root = await make("root", undefined, { extensions: [...authority(), onlyExample] });
    const named = (name: string) =>
      make("signer", root, {
        extensions: [new SubjectAlternativeNameExtension([{ type: "dns", value: name }])],
      });
    expect((await check(await named("bv.example.vn"), [], [root])).ok).toBe(true);
    expect(await check(await named("bv.example.com"), [], [root])).toMatchObject({
      ok: false,
      defect: "name-constraints",
      subject: "CN=signer",
    });
  });

  it("does not hold when its anchor demands a policy and there is none", async () => {
    const explicit = new Extension("2.5.29.36", true, Uint8Array.from([0x30, 3, 0x80, 1, 0]));
    const root = await make("root", undefined, { extensions: [...authority(), explicit] });
    expect(await check(await make("signer", root), [], [root])).toMatchObject({
      ok: false,
      defect: "policy",
    });
    const policies = new Extension("2.5.29.32", false, Uint8Array.from([0x30, 5, 0x30, 3, 6, 1, 42]));
    const found = await check(await make("signer", root, { extensions: [policies] }), [], [root]);
    expect(found.ok && found.policies).toEqual(["1.2"]);
  });

  it("ends, whatever circles the certificates make [ATK-CRT-15]", async () => {
    const one = await make("one", undefined, { extensions: authority() });
    const two = await make("two", one, { extensions: authority() });
    const back = await make("one", two, { extensions: authority(), keys: one.keys });
    const signer = await make("signer", two);
    const root = await make("root", undefined, { extensions: authority() });
    expect(await check(signer, [one, two, back], [root])).toMatchObject({ ok: false, defect: "no-chain" });
  });
});

describe("readCertificate", () => {
  it("refuses what is not exactly one certificate in DER", async () => {
    const { der } = await make("root", undefined, { extensions: authority() });
    expect(() => readCertificate(Uint8Array.from([...der, 0]))).toThrowError(/signing\.der\.unreadable/);
    for (let length = 0; length < der.length; length += 7) {
      expect(() => readCertificate(der.slice(0, length))).toThrowError(/signing\.der\.unreadable/);
    }
  });

  it("reads any mutation without another error than its own", async () => {
    const { der } = await make("root", undefined, { extensions: authority() });
    for (let i = 0; i < der.length; i++) {
      for (const byte of [0x00, 0x80, 0xff, 0x30]) {
        const changed = der.slice();
        changed[i] = byte;
        try {
          readCertificate(changed);
        } catch (error) {
          expect(error).toMatchObject({ code: "signing.der.unreadable" });
        }
      }
    }
  });

  it("writes names as RFC 4514 does", async () => {
    const made = await make("BỆNH VIỆN A\\, CƠ SỞ 2,O=Sở Y tế,C=VN", undefined);
    expect(readCertificate(made.der).subject.text).toBe("C=VN,O=Sở Y tế,CN=BỆNH VIỆN A\\, CƠ SỞ 2");
    expect(encodeCertificatePem(made.der)).toContain("-----BEGIN CERTIFICATE-----\n");
  });
});
