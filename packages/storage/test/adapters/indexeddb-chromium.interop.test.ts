import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { chromiumArguments, type ServedProgram, serveProgram } from "../indexeddb-chromium.ts";
import type { PageTools } from "../indexeddb-page.program.ts";

const entry = fileURLToPath(new URL("../indexeddb-page.program.ts", import.meta.url));
const nothingTold = { committed: [], logged: [], leased: [], settled: [] };

describeWithTool("chromium", "the IndexedDB store in pages of Chromium", (executablePath) => {
  let served: ServedProgram;
  let browser: Browser;
  let context: BrowserContext;
  const told: string[] = [];
  beforeAll(async () => {
    served = await serveProgram(entry);
    browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  // Each test has a profile of its own.
  beforeEach(async () => {
    told.length = 0;
    context = await browser.newContext();
    await context.exposeBinding("tell", (_source, line: string) => void told.push(line));
  });
  afterEach(() => context.close());

  const openPage = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(served.url);
    await page.waitForFunction("globalThis.store !== undefined");
    return page;
  };
  /** Calls a tool of the page. As text: vitest would rewrite what is in a function. */
  const call = <Name extends keyof PageTools>(
    page: Page,
    name: Name,
    ...given: Parameters<PageTools[Name]>
  ): Promise<Awaited<ReturnType<PageTools[Name]>>> =>
    page.evaluate(`store.${name}(...${JSON.stringify(given)})`);

  it("keeps what was committed through a reload, and in another tab", async () => {
    const page = await openPage();
    expect(await call(page, "commit", 50_000)).toBeUndefined();
    await page.reload();
    await page.waitForFunction("globalThis.store !== undefined");
    expect(await call(page, "count")).toBe(1);
    expect(await call(await openPage(), "count")).toBe(1);
  });

  it("is complete when three tabs write at once, and hands out no entry twice", async () => {
    const pages = [await openPage(), await openPage(), await openPage()];
    await Promise.all(pages.map((page) => call(page, "work", 12)));
    const keysOf = (word: string) =>
      told.flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1).split(",") : []));
    const promises = {
      committed: keysOf("committed"),
      logged: keysOf("logged"),
      leased: keysOf("leased"),
      settled: keysOf("settled"),
    };
    expect(promises.committed).toHaveLength(36);
    expect(new Set(promises.leased).size).toBe(promises.leased.length);
    expect(await call(await openPage(), "broken", promises)).toEqual([]);
    const lie = { ...nothingTold, committed: ["never"], logged: ["never"] };
    expect(await call(await openPage(), "broken", lie)).toEqual([
      "record never is lost",
      "event never is lost",
    ]);
  }, 60_000);

  it("tells that the space is used up, has written nothing of that commit, and goes on with more", async () => {
    const page = await openPage();
    const session = await context.newCDPSession(page);
    const origin = new URL(served.url).origin;
    // Before the first commit: Chromium remembers for a while how much is left.
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2_000_000 });
    expect(await call(page, "commit", 1000)).toBeUndefined();
    expect(await call(page, "commitLarge", 20, 500_000)).toBe("storage.indexeddb.quota_exceeded");
    expect(await call(page, "count")).toBe(1);
    expect(await call(page, "broken", nothingTold)).toEqual([]);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    expect(await call(page, "commitLarge", 20, 500_000)).toBeUndefined();
    expect(await call(page, "count")).toBe(21);
  }, 60_000);

  it("makes way for a newer version in another tab, which is not held up", async () => {
    const page = await openPage();
    await call(page, "commit", 1000);
    const other = await openPage();
    expect(await call(other, "upgradeRaw", 20)).toBe(20);
    expect(await call(page, "commit", 1000)).toBe("storage.indexeddb.newer_tab");
    expect(await call(other, "open")).toBe("core.store.newer_format");
  });

  it("tells that another tab has deleted it", async () => {
    const page = await openPage();
    await call(page, "commit", 1000);
    await call(await openPage(), "deleteRaw");
    expect(await call(page, "commit", 1000)).toBe("storage.indexeddb.data_removed");
  });

  it("tells that the user has cleared the data of the site, and does not come back empty by itself", async () => {
    const page = await openPage();
    await call(page, "commit", 1000);
    const session = await context.newCDPSession(page);
    const origin = new URL(served.url).origin;
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    expect(await call(page, "commit", 1000)).toBe("storage.indexeddb.connection_ended");
    await page.reload();
    await page.waitForFunction("globalThis.store !== undefined");
    expect(await call(page, "count")).toBe(0);
  });

  it("says that a frame without an origin may keep no data", async () => {
    const page = await openPage();
    const source = `<script type="module" src="${served.url}program.js"></script>`;
    await page.evaluate(`(() => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.srcdoc = ${JSON.stringify(source).replaceAll("</", "<\\/")};
      document.body.append(frame);
    })()`);
    const deadline = Date.now() + 10_000;
    while (page.frames().length < 2 && Date.now() < deadline) await page.waitForTimeout(50);
    const frame = page.frames()[1];
    await frame?.waitForFunction("globalThis.store !== undefined");
    expect(await frame?.evaluate("store.open()")).toBe("storage.indexeddb.not_available");
  });

  it("has one leader: the next tab's turn comes when the first is closed or crashes", async () => {
    const pages = [await openPage(), await openPage(), await openPage()];
    const untilTold = async (line: string) => {
      const deadline = Date.now() + 30_000;
      while (!told.includes(line) && Date.now() < deadline) await pages[2]?.waitForTimeout(50);
      expect(told).toContain(line);
    };
    for (const [at, page] of pages.entries()) {
      void call(page, "lead", `tab-${at}`).catch(() => undefined);
      if (at === 0) await untilTold("leads tab-0");
      // The order of asking is the order of leading.
      else await page.waitForFunction("navigator.locks.query().then(({ pending }) => pending.length)");
      if (at === 1) await page.waitForTimeout(200);
    }
    expect(told).toEqual(["leads tab-0"]);
    await pages[0]?.close();
    await untilTold("leads tab-1");
    expect(told).toEqual(["leads tab-0", "leads tab-1"]);
    const [, second] = pages;
    if (second !== undefined) {
      const session = await context.newCDPSession(second);
      void session.send("Page.crash").catch(() => undefined);
    }
    await untilTold("leads tab-2");
  }, 60_000);
});
