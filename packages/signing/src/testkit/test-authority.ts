import { epochMs, type Instant, parseInstant } from "@benhan/core";
import type { Extension } from "@peculiar/x509";
import { readCertificate } from "../certificate/read-certificate.ts";
import { importSigningKey } from "../key/import-signing-key.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { writePkcs12 } from "./write-pkcs12.ts";

/** What a certificate of a test says. */
export interface TestCertificateOptions {
  /** As RFC 4514 writes a name. */
  readonly subject?: string;
  /** Default `rsa`: 2048 bits. `ec` is P-256. */
  readonly key?: "rsa" | "rsa-1024" | "rsa-3072" | "ec" | "ec-384";
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
  /** Default `signing`: digitalSignature and nonRepudiation. */
  readonly usage?: "signing" | "key-encipherment";
  /** Limits the certificate critically to one purpose (extended key usage) that is not signing. */
  readonly onlyFor?: "tls-server" | "time-stamping";
  /** Adds an extension that nobody knows, marked critical. */
  readonly withUnknownCriticalExtension?: boolean;
}

/** A signer of the test authority. */
export interface TestSigner {
  readonly key: SigningKey;
  /** The private key, PKCS#8 in DER: for tools such as xmlsec1. */
  readonly pkcs8: Uint8Array;
  /** The signer with key, certificate and issuers as a `.p12` file. */
  toPkcs12(passphrase: string): Promise<Uint8Array>;
}

/** A certificate authority that exists for one test run: a root and an issuing authority below it. */
export interface TestAuthority {
  /** DER. */
  readonly root: Uint8Array;
  readonly issuing: Uint8Array;
  issueSigner(options?: TestCertificateOptions): Promise<TestSigner>;
  /** The revocation lists of root and issuing authority in DER; nothing is revoked. */
  issueLists(times: {
    readonly thisUpdate: Instant;
    readonly nextUpdate: Instant;
  }): Promise<readonly Uint8Array[]>;
}

/** The name that test facilities carry, so that no test certificate can be taken for a real one. */
export const testFacilitySubject =
  "CN=BỆNH VIỆN THỬ NGHIỆM (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ),O=TEST ONLY,C=VN,0.9.2342.19200300.100.1.1=MST:0000000000";

const rsa = (modulusLength: number) => ({
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
});
const keyKinds = {
  rsa: rsa(2048),
  "rsa-1024": rsa(1024),
  "rsa-3072": rsa(3072),
  ec: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  "ec-384": { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
};

const purposes = { "tls-server": "1.3.6.1.5.5.7.3.1", "time-stamping": "1.3.6.1.5.5.7.3.8" };

interface Issuer {
  readonly subject: string;
  readonly keys: CryptoKeyPair;
  readonly algorithm: (typeof keyKinds)["rsa" | "ec"];
}

/**
 * Makes a test authority. Keys are random and differ from run to run; names and validity do not. The authority itself
 * has EC keys, because RSA keys take long to make; `key: "rsa"` asks for RSA all the way up.
 */
export async function createTestAuthority(
  options: Pick<TestCertificateOptions, "key" | "notBefore" | "notAfter"> = {},
): Promise<TestAuthority> {
  const {
    notBefore = parseInstant("2020-01-01T00:00:00Z"),
    notAfter = parseInstant("2049-12-31T23:59:59Z"),
    key = "ec",
  } = options;
  const x509 = await loadX509();
  const { KeyUsageFlags: flags } = x509;
  let serial = 0;
  const make = async (
    subject: string,
    kind: keyof typeof keyKinds,
    issuer: Issuer | undefined,
    extra: CertificateExtra,
  ) => {
    const algorithm = keyKinds[kind];
    const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const signer = issuer ?? { subject, keys, algorithm };
    serial++;
    const certificate = await x509.X509CertificateGenerator.create(
      {
        serialNumber: serial.toString(16).padStart(4, "0"),
        subject,
        issuer: signer.subject,
        // The generator takes nothing but a Date.
        notBefore: new Date(epochMs(extra.notBefore ?? notBefore)),
        notAfter: new Date(epochMs(extra.notAfter ?? notAfter)),
        publicKey: keys.publicKey,
        signingKey: signer.keys.privateKey,
        signingAlgorithm: signer.algorithm,
        extensions: extra.extensions,
      },
      crypto,
    );
    return { der: new Uint8Array(certificate.rawData), issuer: { subject, keys, algorithm } };
  };
  const authority = (pathLength?: number): CertificateExtra => ({
    extensions: [
      new x509.BasicConstraintsExtension(true, pathLength, true),
      new x509.KeyUsagesExtension(flags.keyCertSign | flags.cRLSign, true),
    ],
  });
  const root = await make("CN=TEST ROOT (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ),C=VN", key, undefined, authority());
  const issuing = await make("CN=TEST CA (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ),C=VN", key, root.issuer, authority(0));
  return {
    root: root.der,
    issuing: issuing.der,
    async issueLists({ thisUpdate, nextUpdate }) {
      const lists = [root.issuer, issuing.issuer].map((issuer) =>
        x509.X509CrlGenerator.create(
          {
            issuer: issuer.subject,
            thisUpdate: new Date(epochMs(thisUpdate)),
            nextUpdate: new Date(epochMs(nextUpdate)),
            signingAlgorithm: issuer.algorithm,
            signingKey: issuer.keys.privateKey,
            entries: [],
            extensions: [],
          },
          crypto,
        ),
      );
      return (await Promise.all(lists)).map((list) => new Uint8Array(list.rawData));
    },
    async issueSigner(wanted = {}) {
      const usage =
        wanted.usage === "key-encipherment"
          ? flags.keyEncipherment
          : flags.digitalSignature | flags.nonRepudiation;
      const unknown = wanted.withUnknownCriticalExtension
        ? [new x509.Extension("1.3.6.1.4.1.99999.1", true, new Uint8Array([5, 0]))]
        : [];
      const purpose =
        wanted.onlyFor === undefined
          ? []
          : [new x509.ExtendedKeyUsageExtension([purposes[wanted.onlyFor]], true)];
      const made = await make(wanted.subject ?? testFacilitySubject, wanted.key ?? "rsa", issuing.issuer, {
        ...wanted,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(usage, true),
          ...unknown,
          ...purpose,
        ],
      });
      const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", made.issuer.keys.privateKey));
      const chain = [issuing.der, root.der];
      const signer = await importSigningKey(pkcs8, readCertificate(made.der), chain);
      if (signer === undefined) throw new Error("the new key does not fit its certificate");
      return {
        key: signer,
        pkcs8,
        toPkcs12: (passphrase) => writePkcs12(pkcs8, [made.der, ...chain], passphrase),
      };
    },
  };
}

/** Loaded on demand: both are optional, and only whoever makes certificates needs them. */
async function loadX509(): Promise<typeof import("@peculiar/x509")> {
  // The polyfill must be there before x509 is loaded, or tsyringe inside it throws.
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

interface CertificateExtra {
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
  readonly extensions: Extension[];
}
