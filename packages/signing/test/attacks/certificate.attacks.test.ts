import "reflect-metadata";
import { epochMs } from "@benhan/core";
import { readCertificate } from "@benhan/signing";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { beforeAll, describe, expect, it } from "vitest";
import { cmsContainer } from "../../src/cms/cms-container.ts";
import { verifyDocument } from "../../src/verification/verify-document.ts";
import type { VerifyDocumentOptions } from "../../src/verification/verify-options.ts";
import { clock, encode } from "../visit-file.ts";
import { expectPassed, expectRefused } from "./attack-world.ts";

const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const signingTime = epochMs(clock.now());
const content = encode("đơn thuốc thử nghiệm");

interface Made {
  readonly subject: string;
  readonly keys: CryptoKeyPair;
  readonly der: Uint8Array;
}

interface Wish {
  readonly extensions?: readonly Extension[];
  readonly keys?: CryptoKeyPair;
  readonly serial?: string;
  readonly from?: string;
  readonly until?: string;
}

let serial = 0;
const { digitalSignature, nonRepudiation, keyCertSign, cRLSign } = KeyUsageFlags;
const authority = (pathLength?: number) => [
  new BasicConstraintsExtension(true, pathLength, true),
  new KeyUsagesExtension(keyCertSign | cRLSign, true),
];
const leaf = (...more: readonly Extension[]) => [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(digitalSignature | nonRepudiation, true),
  ...more,
];

async function make(subject: string, issuer: Made | undefined, wish: Wish = {}): Promise<Made> {
  const keys =
    wish.keys ?? ((await crypto.subtle.generateKey(ecdsa, true, ["sign", "verify"])) as CryptoKeyPair);
  serial++;
  const made = await X509CertificateGenerator.create(
    {
      serialNumber: wish.serial ?? serial.toString(16).padStart(4, "0"),
      subject,
      issuer: issuer?.subject ?? subject,
      notBefore: new Date(wish.from ?? "2020-01-01T00:00:00Z"),
      notAfter: new Date(wish.until ?? "2049-12-31T00:00:00Z"),
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: ecdsa,
      extensions: [...(wish.extensions ?? leaf())],
    },
    crypto,
  );
  return { subject, keys, der: new Uint8Array(made.rawData) };
}

/** A CAdES signature with that key, made without asking whether it may. */
async function sign(by: Made, ...chain: readonly Made[]): Promise<Uint8Array> {
  const algorithm = "ecdsa-sha256";
  const certificate = readCertificate(by.der);
  const signer = { certificate, chain: chain.map(({ der }) => der), algorithm, signingTime } as const;
  const parts = await cmsContainer.draft(content, signer, {});
  const value = await crypto.subtle.sign(ecdsa, by.keys.privateKey, new Uint8Array(parts.toBeSigned));
  return cmsContainer.fill(parts, new Uint8Array(value), algorithm);
}

const verify = (bytes: Uint8Array, more: Partial<VerifyDocumentOptions> = {}) =>
  verifyDocument(bytes, { trustAnchors: [root.der], clock, ...more });

let root: Made;
let issuing: Made;
let doctor: Made;

beforeAll(async () => {
  root = await make("CN=ROOT", undefined, { extensions: authority() });
  issuing = await make("CN=CA", root, { extensions: authority(0) });
  doctor = await make("CN=BÁC SĨ", issuing);
});

const constraint = (oid: string, ...content: readonly number[]) =>
  new Extension(oid, true, Uint8Array.from(content));
const dnsOnly = constraint("2.5.29.30", 0x30, 16, 0xa0, 14, 0x30, 12, 0x82, 10, ...encode("example.vn"));
const dns = (value: string) => new SubjectAlternativeNameExtension([{ type: "dns", value }]);
const policyDemanded = constraint("2.5.29.36", 0x30, 3, 0x80, 1, 0);
const policy = new Extension("2.5.29.32", false, Uint8Array.from([0x30, 5, 0x30, 3, 6, 1, 42]));

