import "reflect-metadata";
import { epochMs, parseInstant } from "@benhan/core";
import { readCertificate } from "@benhan/signing";
import { BasicConstraintsExtension, X509CertificateGenerator } from "@peculiar/x509";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Certificate } from "../../../src/certificate/certificate.ts";
import { listPaths } from "../../../src/certificate/path/list-paths.ts";

const at = epochMs(parseInstant("2026-11-21T10:00:00+07:00"));
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const keys: CryptoKeyPair[] = [];

interface Holder {
  readonly name: string;
  readonly key: number;
}

async function issue(subject: Holder, issuer: Holder): Promise<Certificate> {
  const [own, above] = [keys[subject.key], keys[issuer.key]];
  if (own === undefined || above === undefined) throw new Error("no such key");
  const made = await X509CertificateGenerator.create(
    {
      subject: `CN=${subject.name}`,
      issuer: `CN=${issuer.name}`,
      notBefore: new Date("2020-01-01T00:00:00Z"),
      notAfter: new Date("2040-01-01T00:00:00Z"),
      publicKey: own.publicKey,
      signingKey: above.privateKey,
      signingAlgorithm: algorithm,
      extensions: [new BasicConstraintsExtension(true, undefined, true)],
    },
    crypto,
  );
  return readCertificate(new Uint8Array(made.rawData));
}

async function collect(
  target: Certificate,
  candidates: readonly Certificate[],
  anchors: readonly Certificate[],
) {
  const verify = vi.spyOn(crypto.subtle, "verify");
  const lengths: number[] = [];
  for await (const found of listPaths(target, { candidates, anchors, at })) {
    lengths.push(found.ok ? found.path.length : 0);
  }
  const asked = verify.mock.calls.length;
  verify.mockRestore();
  return { lengths, asked };
}

beforeAll(async () => {
  for (let i = 0; i < 12; i++)
    keys.push(await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]));
});

describe("the search for paths", () => {
  it("lists every way to an anchor, over old and new keys of one name", async () => {
    const root = await issue({ name: "root", key: 0 }, { name: "root", key: 0 });
    const old = await issue({ name: "ca", key: 1 }, { name: "root", key: 0 });
    const young = await issue({ name: "ca", key: 2 }, { name: "root", key: 0 });
    const bridge = await issue({ name: "ca", key: 1 }, { name: "ca", key: 2 });
    const signer = await issue({ name: "signer", key: 3 }, { name: "ca", key: 1 });
    const { lengths } = await collect(signer, [young, bridge, old], [root]);
    expect([...lengths].sort()).toEqual([3, 4]);
  });

  it("goes over ten certificates and not over eleven", async () => {
    const holder = (key: number) => ({ name: `ca${key}`, key });
    const chain: Certificate[] = [await issue(holder(0), holder(0))];
    for (let key = 1; key < 11; key++) chain.push(await issue(holder(key), holder(key - 1)));
    const lengthTo = async (i: number) => {
      const [root, target] = [chain[0], chain[i]];
      if (root === undefined || target === undefined) throw new Error("no such certificate");
      return (await collect(target, chain.slice(1), [root])).lengths;
    };
    expect(await lengthTo(9)).toEqual([10]);
    expect(await lengthTo(10)).toEqual([]);
  });

  it("costs a bounded number of signatures and paths when everybody certifies everybody", async () => {
    const holder = (key: number) => ({ name: `ca${key}`, key });
    const root = await issue(holder(0), holder(0));
    const mesh: Certificate[] = [];
    for (let one = 1; one < 9; one++)
      for (let other = 0; other < 9; other++)
        if (one !== other) mesh.push(await issue(holder(one), holder(other)));
    const target = await issue({ name: "target", key: 10 }, holder(8));
    const { lengths, asked } = await collect(target, mesh, [root]);
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.length).toBeLessThanOrEqual(64);
    expect(asked).toBe(64);
  }, 30_000);
});
