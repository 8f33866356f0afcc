import { isEmrError } from "@benhan/core/faults";
import { readCertificate, type SigningKey } from "@benhan/signing";
import { type SigningKeySubject, signingKeyContract } from "@benhan/signing/contract";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { createTestAuthority } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { findSecret } from "../../src/contract/find-secret.ts";
import { importSigningKey } from "../../src/key/import-signing-key.ts";

const passphrase = "mật khẩu bí mật 4711";
const authority = await createTestAuthority();
const signers = {
  rsa: await authority.issueSigner({ key: "rsa" }),
  ec: await authority.issueSigner({ key: "ec" }),
};

async function imported(kind: "rsa" | "ec"): Promise<SigningKey> {
  const { pkcs8, key } = signers[kind];
  const made = await importSigningKey(pkcs8, readCertificate(key.certificate), key.chain);
  if (made === undefined) throw new Error("the key does not fit");
  return made;
}

describe.each(["rsa", "ec"] as const)("keys of the kind %s keep the contract of SigningKey", (kind) => {
  describe("in WebCrypto", () => {
    for (const one of signingKeyContract) {
      it(one.title, async () => one.run({ key: await imported(kind), secrets: [] }));
    }
  });
  describe("in a PKCS#12 file", () => {
    for (const one of signingKeyContract) {
      it(one.title, async () => {
        const file = await signers[kind].toPkcs12(passphrase);
        await one.run({ key: await openPkcs12(file, passphrase), secrets: [passphrase] });
      });
    }
  });
});

/** Keys with one defect each, by the case that finds it. */
const broken: Readonly<Record<string, (sound: SigningKey) => SigningKey>> = {
  "it offers algorithms, each once, and all of the certificate's kind of key": (sound) => ({
    ...sound,
    algorithms: ["rsa-sha256"],
  }),
  "the chain leads from the certificate to its issuers, nearest first": (sound) => ({
    ...sound,
    chain: [...sound.chain].reverse(),
  }),
  "every algorithm that is offered signs, and the value belongs to the certificate": (sound) => ({
    ...sound,
    certificate: signers.rsa.key.certificate,
    algorithms: ["rsa-sha256"],
    sign: (bytes) => sound.sign(bytes, { algorithm: "ecdsa-sha256" }),
  }),
  "values have the length of the modulus, or r and s side by side": (sound) => ({
    ...sound,
    sign: async (bytes, options) => Uint8Array.of(0x30, 0x44, ...(await sound.sign(bytes, options))),
  }),
  "bytes that look like a digest are hashed like all others, and so is nothing at all": (sound) => ({
    ...sound,
    sign: (bytes, options) => sound.sign(bytes.length === 32 ? new Uint8Array(32) : bytes, options),
  }),
  "long content is signed": (sound) => ({
    ...sound,
    sign: (bytes, options) => sound.sign(bytes.subarray(0, 1_000_000), options),
  }),
  "an algorithm that is not offered is refused with an EmrError": (sound) => ({
    ...sound,
    sign: (bytes, { signal }) => sound.sign(bytes, { algorithm: "ecdsa-sha256", ...(signal && { signal }) }),
  }),
  "a signing that was aborted before it began makes no signature": (sound) => ({
    ...sound,
    sign: (bytes, { algorithm }) => sound.sign(bytes, { algorithm }),
  }),
  "a signing that is aborted on the way ends with the reason or with a sound value, and the key still signs":
    (sound) => ({
      ...sound,
      async sign(bytes, options) {
        const value = await sound.sign(bytes, { algorithm: options.algorithm });
        return options.signal?.aborted ? new Uint8Array(64) : value;
      },
    }),
  "the caller may reuse its buffer as soon as sign was called": (sound) => ({
    ...sound,
    async sign(bytes, options) {
      await Promise.resolve();
      return sound.sign(bytes, options);
    },
  }),
  "signings at once do not get mixed up": (sound) => {
    let last: Uint8Array = new Uint8Array();
    return {
      ...sound,
      async sign(bytes, options) {
        last = new Uint8Array(bytes);
        await Promise.resolve();
        return sound.sign(last, options);
      },
    };
  },
  "a value belongs to the caller": (sound) => {
    const made = new Map<string, Uint8Array>();
    return {
      ...sound,
      async sign(bytes, options) {
        const value = made.get(bytes.join()) ?? (await sound.sign(bytes, options));
        made.set(bytes.join(), value);
        return value;
      },
    };
  },
  "no secret is in the key, and none in what it throws": (sound) => ({
    ...sound,
    async sign(bytes, options) {
      if (options.algorithm !== "ecdsa-sha256") throw new Error(`key file of ${passphrase}`);
      return sound.sign(bytes, options);
    },
  }),
};

describe("every case finds out who breaks it", () => {
  for (const one of signingKeyContract) {
    it(one.title, async () => {
      const sound: SigningKeySubject = { key: await imported("ec"), secrets: [passphrase] };
      const breaks = broken[one.title];
      if (breaks === undefined) throw new Error("no broken key for this case");
      await one.run(sound);
      const error = await one.run({ ...sound, key: breaks(sound.key) }).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      expect(isEmrError(error, "core.contract.broken"), String(error)).toBe(true);
    });
  }
});

describe("findSecret", () => {
  const secret = "bí mật 123456";
  const bytes = new TextEncoder().encode(secret);
  it.each([
    ["a text", { a: [`x ${secret} y`] }],
    ["the name of a field", { [secret]: 1 }],
    ["the cause of an error", new Error("x", { cause: new Error(secret) })],
    ["bytes", { a: bytes }],
    ["base64", btoa(String.fromCharCode(...bytes, 7, 7))],
    ["hexadecimal", [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")],
    ["an address", `https://a.example/?pin=${encodeURIComponent(secret)}`],
    ["a map", new Map([["a", secret]])],
  ])("finds a secret in %s", (_, value) => {
    expect(findSecret(value, [secret])).toBe(true);
  });
  it("finds none where there is none", () => {
    expect(findSecret({ a: "x", b: new Error("y"), c: new Uint8Array(9) }, [secret, ""])).toBe(false);
  });
});
