import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright";

/** What keeps Chromium quiet and away from the network. */
export const chromiumArguments: readonly string[] = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A page of this machine that loads a program of TypeScript, bundled. */
export interface ServedProgram {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a program as a page from 127.0.0.1, which is a secure context. */
export async function serveProgram(entry: string): Promise<ServedProgram> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "chrome109",
    conditions: ["@benhan/source"],
    logLevel: "error",
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    // A frame without an origin of its own loads it too.
    response.setHeader("access-control-allow-origin", "*");
    if (request.url === "/program.js") {
      return response.setHeader("content-type", "text/javascript").end(script);
    }
    const page = `<!doctype html><title>kho</title><script type="module" src="/program.js"></script>`;
    return response.setHeader("content-type", "text/html; charset=utf-8").end(page);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A page that has loaded its program. */
export async function openPage(browser: Browser, { url }: ServedProgram): Promise<Page> {
  const [context = await browser.newContext()] = browser.contexts();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction("globalThis.store !== undefined");
  return page;
}

/** A browser of one's own, on a profile that outlives it. */
export interface RunningChromium {
  readonly browser: Browser;
  /** Ends all its processes at once, without warning. */
  kill(): Promise<void>;
}

/** Starts Chromium in a process group of its own. */
export async function startChromium(executablePath: string, profile: string): Promise<RunningChromium> {
  await rm(join(profile, "DevToolsActivePort"), { force: true });
  const child = spawn(
    executablePath,
    [
      ...chromiumArguments,
      ...["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    ],
    { stdio: "ignore", detached: true },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const port = await portOf(profile, child);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    browser,
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function portOf(profile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const [port] = text.split("\n");
    if (port !== undefined && text.includes("\n")) return port;
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error("Chromium did not start");
}

/** An empty folder for a profile, and how to remove it. */
export async function makeProfile(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "benhan-chromium-"));
  // Processes that have just been killed may still write.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
