import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi } from "../../packages/exchange/src/cli/serve/open-api.ts";
import { type Bundle, bundleCommand } from "../../packages/exchange/test/cli/command-line.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const hasJava = spawnSync("java", ["--version"]).status === 0;

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, language = "", text = ""]) => ({ language, text }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Runs lines of a shell as a reader would; a finding makes a command end with 1, which is no failure of the page. */
function shell(script: string, folder: string, path: string): Promise<{ out: string; err: string }> {
  const env = { ...process.env, PATH: `${path}${delimiter}${process.env["PATH"]}` };
  return new Promise((resolve) => {
    execFile("bash", ["-c", script], { cwd: folder, env, maxBuffer: 2 ** 26 }, (_, out, err) =>
      resolve({ out, err }),
    );
  });
}

describe.skipIf(process.platform === "win32")("the guide that checks files every day", () => {
  let command: Bundle;
  beforeAll(async () => {
    command = await bundleCommand();
    // `npx --no-install benhan-exchange` as a reader has it who installed the package.
    const shim = `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(command.folder, "benhan-exchange.js")}" "$@"\n`;
    writeFileSync(join(command.folder, "npx"), shim);
    chmodSync(join(command.folder, "npx"), 0o755);
  });
  afterAll(() => command.remove());

  it.each(["vi", "en"])("runs from top to bottom (%s)", { timeout: 180_000 }, async (language) => {
    const folder = mkdtempSync(join(tmpdir(), "benhan-guide-"));
    // The reader's own, which the page must neither need nor touch.
    writeFileSync(join(folder, "giamdinh.xml"), "own");
    const port = String(await freePort());
    let service: ChildProcess | undefined;
    try {
      let printed = "";
      let commands = 0;
      for (const { language: kind, text } of blocksOf(`docs/${language}/guides/check-bhyt.md`)) {
        const own = text.replaceAll("8477", port);
        const [, file] = /^\/\/ (\S+\.(?:mjs|java))\n/.exec(own) ?? [];
        if (file !== undefined) writeFileSync(join(folder, file), own);
        if (kind === "text") {
          for (const line of own.trimEnd().split("\n")) expect(printed).toContain(line);
        }
        if (kind === "java" && file !== undefined && hasJava) {
          const { out } = await shell(`java ${file}`, folder, command.folder);
          expect(out).toMatch(/^200 \{"edition":"qd3176"/);
        }
        if (kind !== "sh") continue;
        if (own.includes(" serve ")) {
          service = spawn("bash", ["-c", `exec ${own}`], {
            cwd: folder,
            env: { ...process.env, PATH: `${command.folder}${delimiter}${process.env["PATH"]}` },
          });
          if (service.stdout !== null) await once(service.stdout, "data");
          continue;
        }
        const { out, err } = await shell(own, folder, command.folder);
        expect(err, own).toBe("");
        printed = out;
        commands += 1;
      }
      expect(commands).toBeGreaterThan(8);
      const names =
        language === "vi"
          ? [
              "bao-cao.html",
              "bao-cao.xlsx",
              "bao-cao.json",
              "mau.xlsx",
              "lai.xml",
              "ho-so-csv/XML1.csv",
              "ket-qua.json",
              "moi-3176.json",
            ]
          : [
              "report.html",
              "report.xlsx",
              "report.json",
              "empty.xlsx",
              "again.xml",
              "dossiers-csv/XML1.csv",
              "result.json",
              "new-3176.json",
            ];
      expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
      const right = language === "vi" ? "thu-dung.xml" : "try-right.xml";
      const original = readFileSync(join(folder, right), "utf8");
      for (const name of language === "vi" ? ["lai.xml", "moi.xml"] : ["again.xml", "fresh.xml"]) {
        expect(readFileSync(join(folder, name), "utf8")).toBe(original);
      }
      expect(readFileSync(join(folder, "giamdinh.xml"), "utf8")).toBe("own");
    } finally {
      service?.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.each(["vi", "en"])("the calls of the guide (%s)", (language) => {
  const calls = (kind: string) =>
    blocksOf(`docs/${language}/guides/check-bhyt.md`)
      .filter((block) => block.language === kind && block.text.includes("/encode"))
      .map(({ text }) => text);
  const [ofShell = ""] = calls("sh");

  it("are the same for cmd.exe", () => {
    const asShell = (text: string) =>
      text.replace(/set \/p TOKEN=<(\S+)/, "TOKEN=$(cat $1)").replaceAll("%TOKEN%", "$TOKEN");
    expect(calls("bat").map(asShell)).toEqual([ofShell]);
  });

  it("are the same for PowerShell, which would take @ and curl for its own", () => {
    const asShell = (text: string) =>
      text
        .replace(/\$TOKEN = Get-Content (\S+)/, "TOKEN=$(cat $1)")
        .replace(/"(@[^"]+)"/g, "$1")
        .replaceAll("curl.exe", "curl");
    expect(calls("powershell").map(asShell)).toEqual([ofShell]);
    expect(calls("powershell")[0]).not.toMatch(/(?<!")@|curl(?!\.exe)/);
  });

  it("are told every answer that the description of the service knows", () => {
    const paths: Record<string, Record<string, { responses: object }>> = openApi().paths;
    const answers = Object.values(paths).flatMap((path) =>
      Object.values(path).flatMap(({ responses }) => Object.keys(responses)),
    );
    const page = readFileSync(join(root, `docs/${language}/guides/check-bhyt.md`), "utf8");
    const told = [...page.matchAll(/^\| (\d{3}) \|/gm)].map(([, status]) => status);
    // A method that a path does not have is no operation that could be described.
    expect(told).toEqual([...new Set([...answers, "405"])].sort());
  });
});
