import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { describeWithTool, outsideTool } from "../../../../tests/outside-tool.ts";
import { type Bundle, bundleCommand, keyOptions, startStamps } from "./command-line.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
  expect((await command.run(["testkit", "ca", "--out", ".", "--pdf"])).code).toBe(0);
  await command.put("note.txt", "Bệnh án thử nghiệm\r\n");
  await command.put("any.xml", "<HOSO><TEN>Thử</TEN></HOSO>");
});
afterAll(() => command.remove());

const sign = async (file: string, out: string, ...more: readonly string[]) => {
  const run = await command.run(["sign", file, ...keyOptions, "--out", out, ...more]);
  expect([run.code, run.err]).toEqual([0, expect.stringContaining(out)]);
};
const judge = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, { cwd: command.folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const chain = ["-CAfile", "TEST-root.pem", "-certfile", "TEST-ca.pem"];

describeWithTool("openssl", "what sign and timestamp make, judged by openssl", (openssl) => {
  it("CAdES that holds its document gives it back", async () => {
    await sign("note.txt", "note.p7m", "--format", "cades");
    const words = [
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      "note.p7m",
      ...chain,
      "-purpose",
      "any",
    ];
    expect(judge(openssl, ...words)).toBe("Bệnh án thử nghiệm\r\n");
  });

  it("CAdES beside its document fits it and no other", async () => {
    await sign("note.txt", "note.p7s", "--format", "cades", "--detached");
    const words = [
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      "note.p7s",
      ...chain,
      "-purpose",
      "any",
    ];
    expect(judge(openssl, ...words, "-content", "note.txt")).toContain("Bệnh án");
    expect(() => judge(openssl, ...words, "-content", "any.xml")).toThrow();
  });

  it("a time-stamp is that of its file", async () => {
    const service = await startStamps(command);
    try {
      const run = await command.run(["timestamp", "note.txt", "--tsa", service.url, "--out", "note.tsr"]);
      expect(run.code).toBe(0);
    } finally {
      await service.stop();
    }
    const words = [
      "ts",
      "-verify",
      "-in",
      "note.tsr",
      "-CAfile",
      "TEST-root.pem",
      "-untrusted",
      "TEST-ca.pem",
    ];
    expect(judge(openssl, ...words, "-data", "note.txt")).toContain("Verification: OK");
    expect(() => judge(openssl, ...words, "-data", "any.xml")).toThrow();
  });
});

describeWithTool("xmlsec1", "what sign makes of XML, judged by xmlsec1", (xmlsec1) => {
  it.each(["xmldsig", "xades"])("%s", async (format) => {
    await sign("any.xml", `${format}.xml`, "--format", format);
    const trust = ["--trusted-pem", "TEST-root.pem", "--untrusted-pem", "TEST-ca.pem"];
    const ids = ["--id-attr:Id", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"];
    judge(xmlsec1, "--verify", ...trust, "--enabled-key-data", "x509", ...ids, `${format}.xml`);
    const changed = new TextDecoder().decode(command.read(`${format}.xml`)).replace("Thử", "Giả");
    await command.put("changed.xml", changed);
    expect(() => judge(xmlsec1, "--verify", ...trust, ...ids, "changed.xml")).toThrow();
  });
});

describeWithTool("pdfsig", "what sign makes of a PDF, judged by pdfsig", (pdfsig) => {
  beforeAll(() => {
    const certutil = outsideTool("certutil");
    if (certutil.path === undefined) throw new Error(certutil.skip);
    mkdirSync(command.path("nss"), { recursive: true });
    judge(certutil.path, "-N", "-d", "sql:nss", "--empty-password");
    judge(certutil.path, "-A", "-d", "sql:nss", "-n", "root", "-t", "CT,CT,CT", "-i", "TEST-root.pem");
  });

  it.each([
    ["in its field", ["--field", "sign.doctor"]],
    ["in a new field", ["--page", "1", "--rect", "40,40,160,60", "--reason", "Tác giả"]],
  ])("%s", async (title, more) => {
    const out = `${title.replaceAll(" ", "-")}.pdf`;
    await sign("TEST-sample.pdf", out, "--format", "pades", ...more);
    const verdict = judge(pdfsig, "-nssdir", "sql:nss", out);
    expect(verdict).toContain("Signature is Valid.");
    expect(verdict).toContain("Certificate is Trusted.");
    expect(verdict).toContain("Total document signed");
  });
});
