import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outputOf, programOf } from "../../../../tests/docs/program-of.ts";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { chromiumArguments, serveProgram } from "../indexeddb-chromium.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const pageOf = (language: string) => `docs/${language}/guides/offline.md`;

describeWithTool("chromium", "the program of the guide for ward tablets", (executablePath) => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    folder = mkdtempSync(join(root, "tests/.work/offline-"));
    browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it.each(["vi", "en"])("prints what the guide shows (%s)", { timeout: 60_000 }, async (language) => {
    const source = join(folder, `${language}.ts`);
    writeFileSync(source, `${programOf(pageOf(language))}\nObject.assign(globalThis, { store: true });\n`);
    const served = await serveProgram(source);
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const printed: string[] = [];
      page.on("console", (message) => {
        if (!message.text().includes("404")) printed.push(message.text());
      });
      page.on("pageerror", (error) => printed.push(String(error.stack)));
      await page.goto(served.url);
      await page.waitForFunction("globalThis.store").catch(() => undefined);
      expect(printed).toEqual(outputOf(pageOf(language)).trimEnd().split("\n"));
    } finally {
      await context.close();
      await served.close();
    }
  });

  it("is the same in both languages", () => {
    const facts = (language: string) => {
      const page = readFileSync(join(root, pageOf(language)), "utf8");
      const rows = [...page.matchAll(/^\|.*$/gm)].map(([row]) =>
        [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word),
      );
      const code = programOf(pageOf(language))
        .replace(/ *\/\/ .*$/gm, "")
        .replace(/\.(vi|en)\b/g, "");
      return { rows, code };
    };
    expect(facts("en")).toEqual(facts("vi"));
  });
});
