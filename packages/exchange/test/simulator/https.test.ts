import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import type { HubExamination } from "../../src/hubs/doctor/hub-examination.ts";
import { type SimulatorTls, startSimulator } from "../../src/simulator/index.ts";
import { account, facilityCode, password } from "../hubs/bhxh/sample-entry.ts";
import { openCertificateFolder } from "./server-certificates.ts";
import { bundleCommandLine } from "./simulator-process.ts";

describeWithTool("openssl", "a simulator over HTTPS", (openssl) => {
  let certificates: ReturnType<typeof openCertificateFolder>;
  let folder = "";
  beforeAll(async () => {
    certificates = openCertificateFolder(openssl);
    folder = await mkdtemp(join(tmpdir(), "benhan-https-"));
    await build({
      entryPoints: [fileURLToPath(new URL("./https.program.ts", import.meta.url))],
      outfile: join(folder, "program.mjs"),
      ...{ bundle: true, platform: "node", format: "esm", logLevel: "silent" },
      conditions: ["@benhan/source"],
    });
  });
  afterAll(async () => {
    certificates.remove();
    await rm(folder, { recursive: true, force: true });
  });

  let starts = 0;
  const start = (tls: SimulatorTls, faults = "") =>
    startSimulator({
      ...{ data: join(folder, `data-${++starts}`), facilityCode, account, password, tls, faults },
    });

  /** A process of its own, since Node reads the certificates that it trusts at its start. */
  async function sendTo(baseUrl: string, trusted?: string) {
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "program.mjs"), baseUrl], {
      env: { ...env, ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: trusted }) },
    });
    return JSON.parse(stdout) as { outcome: string; code?: string; examination: HubExamination };
  }

  const codesOf = ({ findings }: HubExamination) =>
    findings.map(({ code, severity }) => `${severity} ${code.split(".").at(-1)}`);

  test("is sent to by a process that trusts its certificate, also packed as over real lines", async () => {
    const { path, ...tls } = certificates.make();
    const simulator = await start(tls, "br@1");
    expect(simulator.baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const { outcome, examination } = await sendTo(simulator.baseUrl, path);
    expect(outcome).toBe("ACCEPTED");
    expect(codesOf(examination)).toEqual(["information not_production", "information egress_not_told"]);
    expect(examination.measured).toMatchObject({ status: 404, aheadMs: 0, login: "ACCEPTED" });
    expect(simulator.state().received).toHaveLength(1);
    await simulator.close();
  });

  test.each([
    ["ends soon", { to: 20.5 }, true, "ACCEPTED", "warning certificate_ending"],
    ["is not trusted", {}, false, "RETRYABLE", "error certificate_issuer_unknown"],
    ["has expired", { to: -2 }, true, "RETRYABLE", "error certificate_expired"],
    ["is not valid yet", { from: 2 }, true, "RETRYABLE", "error certificate_not_yet_valid"],
    [
      "is of another host",
      { names: "DNS:hub.example" },
      true,
      "RETRYABLE",
      "error certificate_of_other_host",
    ],
  ])("a certificate that %s is told, and no password leaves", async (_, wish, isTrusted, outcome, told) => {
    const { path, ...tls } = certificates.make(wish);
    const simulator = await start(tls);
    const found = await sendTo(simulator.baseUrl, isTrusted ? path : undefined);
    expect(found.outcome).toBe(outcome);
    expect(codesOf(found.examination)).toContain(told);
    const isOpen = outcome === "ACCEPTED";
    expect(found.examination.measured.login).toBe(isOpen ? "ACCEPTED" : undefined);
    expect(simulator.state().calls["token"]).toBe(isOpen ? 1 : 0);
    await simulator.close();
  });

  test("is started by the command line, too", async () => {
    const { path, key } = certificates.make();
    const keyFile = join(folder, "key.pem");
    await writeFile(keyFile, key);
    const command = await bundleCommandLine();
    const simulator = await command.start("--tls-key", keyFile, "--tls-cert", path);
    expect(simulator.baseUrl).toMatch(/^https:/);
    expect((await sendTo(simulator.baseUrl, path)).outcome).toBe("ACCEPTED");
    expect(await simulator.end("SIGTERM")).toBe(0);
    await command.remove();
  });

  test("key and certificate that do not belong together are refused, and nothing is left locked", async () => {
    const { key, cert } = certificates.make();
    const data = join(folder, "refused");
    const options = { data, facilityCode, account, password };
    for (const tls of [
      { key: cert, cert },
      { key, cert: "no PEM" },
    ])
      await expect(startSimulator({ ...options, tls })).rejects.toMatchObject({
        code: "exchange.simulator.tls_invalid",
      });
    await (await startSimulator({ ...options, tls: { key, cert } })).close();
  });
});
