import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "../../src/cms/extend-cms.ts";
import { findCmsSignatures } from "../../src/cms/find-cms-signatures.ts";
import { readSignedData } from "../../src/cms/read-signed-data.ts";
import { encodeCertificatePem } from "../../src/encoding/pem.ts";
import { allWays, defectsOf, holds, type KeyKind, signCms, signerOf } from "./cms-signer.ts";
import { content } from "./forged-cms.ts";

const kinds: readonly KeyKind[] = ["rsa", "P-256", "P-384", "P-521"];

describeWithTool("openssl", "CMS signatures and openssl", (openssl) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-cms-"));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...command: string[]) => execFileSync(openssl, command, { stdio: ["ignore", "pipe", "pipe"] });

  beforeAll(async () => {
    writeFileSync(at("content"), content);
    for (const kind of kinds) {
      const { certificate, pkcs8, root } = await signerOf(kind);
      writeFileSync(at(`${kind}.pem`), encodeCertificatePem(certificate.der));
      writeFileSync(at("root.pem"), encodeCertificatePem(root));
      writeFileSync(at(`${kind}.der`), pkcs8);
      run("pkey", "-inform", "DER", "-in", at(`${kind}.der`), "-out", at(`${kind}.key`));
    }
  });

  /** Throws when openssl refuses the signature; answers the content that it verified. */
  function verify(cms: Uint8Array, beside?: Uint8Array, ...more: readonly string[]): Uint8Array {
    writeFileSync(at("signature"), cms);
    if (beside !== undefined) writeFileSync(at("beside"), beside);
    const files = ["-in", at("signature"), ...(beside === undefined ? [] : ["-content", at("beside")])];
    const trust = ["-CAfile", at("root.pem"), "-purpose", "any"];
    run("cms", "-verify", "-binary", "-inform", "DER", ...files, ...trust, ...more, "-out", at("out"));
    return new Uint8Array(readFileSync(at("out")));
  }

  it.each(allWays)("openssl accepts ours with a key %s and %s", async (...way) => {
    const attached = await signCms(content, way);
    expect(verify(attached, undefined, "-cades")).toEqual(content);
    const detached = await signCms(content, way, { isAttached: false });
    expect(verify(detached, content, "-cades")).toEqual(content);
    const pades = await signCms(content, way, { isAttached: false, profile: "pades" });
    expect(verify(pades, content, "-cades")).toEqual(content);
    expect(() => verify(detached, content.subarray(1))).toThrow();
  });

  const count = runs(20, 500);
  it(`openssl accepts ours over ${count} contents of every length`, async () => {
    for (let i = 0; i < count; i++) {
      const bytes = Uint8Array.from({ length: i * 37 }, (_, j) => (i * 31 + j * 7) % 256);
      const way = allWays[i % allWays.length] ?? allWays[0];
      expect(Buffer.from(verify(await signCms(bytes, way), undefined, "-cades")).equals(bytes)).toBe(true);
    }
  });

  it("openssl accepts ours after time-stamp and evidence were added", async () => {
    const cms = await signCms(content);
    const { certificate, root } = await signerOf("rsa");
    writeFileSync(at("index.txt"), "");
    const rsa = ["-keyfile", at("rsa.key"), "-cert", at("rsa.pem")];
    writeFileSync(at("ca.cnf"), `[ca]\ndefault_ca=d\n[d]\ndatabase=${at("index.txt")}\ndefault_md=sha256\n`);
    run("ca", "-gencrl", "-config", at("ca.cnf"), ...rsa, "-crldays", "1", "-out", at("crl.pem"));
    const list = new Uint8Array(run("crl", "-in", at("crl.pem"), "-outform", "DER"));
    const stamped = addSignatureTimeStamp(cms, await signCms(content));
    const full = addCmsEvidence(stamped, { certificates: [certificate.der, root], lists: [list] });
    expect(verify(full, undefined, "-cades")).toEqual(content);
    const [found] = await findCmsSignatures(full);
    expect(found?.evidence.lists).toHaveLength(1);
    expect(await holds(found)).toBe(true);
    expect(String(run("cms", "-cmsout", "-print", "-inform", "DER", "-in", at("signature")))).toContain(
      "id-smime-aa-timeStampToken",
    );
  });

  const digests = { rsa: "sha256", "P-256": "sha256", "P-384": "sha384", "P-521": "sha512" } as const;
  const pss = ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest"];
  const signing: readonly (readonly [string, KeyKind, readonly string[]])[] = [
    ["RSA", "rsa", []],
    ["RSA-PSS", "rsa", pss],
    ["P-256", "P-256", []],
    ["P-384", "P-384", []],
    ["P-521", "P-521", []],
  ];

  function sign(kind: KeyKind, options: readonly string[], ...more: readonly string[]): Uint8Array {
    const signer = ["-signer", at(`${kind}.pem`), "-inkey", at(`${kind}.key`), ...options];
    const output = ["-outform", "DER", "-out", at("made")];
    run("cms", "-sign", "-binary", "-in", at("content"), "-md", digests[kind], ...signer, ...output, ...more);
    return new Uint8Array(readFileSync(at("made")));
  }

  it.each(signing)("ours accepts openssl's with %s", async (_, kind, options) => {
    for (const cades of [[], ["-cades"]]) {
      const [detached] = await findCmsSignatures(sign(kind, options, ...cades), { detached: content });
      expect(await holds(detached)).toBe(true);
      expect(detached?.isBaseline).toBe(cades.length > 0);
      // With PSS openssl 3.0 cannot stream.
      for (const streamed of options.length === 0 ? [[], ["-stream"]] : [[]]) {
        const cms = sign(kind, options, ...cades, ...streamed, "-nodetach");
        const [attached] = await findCmsSignatures(cms);
        expect(await holds(attached)).toBe(true);
        expect((await attached?.open())?.content).toEqual(content);
      }
    }
  });

  it("ours tells every signer of openssl's", async () => {
    const other = ["-signer", at("P-384.pem"), "-inkey", at("P-384.key")];
    sign("rsa", []);
    const output = ["-outform", "DER", "-out", at("two")];
    run(
      "cms",
      "-resign",
      "-binary",
      "-md",
      "sha256",
      "-inform",
      "DER",
      "-in",
      at("made"),
      ...other,
      ...output,
    );
    const found = await findCmsSignatures(new Uint8Array(readFileSync(at("two"))), { detached: content });
    expect(found.map(({ algorithm }) => algorithm).sort()).toEqual(["ecdsa-sha256", "rsa-sha256"]);
    expect(await Promise.all(found.map(holds))).toEqual([true, true]);
  });

  it("ours refuses openssl's without signed attributes, and names a signer by his key", async () => {
    const [bare] = await findCmsSignatures(sign("rsa", [], "-noattr"), { detached: content });
    expect(defectsOf(bare)).toEqual(["signed_attributes_missing"]);
    writeFileSync(
      at("ski.cnf"),
      "[req]\ndistinguished_name=n\nprompt=no\nx509_extensions=v\n[n]\nCN=x\n[v]\nsubjectKeyIdentifier=hash\n",
    );
    const self = ["-config", at("ski.cnf"), "-key", at("rsa.key"), "-out", at("ski.pem")];
    run("req", "-x509", "-new", ...self);
    const signer = ["-signer", at("ski.pem"), "-inkey", at("rsa.key"), "-keyid", "-nodetach"];
    const output = ["-outform", "DER", "-out", at("ski")];
    run("cms", "-sign", "-cades", "-binary", "-in", at("content"), ...signer, ...output);
    const cms = new Uint8Array(readFileSync(at("ski")));
    expect(readSignedData(cms)).toMatchObject({ version: 3, signers: [{ version: 3 }] });
    const [found] = await findCmsSignatures(cms);
    expect(defectsOf(found)).toEqual([]);
    expect(found?.signer?.subjectKeyId).toEqual(found?.evidence.certificates[0]?.subjectKeyId);
    // The attribute that binds the certificate names issuer and number as well.
    expect(await holds(found)).toBe(true);
  });
});
