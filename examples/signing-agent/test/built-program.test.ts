import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createFetchTransport } from "@benhan/core/platform";
import { createHttpLocalAgent, createLocalSigningKey } from "@benhan/signing/local";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const own = fileURLToPath(new URL("..", import.meta.url));
const origin = "https://his.example.vn";
const run = promisify(execFile);
let folder = "";
const started = new Set<ChildProcess>();

/** As the README tells: the built file, copied alone to another place. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "signing-agent-"));
  const tsup = fileURLToPath(new URL("../../../node_modules/tsup/dist/cli-default.js", import.meta.url));
  await run(process.execPath, [tsup, "--out-dir", join(folder, "dist")], { cwd: own });
  copyFileSync(join(folder, "dist", "main.js"), join(folder, "signing-agent.mjs"));
  rmSync(join(folder, "dist"), { recursive: true });
  writeFileSync(join(folder, "bac-si.p12"), testFacilityPkcs12.bytes);
}, 120_000);
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts it without anything on its input, unless `typed` answers what it asks. */
function startAgent(
  args: readonly string[],
  typed: (shown: string, child: ChildProcess) => void = () => undefined,
) {
  const child = spawn(process.execPath, ["signing-agent.mjs", ...args], { cwd: folder });
  started.add(child);
  let shown = "";
  let told = "";
  const hear = (chunk: Buffer) => {
    shown += chunk.toString();
    typed(shown, child);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>(
    (resolve) => child.once("close", (code) => resolve({ code, out: shown, err: told })),
  );
  return { child, ended };
}

describe("the built file, alone in a folder", { timeout: 60_000 }, () => {
  it("tells its usage in both languages", async () => {
    expect((await startAgent(["--help"]).ended).out).toContain("--origin ĐỊA_CHỈ");
    const { code, out } = await startAgent(["start", "--help", "--lang", "en"]).ended;
    expect([code, out]).toEqual([0, expect.stringContaining("--origin ADDRESS")]);
  });

  it.each([
    ["nothing at all", [], "Cách dùng"],
    ["an unknown option", ["start", "--origin", origin, "--pin", "1"], "--pin"],
    ["no site and no key", ["start"], "--origin; chưa có --p12 | --pkcs11"],
    ["two keys", ["start", "--origin", origin, "--p12", "a", "--pkcs11", "b"], "--p12, --pkcs11"],
    ["a site without its scheme", ["start", "--origin", "his.example.vn", "--p12", "bac-si.p12"], "https://"],
    ["a page in place of a site", ["start", "--origin", `${origin}/ky`, "--p12", "bac-si.p12"], "đường dẫn"],
    ["every site", ["start", "--origin", "https://*.example.vn", "--p12", "bac-si.p12"], "ghi đủ"],
    ["a key file that is not there", ["start", "--origin", origin, "--p12", "khong-co.p12"], "ENOENT"],
    ["a port that is none", ["start", "--origin", origin, "--p12", "bac-si.p12", "--port", "http"], "--port"],
  ] as const)("refuses %s in a sentence, without a stack", async (_, args, told) => {
    const { code, err } = await startAgent(args).ended;
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("says that nobody can be asked when its input is closed", async () => {
    const { child, ended } = startAgent(["start", "--lang", "en", "--origin", origin, "--p12", "bac-si.p12"]);
    child.stdin?.end();
    const { code, err } = await ended;
    expect([code, err]).toEqual([2, expect.stringContaining("stdin")]);
  });

  /** Starts it as people write a site, answers what it asks, and speaks to it as a page of that site. */
  async function openKey(typed: Readonly<Record<string, string | ((shown: string) => string)>>) {
    let heard: (line: readonly string[]) => void = () => undefined;
    const ready = new Promise<readonly string[]>((resolve) => {
      heard = resolve;
    });
    const answers = new Map(Object.entries(typed));
    const args = ["start", "--origin", "HTTPS://HIS.example.vn:443/", "--p12", "bac-si.p12", "--port", "0"];
    const program = startAgent(args, (shown, { stdin }) => {
      for (const [question, answer] of answers) {
        if (!shown.endsWith(question)) continue;
        answers.delete(question);
        stdin?.write(`${typeof answer === "string" ? answer : answer(shown)}\n`);
      }
      const [, address, code] = /^(http:\S+)\n.*pairing code: (\w+)\n/m.exec(shown) ?? [];
      if (address !== undefined && code !== undefined) heard([address, code]);
    });
    const [address = "", code = ""] = await ready;
    const fetching = createFetchTransport();
    const agent = createHttpLocalAgent({
      address,
      pairingCode: async () => code,
      transport: {
        send: (request, options) =>
          fetching.send({ ...request, headers: { ...request.headers, origin } }, options),
      },
    });
    const [certificate] = await agent.listCertificates();
    if (certificate === undefined) throw new Error("no certificate");
    return { ...program, key: createLocalSigningKey(agent, certificate) };
  }

  const asks = "\n> ";
  /** What the person reads on both screens. */
  const firstCode = (shown: string) => / nội dung \/ sign \d+: ([0-9a-f]{4})/.exec(shown)?.[1] ?? "?";
  const passphrase = { "passphrase: ": testFacilityPkcs12.passphrase };

  it("signs for a site that was written with a slash at its end, and ends by Ctrl-C", async () => {
    const { key, child, ended } = await openKey({ ...passphrase, [asks]: firstCode });
    expect(await key.sign(new Uint8Array(3), { algorithm: "rsa-sha256" })).toHaveLength(256);
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  it.each([
    ["y", () => "y"],
    ["nothing", () => ""],
    ["the code of something else", () => "zzzz"],
  ])("does not sign when the person types %s", async (_, answer) => {
    const { key, child, ended } = await openKey({ ...passphrase, [asks]: answer });
    await expect(key.sign(new Uint8Array(3), { algorithm: "rsa-sha256" })).rejects.toMatchObject({
      text: { en: expect.stringContaining("declined") },
    });
    child.kill("SIGINT");
    expect((await ended).out).toContain("Không ký / declined");
  });

  it("does not sign by what was typed before it asked, be it the right code", async () => {
    const content = new Uint8Array(3);
    const code = createHash("sha256").update(content).digest("hex").slice(0, 4);
    const { key, child, ended } = await openKey({ ...passphrase, [asks]: "" });
    child.stdin?.write(`y\n${code}\ny\n${code}\n${code}`);
    await expect(key.sign(content, { algorithm: "rsa-sha256" })).rejects.toMatchObject({
      text: { en: expect.stringContaining("declined") },
    });
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  it("asks for each of two documents, whatever was typed after the first answer", async () => {
    const contents = [new Uint8Array(3), new Uint8Array(4)] as const;
    const codes = contents.map((one) => createHash("sha256").update(one).digest("hex").slice(0, 4));
    const { key, child, ended } = await openKey({
      ...passphrase,
      [asks]: () => `${codes[0]}\n${codes[1]}\ny`,
    });
    const first = key.sign(contents[0], { algorithm: "rsa-sha256" });
    expect(await first).toHaveLength(256);
    const stop = new AbortController();
    const second = key.sign(contents[1], { algorithm: "rsa-sha256", signal: stop.signal });
    const asked = (shown: string) => shown.split(asks).length - 1;
    let shown = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      // Seen, unanswered, and withdrawn with the call.
      if (asked(shown) === 1) stop.abort(new Error("the page was closed"));
    });
    await expect(second).rejects.toThrow("the page was closed");
    await expect.poll(() => shown).toContain("withdrawn");
    child.kill("SIGINT");
    expect((await ended).code).toBe(0);
  });

  it("declines, and says why, when its input was closed before it had to ask", async () => {
    const { key, child, ended } = await openKey(passphrase);
    child.stdin?.end();
    await expect(key.sign(new Uint8Array(3), { algorithm: "rsa-sha256" })).rejects.toMatchObject({
      text: { en: expect.stringContaining("declined") },
    });
    child.kill("SIGINT");
    expect((await ended).err).toContain("stdin");
  });
});
