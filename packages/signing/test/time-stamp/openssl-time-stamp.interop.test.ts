import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instantOf } from "@benhan/core";
import { encodeCertificatePem, verifyDocument } from "@benhan/signing";
import { createTestAuthority, createTestIssuer, makeTimeStamp } from "@benhan/signing/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { clock } from "../visit-file.ts";

const content = new TextEncoder().encode("đơn thuốc thử nghiệm");

describeWithTool("openssl", "time-stamps and openssl", (openssl) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-ts-"));
  const at = (name: string) => join(folder, name);
  const run = (...words: string[]) =>
    execFileSync(openssl, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }).toString();
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => writeFileSync(at("content"), content));

  it("we accept what openssl stamps, over the right file only", async () => {
    const authority = await createTestAuthority();
    const { key, pkcs8 } = await authority.issueSigner({ key: "rsa", onlyFor: "time-stamping" });
    const pem = Buffer.from(pkcs8).toString("base64");
    writeFileSync(at("tsa.key"), `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`);
    writeFileSync(at("tsa.pem"), encodeCertificatePem(key.certificate));
    writeFileSync(at("serial"), "01");
    const lines = ["default_policy = 1.2.3.4.1", "digests = sha256, sha384, sha512", "serial = serial"];
    const settings = [
      "signer_digest = sha256",
      "ess_cert_id_alg = sha256",
      "ordering = yes",
      "tsa_name = yes",
    ];
    writeFileSync(
      at("tsa.cnf"),
      ["[tsa]", "default_tsa = t", "[t]", ...lines, ...settings, "accuracy = secs:1", ""].join("\n"),
    );
    run("ts", "-query", "-data", "content", "-sha256", "-cert", "-out", "query");
    const signing = ["-signer", "tsa.pem", "-inkey", "tsa.key"];
    run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", ...signing, "-out", "reply");
    // openssl stamps with the machine's clock.
    const now = instantOf(Date.now());
    const options = {
      trustAnchors: [authority.root],
      intermediates: [authority.issuing],
      revocation: "none",
      at: now,
      expect: { timeStamp: true },
    } as const;
    const reply = new Uint8Array(readFileSync(at("reply")));
    const report = await verifyDocument(reply, { ...options, detached: content });
    expect(report).toMatchObject({ kind: "time-stamp", indication: "TOTAL_PASSED" });
    expect(report.timeStamps[0]).toMatchObject({ policy: "1.2.3.4.1" });
    const other = await verifyDocument(reply, { ...options, detached: content.slice(1) });
    expect(other.subIndication).toBe("HASH_FAILURE");
  });

  it("openssl accepts what the testkit stamps", async () => {
    const root = await createTestIssuer();
    const tsa = await root.issue({ role: "time-stamping" });
    const certificates = [root.certificate];
    writeFileSync(at("token"), await makeTimeStamp(content, tsa, { time: clock.now(), certificates }));
    writeFileSync(at("root.pem"), encodeCertificatePem(root.certificate));
    const said = run("ts", "-verify", "-data", "content", "-in", "token", "-token_in", "-CAfile", "root.pem");
    expect(said).toContain("Verification: OK");
  });
});
