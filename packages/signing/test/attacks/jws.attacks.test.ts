import { signDocument } from "@benhan/signing";
import { beforeAll, describe, it } from "vitest";
import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { encodeBase64 } from "../../src/encoding/base64.ts";
import { decodeBase64url, encodeBase64url } from "../../src/encoding/base64url.ts";
import { decode, encode } from "../visit-file.ts";
import { type AttackWorld, createAttackWorld, expectPassed, expectRefused } from "./attack-world.ts";

let world: AttackWorld;
let signed: string;
const content = encode('{"drug":"paracetamol","days":3}');
const forged = encode('{"drug":"paracetamol","days":30}');
const text = (value: unknown) => encodeBase64url(encode(JSON.stringify(value)));

beforeAll(async () => {
  world = await createAttackWorld();
  const { key } = world.doctor;
  signed = decode((await signDocument({ bytes: content }, { key, format: "jws", clock: world.clock })).bytes);
});

type Header = Readonly<Record<string, unknown>>;
const parts = () => signed.split(".") as [string, string, string];
const withPart = (at: 0 | 1 | 2, part: string) =>
  parts()
    .map((one, i) => (i === at ? part : one))
    .join(".");
const header = (): Header => JSON.parse(decode(decodeBase64url(parts()[0])));

/** Signed by the key of nobody's trust, with the header of the good one and some of it changed. */
async function forge(change: Header, payload = encodeBase64url(forged), by = world.stranger) {
  const head = text({ ...header(), ...change });
  const value = await by.key.sign(encode(`${head}.${payload}`), { algorithm: "ecdsa-sha256" });
  return `${head}.${payload}.${encodeBase64url(value)}`;
}

async function hmac(key: Uint8Array, data: string): Promise<string> {
  const secret = await crypto.subtle.importKey(
    "raw",
    new Uint8Array(key),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return encodeBase64url(
    new Uint8Array(await crypto.subtle.sign("HMAC", secret, new Uint8Array(encode(data)))),
  );
}

describe("a JSON web signature", () => {
  it("is good before, and so is what the attacker's own tool makes with the doctor's key", async () => {
    expectPassed(await world.verify(encode(signed)));
    expectPassed(await world.verify(encode(await forge({}, encodeBase64url(content), world.doctor))));
  });

  it.each<[string, () => string | Promise<string>]>([
    ["other content [ATK-JWS-01]", () => withPart(1, encodeBase64url(forged))],
    ["alg none and no value [ATK-JWS-02]", () => `${text({ ...header(), alg: "none" })}.${parts()[1]}.`],
    ["alg none and the old value [ATK-JWS-02]", () => withPart(0, text({ ...header(), alg: "none" }))],
    ["alg None [ATK-JWS-02]", () => withPart(0, text({ ...header(), alg: "None" }))],
    [
      "a MAC whose secret is the public key (key confusion) [ATK-JWS-03]",
      async () => {
        const input = `${text({ ...header(), alg: "HS256" })}.${encodeBase64url(forged)}`;
        return `${input}.${await hmac(readCertificate(world.doctor.key.certificate).key.spki, input)}`;
      },
    ],
    [
      "a MAC whose secret is the certificate [ATK-JWS-03]",
      async () => {
        const input = `${text({ ...header(), alg: "HS256" })}.${encodeBase64url(forged)}`;
        return `${input}.${await hmac(world.doctor.key.certificate, input)}`;
      },
    ],
    ["an algorithm of another family [ATK-JWS-04]", () => withPart(0, text({ ...header(), alg: "RS256" }))],
    ["a value of zeros [ATK-JWS-05]", () => withPart(2, encodeBase64url(new Uint8Array(64)))],
    [
      "its value in DER [ATK-JWS-05]",
      () => withPart(2, encodeBase64url(derOfEcdsaValue(decodeBase64url(parts()[2]) ?? content))),
    ],
    ["no value [ATK-JWS-05]", () => withPart(2, "")],
    [
      "a key of its own in the header [ATK-JWS-06]",
      () => forge({ jwk: { kty: "EC", crv: "P-256", x: "AA", y: "AA" } }),
    ],
    [
      "an address for the key [ATK-JWS-06]",
      () => forge({ jku: "https://example.vn/jwks", x5u: "https://example.vn/x" }),
    ],
    [
      "a certificate of nobody's trust [ATK-JWS-07]",
      () => forge({ x5c: [encodeBase64(world.stranger.key.certificate)], "x5t#S256": undefined }),
    ],
    [
      "the trusted certificate before the one that signed [ATK-JWS-07]",
      () =>
        forge({
          x5c: [world.doctor, world.stranger].map(({ key }) => encodeBase64(key.certificate)),
        }),
    ],
    ["the trusted certificate, of a forger's value [ATK-JWS-07]", () => forge({})],
    ["a rule that nobody knows [ATK-JWS-08]", () => forge({ crit: ["x"], x: 1 }, undefined, world.doctor)],
    [
      "content that is said not to be encoded [ATK-JWS-09]",
      () => forge({ b64: false, crit: ["b64"] }, undefined, world.doctor),
    ],
    [
      "a name twice in the header [ATK-JWS-10]",
      async () => {
        const twice = JSON.stringify(header()).replace("{", '{"alg":"none",');
        const head = encodeBase64url(encode(twice));
        const value = await world.doctor.key.sign(encode(`${head}.${parts()[1]}`), {
          algorithm: "ecdsa-sha256",
        });
        return `${head}.${parts()[1]}.${encodeBase64url(value)}`;
      },
    ],
    ["another spelling of its content [ATK-JWS-11]", () => `${parts()[0]}.${parts()[1]}=.${parts()[2]}`],
    [
      "white space in its content [ATK-JWS-11]",
      () => `${parts()[0]}.${parts()[1].slice(0, 8)}\n${parts()[1].slice(8)}.${parts()[2]}`,
    ],
  ])("does not pass with %s", async (_, attack) => {
    expectPassed(await world.verify(encode(signed)));
    expectRefused(await world.verify(encode(await attack())));
  });

  it("without its content does not pass over another content beside it [ATK-JWS-12]", async () => {
    const bare = encode(withPart(1, ""));
    expectPassed(await world.verify(bare, { detached: content }));
    expectRefused(await world.verify(bare, { detached: forged }));
    expectRefused(await world.verify(bare));
    expectRefused(await world.verify(bare, { detached: encode(parts()[1]) }));
  });
});
