import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../../tests/outside-tool.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { PaperFonts } from "../../../src/paper/pdf/paper-fonts.ts";
import { sampleBytes } from "./same-bytes.program.ts";

const program = fileURLToPath(new URL("./same-bytes.program.ts", import.meta.url));
let fonts: PaperFonts;
let here: string;
beforeAll(async () => {
  fonts = await loadPaperFonts();
  here = createHash("sha256")
    .update(await sampleBytes(fonts))
    .digest("hex");
});

async function bundled(contents: string, platform: "browser" | "node"): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform,
    target: platform === "browser" ? "chrome109" : "node20",
    conditions: ["@benhan/source"],
    // What a host has: in Node the library is found, in a page it is part of the bundle.
    ...(platform === "node" ? { external: ["pdfkit", "@expo-google-fonts/tinos"] } : {}),
    logLevel: "silent",
  });
  return outputFiles[0]?.contents ?? new Uint8Array(0);
}

it("two processes of Node give the same bytes, wherever they run", async () => {
  // Inside the package, so that its dependencies are found.
  const folder = await mkdtemp(fileURLToPath(new URL("../../../node_modules/.pdf-", import.meta.url)));
  try {
    const contents = `
      import { sampleDigest } from ${JSON.stringify(program)};
      import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
      console.log(await sampleDigest(await loadPaperFonts()));`;
    const file = join(folder, "digest.mjs");
    await writeFile(file, await bundled(contents, "node"));
    const run = async (env: NodeJS.ProcessEnv) =>
      (
        await promisify(execFile)(process.execPath, [file], { env: { ...process.env, ...env } })
      ).stdout.trim();
    const far = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    expect([await run({ TZ: "America/New_York" }), await run(far)]).toEqual([here, here]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describeWithTool("chromium", "a page in Chromium", (executablePath) => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    const script = await bundled(`export * from ${JSON.stringify(program)};`, "browser");
    server = createServer((request, response) => {
      const name = (request.url ?? "/").slice(1);
      if (name === "render.js") return response.setHeader("content-type", "text/javascript").end(script);
      const font = fonts[name as keyof PaperFonts];
      if (font !== undefined) return response.end(font);
      // A page of a hospital may forbid workers and evaluated code; nothing of it is needed.
      response.setHeader("content-security-policy", "default-src 'self'; worker-src 'none'");
      return response.setHeader("content-type", "text/html").end("<!doctype html><title>giấy tờ</title>");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("gives the same bytes as Node, under a strict policy", async () => {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("favicon")) wrong.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // As text: vitest would turn the import into one of its own.
    const there = await page.evaluate(`(async () => {
      const { sampleDigest } = await import("/render.js");
      const entries = ["regular", "bold", "italic", "boldItalic"].map(async (name) =>
        [name, new Uint8Array(await (await fetch("/" + name)).arrayBuffer())]);
      return sampleDigest(Object.fromEntries(await Promise.all(entries)));
    })()`);
    expect(wrong).toEqual([]);
    expect(there).toBe(here);
  });
});
