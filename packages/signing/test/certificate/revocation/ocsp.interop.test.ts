import "reflect-metadata";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMs, type Instant } from "@benhan/core";
import { encodeCertificatePem, readCertificate } from "@benhan/signing";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from "@peculiar/x509";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { judgeCertificate } from "../../../src/certificate/judge-certificate.ts";
import { readOcspAnswer } from "../../../src/certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../../../src/certificate/revocation/read-revocation-list.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const holders = ["root", "signer", "other", "responder", "asked", "idle"] as const;
type Holder = (typeof holders)[number];

const noCheck = new Extension("1.3.6.1.5.5.7.48.1.5", false, Uint8Array.of(5, 0));
const answering = new ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.9"]);
const extensions: Readonly<Record<Holder, Extension[]>> = {
  root: [new BasicConstraintsExtension(true, undefined, true)],
  signer: [],
  other: [],
  responder: [answering, noCheck],
  // May answer, but has to be asked about itself.
  asked: [answering],
  // Was never made a responder.
  idle: [noCheck],
};

describeWithTool("openssl", "OCSP answers of openssl", (openssl) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-ocsp-"));
  const at = (name: string) => join(folder, name);
  const ders = new Map<Holder, Uint8Array>();
  const keys = new Map<Holder, CryptoKeyPair>();
  afterAll(() => rmSync(folder, { recursive: true }));

  function keyOf(holder: Holder): CryptoKeyPair {
    const pair = keys.get(holder);
    if (pair === undefined) throw new Error(`${holder} has no key`);
    return pair;
  }

  const certificateOf = (holder: Holder) => readCertificate(ders.get(holder) ?? new Uint8Array());

  beforeAll(async () => {
    for (const [i, holder] of holders.entries()) {
      keys.set(holder, await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]));
      const made = await X509CertificateGenerator.create(
        {
          serialNumber: `0${i + 1}`,
          subject: `CN=${holder}`,
          issuer: "CN=root",
          notBefore: new Date("2020-01-01T00:00:00Z"),
          notAfter: new Date("2049-01-01T00:00:00Z"),
          publicKey: keyOf(holder).publicKey,
          signingKey: keyOf("root").privateKey,
          signingAlgorithm: algorithm,
          extensions: extensions[holder],
        },
        crypto,
      );
      ders.set(holder, new Uint8Array(made.rawData));
      writeFileSync(at(`${holder}.pem`), encodeCertificatePem(new Uint8Array(made.rawData)));
      const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keyOf(holder).privateKey));
      const pem = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString("base64")}\n-----END PRIVATE KEY-----\n`;
      writeFileSync(at(`${holder}.key`), pem);
    }
  });

  interface Wish {
    readonly by?: Holder;
    readonly about?: Holder;
    readonly revoked?: boolean;
    readonly id?: "sha1" | "sha256";
    readonly more?: readonly string[];
  }

  function answerOf({ by = "responder", about = "signer", revoked = false, id = "sha256", more }: Wish) {
    const state = revoked ? "R\t490101000000Z\t260105000000Z,keyCompromise" : "V\t490101000000Z\t";
    const lines = [2, 3].map((serial) => `${state}\t0${serial}\tunknown\t/CN=${serial}\n`);
    writeFileSync(at("index.txt"), lines.join(""));
    const run = (...words: string[]) =>
      execFileSync(openssl, ["ocsp", ...words], { stdio: ["ignore", "ignore", "ignore"] });
    run(`-${id}`, "-issuer", at("root.pem"), "-cert", at(`${about}.pem`), "-reqout", at("request"));
    const files = ["-index", at("index.txt"), "-CA", at("root.pem"), "-reqin", at("request")];
    const signing = ["-rsigner", at(`${by}.pem`), "-rkey", at(`${by}.key`), "-rmd", "sha256"];
    run(...files, ...signing, ...(more ?? ["-nmin", "60"]), "-respout", at("answer"));
    return new Uint8Array(readFileSync(at("answer")));
  }

  async function statusBy(der: Uint8Array, laterMs = 0, lists: readonly Uint8Array[] = []) {
    const answer = readOcspAnswer(der);
    const moment = addMs(answer.statuses[0]?.thisUpdate ?? ("" as Instant), laterMs);
    const judged = await judgeCertificate(certificateOf("signer"), {
      candidates: [],
      anchors: [certificateOf("root")],
      lists: lists.map(readRevocationList),
      answers: [answer],
      at: moment,
    });
    return judged.revocation?.status ?? judged.indication;
  }

  it.each<[string, Wish]>([
    ["a delegate", {}],
    ["the authority itself", { by: "root" }],
    ["a delegate named by its key", { more: ["-nmin", "60", "-resp_key_id"] }],
    ["a delegate, with SHA-1 in the identifier", { id: "sha1" }],
  ])("of %s say that a certificate is good", async (_, wish) => {
    expect(await statusBy(answerOf(wish))).toBe("TOTAL_PASSED");
  });

  it("say since when and why a certificate is revoked", async () => {
    const since = "2026-01-05T00:00:00Z";
    const revoked = { state: "revoked", since, reason: "key-compromise" };
    expect(await statusBy(answerOf({ revoked: true }))).toEqual(revoked);
  });

  it.each<[string, Wish, string]>([
    ["a certificate that was not made a responder signed them", { by: "idle" }, "issuer-unproven"],
    ["of the responder itself it is not known whether it was revoked", { by: "asked" }, "issuer-unproven"],
    ["they are about another certificate", { about: "other" }, "no-list"],
  ])("prove nothing when %s", async (_, wish, gap) => {
    expect(await statusBy(answerOf(wish))).toEqual({ state: "unknown", gap });
  });

  it("of a responder without no-check count once a list shows that it was not revoked", async () => {
    const answer = answerOf({ by: "asked" });
    const list = async (entries: { serialNumber: string; revocationDate: Date }[]) => {
      const made = await X509CrlGenerator.create(
        {
          issuer: "CN=root",
          thisUpdate: new Date("2020-01-01T00:00:00Z"),
          nextUpdate: new Date("2049-01-01T00:00:00Z"),
          signingAlgorithm: algorithm,
          signingKey: keyOf("root").privateKey,
          entries,
          extensions: [],
        },
        crypto,
      );
      return new Uint8Array(made.rawData);
    };
    expect(await statusBy(answer, 0, [await list([])])).toBe("TOTAL_PASSED");
    const revocationDate = new Date("2026-01-01T00:00:00Z");
    const both = [2, 5].map((serial) => ({ serialNumber: `0${serial}`, revocationDate }));
    expect(await statusBy(answer, 0, [await list(both)])).toMatchObject({ state: "revoked" });
  });

  it("count in their window only, widened by five minutes", async () => {
    const minute = 60_000;
    const hour = answerOf({});
    expect(await statusBy(hour, 64 * minute)).toBe("TOTAL_PASSED");
    expect(await statusBy(hour, 66 * minute)).toEqual({ state: "unknown", gap: "outdated" });
    expect(await statusBy(hour, -6 * minute)).toEqual({ state: "unknown", gap: "outdated" });
    const open = answerOf({ more: [] });
    expect(await statusBy(open, 4 * minute)).toBe("TOTAL_PASSED");
    expect(await statusBy(open, 6 * minute)).toEqual({ state: "unknown", gap: "outdated" });
  });

  it("make a revoked certificate good in no mutation of them", async () => {
    const der = answerOf({ revoked: true });
    for (let i = 0; i < der.length; i += 3) {
      const changed = der.slice();
      changed[i] = (changed[i] ?? 0) ^ 0x20;
      try {
        expect(await statusBy(changed)).not.toBe("TOTAL_PASSED");
      } catch (error) {
        expect(error).toMatchObject({ code: "signing.der.unreadable" });
      }
    }
  });
});
