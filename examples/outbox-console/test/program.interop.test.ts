import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "../build-page.mjs";
import type { QueueView } from "../src/queue-view.ts";

const own = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "outbox-console-program-"));

beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(own, "node_modules"), join(folder, "node_modules"), "dir");
  await buildPage(folder);
  await build({
    ...{ absWorkingDir: own, entryPoints: ["src/main.ts"], outdir: folder, bundle: true },
    ...{
      platform: "node",
      format: "esm",
      target: "node20",
      conditions: ["@benhan/source"],
      logLevel: "silent",
    },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the program", () => {
  it("shows something at once, and ends when it is asked to", async () => {
    const child = spawn(process.execPath, [join(folder, "main.js")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    let link = "";
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("http")) link = line;
      if (link !== "") break;
    }
    const { origin, hash } = new URL(link);
    const page = await fetch(`${origin}/page.js`);
    expect(page.headers.get("content-type")).toContain("text/javascript");
    const answer = await fetch(`${origin}/api/queue`, {
      headers: { authorization: `Bearer ${hash.slice(1)}` },
    });
    const { entries, latches } = (await answer.json()) as QueueView;
    expect(new Set(entries.map(({ state }) => state))).toContain("held");
    expect(entries.map(({ deadlineState }) => deadlineState)).toContain("overdue");
    expect(latches).toMatchObject([{ hub: "emrhub" }]);
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });
});