describe("a signature whose signer may not sign", () => {
  it("is good with a signer who may", async () => {
    expectPassed(await verify(await sign(doctor, issuing, root)));
  });

  it.each<
    [string, () => Promise<{ readonly bytes: Uint8Array; readonly options?: Partial<VerifyDocumentOptions> }>]
  >([
    [
      "a certificate that another signer issued (leaf as authority) [ATK-CRT-01]",
      async () => ({ bytes: await sign(await make("CN=GIẢ", doctor), doctor, issuing) }),
    ],
    [
      "an authority below one that allows none [ATK-CRT-02]",
      async () => {
        const lower = await make("CN=CA 2", issuing, { extensions: authority() });
        return { bytes: await sign(await make("CN=GIẢ", lower), lower, issuing) };
      },
    ],
    [
      "an authority whose key may not sign certificates [ATK-CRT-03]",
      async () => {
        const extensions = [
          new BasicConstraintsExtension(true, undefined, true),
          new KeyUsagesExtension(digitalSignature, true),
        ];
        const lower = await make("CN=CA 3", root, { extensions });
        return { bytes: await sign(await make("CN=GIẢ", lower), lower) };
      },
    ],
    [
      "an authority of the same name with another key [ATK-CRT-04]",
      async () => {
        const other = await make("CN=CA", undefined, { extensions: authority(0) });
        return { bytes: await sign(await make("CN=BÁC SĨ", other), other, issuing, root) };
      },
    ],
    [
      "a root of the same name with another key, brought along [ATK-CRT-04]",
      async () => {
        const other = await make("CN=ROOT", undefined, { extensions: authority() });
        return { bytes: await sign(await make("CN=BÁC SĨ", other), other, root) };
      },
    ],
    [
      "a certificate with the same name, number and key identifier as a good one [ATK-CRT-05]",
      async () => {
        const good = await make("CN=B", issuing, {
          serial: "7777",
          extensions: leaf(new SubjectKeyIdentifierExtension("11223344")),
        });
        const ca = await make("CN=CA", undefined, { extensions: authority(0) });
        const bad = await make("CN=B", ca, {
          serial: "7777",
          extensions: leaf(new SubjectKeyIdentifierExtension("11223344")),
        });
        expectPassed(await verify(await sign(good, issuing)));
        return { bytes: await sign(bad, good, issuing), options: { intermediates: [good.der, issuing.der] } };
      },
    ],
    [
      "a certificate of its own making for a trusted key's name [ATK-CRT-06]",
      async () => ({ bytes: await sign(await make("CN=BÁC SĨ", undefined), issuing, root) }),
    ],
    [
      "the key of an authority, which may sign certificates and lists only [ATK-CRT-07]",
      async () => ({ bytes: await sign(issuing, root) }),
    ],
    ["the key of the anchor itself [ATK-CRT-07]", async () => ({ bytes: await sign(root) })],
    [
      "a certificate for web servers [ATK-CRT-08]",
      async () => ({
        bytes: await sign(
          await make("CN=MÁY", issuing, {
            extensions: leaf(new ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.1"], true)),
          }),
          issuing,
        ),
      }),
    ],
    [
      "a certificate for time-stamps [ATK-CRT-08]",
      async () => ({
        bytes: await sign(
          await make("CN=TSA", issuing, {
            extensions: leaf(new ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.8"], true)),
          }),
          issuing,
        ),
      }),
    ],
    [
      "a name outside of what its authority may name [ATK-CRT-09]",
      async () => {
        const bound = await make("CN=CA 4", root, { extensions: [...authority(), dnsOnly] });
        expectPassed(
          await verify(
            await sign(await make("CN=A", bound, { extensions: leaf(dns("bv.example.vn")) }), bound),
          ),
        );
        return {
          bytes: await sign(await make("CN=B", bound, { extensions: leaf(dns("bv.example.com")) }), bound),
        };
      },
    ],
    [
      "no policy where its authority demands one [ATK-CRT-10]",
      async () => {
        const bound = await make("CN=CA 5", root, { extensions: [...authority(), policyDemanded, policy] });
        expectPassed(
          await verify(await sign(await make("CN=A", bound, { extensions: leaf(policy) }), bound)),
        );
        return { bytes: await sign(await make("CN=B", bound), bound) };
      },
    ],
    [
      "a critical extension that nobody knows [ATK-CRT-11]",
      async () => ({
        bytes: await sign(
          await make("CN=B", issuing, { extensions: leaf(constraint("1.3.6.1.4.1.99999.1", 5, 0)) }),
          issuing,
        ),
      }),
    ],
    [
      "an anchor for time-stamps only [ATK-CRT-12]",
      async () => ({
        bytes: await sign(doctor, issuing),
        options: { trustAnchors: [{ certificate: root.der, purposes: ["timestamp"], domain: "timestamp" }] },
      }),
    ],
    [
      "an authority that has expired [ATK-CRT-13]",
      async () => {
        const old = await make("CN=CA 6", root, { extensions: authority(), until: "2026-01-01T00:00:00Z" });
        return { bytes: await sign(await make("CN=B", old), old) };
      },
    ],
  ])("does not pass: %s", async (_, attack) => {
    const { bytes, options } = await attack();
    expectPassed(await verify(await sign(doctor, issuing, root)));
    expectRefused(await verify(bytes, options));
  });

  it("is judged as its own signer's, not as that of another certificate of the same key [ATK-CRT-14]", async () => {
    const bound = await sign(doctor, issuing, root);
    const other = await make("CN=GIÁM ĐỐC", issuing, { keys: doctor.keys });
    expect(expectPassed(await verify(bound)).signatures[0]?.signer?.commonName).toBe("BÁC SĨ");
    const report = expectPassed(await verify(bound, { intermediates: [other.der] }));
    expect(report.signatures[0]?.signer?.commonName).toBe("BÁC SĨ");
  });
});
