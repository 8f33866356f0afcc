import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isEmrError } from "@benhan/core/faults";
import { encodeCertificatePem } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { createTestAuthority } from "@benhan/signing/testkit";
import { afterAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";

describeWithTool("openssl", "PKCS#12 files of openssl", (openssl) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-p12-"));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...command: string[]) =>
    execFileSync(openssl, command, { stdio: ["ignore", "pipe", "ignore"] });

  async function exported(key: "rsa" | "ec", ...extra: string[]): Promise<Uint8Array> {
    const authority = await createTestAuthority();
    const signer = await authority.issueSigner({ key });
    writeFileSync(at("key.der"), signer.pkcs8);
    run("pkey", "-inform", "DER", "-in", at("key.der"), "-out", at("key.pem"));
    writeFileSync(at("cert.pem"), encodeCertificatePem(signer.key.certificate));
    writeFileSync(at("chain.pem"), signer.key.chain.map(encodeCertificatePem).join(""));
    const inputs = ["-inkey", at("key.pem"), "-in", at("cert.pem"), "-certfile", at("chain.pem")];
    run("pkcs12", "-export", ...inputs, "-out", at("out.p12"), ...extra);
    return new Uint8Array(readFileSync(at("out.p12")));
  }

  it.each([
    ["rsa", "abc", []],
    ["ec", "abc", []],
    ["rsa", "mật khẩu của bệnh viện", []],
    ["rsa", "abc", ["-macalg", "sha1"]],
    ["ec", "abc", ["-macalg", "sha512", "-iter", "10000"]],
    ["rsa", "abc", ["-nomac"]],
    ["rsa", "abc", ["-certpbe", "NONE"]],
    ["ec", "abc", ["-keypbe", "NONE", "-certpbe", "NONE"]],
    ["rsa", "abc", ["-keypbe", "AES-128-CBC", "-certpbe", "AES-192-CBC"]],
  ])("opens %s with passphrase “%s” and %j", async (key, passphrase, extra) => {
    const bytes = await exported(key as "rsa" | "ec", "-passout", `pass:${passphrase}`, ...extra);
    const opened = await openPkcs12(bytes, passphrase);
    expect(opened.chain).toHaveLength(2);
    const wrong = await openPkcs12(bytes, "sai").catch((error: unknown) => error);
    expect(isEmrError(wrong, "signing.pkcs12.passphrase_wrong")).toBe(true);
  });

  it.each(["vi", "en"] as const)(
    "says in %s how to export a file of the old kind again",
    async (language) => {
      const bytes = await exported("rsa", "-passout", "pass:abc", "-legacy");
      const error = await openPkcs12(bytes, "abc").catch((caught: unknown) => caught);
      if (!isEmrError(error, "signing.pkcs12.legacy_encryption")) throw error;
      const advice = error.nextStep?.[language] ?? "";
      const [first = "", second = ""] = [...advice.matchAll(/`openssl (.+?)`/g)].map(
        ([, words]) => words ?? "",
      );
      const words = (line: string) =>
        line.split(" ").map((word) => (/\.(p12|pem)$/.test(word) ? at(word) : word));
      const old = words(first).find((word) => word.endsWith(".p12")) ?? "";
      writeFileSync(old, bytes);
      // The passwords, for which the tool asks a person.
      run(...words(first), "-passin", "pass:abc");
      run(...words(second), "-passout", "pass:xyz");
      const again = readFileSync(words(second).find((word) => word.endsWith(".p12")) ?? "");
      const key = await openPkcs12(again, "xyz");
      expect(key.chain).toHaveLength(2);
      expect(advice).toMatch(language === "vi" ? /xóa ngay tam\.pem/ : /delete temporary\.pem at once/);
    },
  );
});
