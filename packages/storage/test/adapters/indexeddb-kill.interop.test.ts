import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import {
  makeProfile,
  openPage,
  type ServedProgram,
  serveProgram,
  startChromium,
} from "../indexeddb-chromium.ts";

const entry = fileURLToPath(new URL("../indexeddb-page.program.ts", import.meta.url));
/**
 * `IDB_KILLS=100` kills more often. Chromium keeps IndexedDB in LevelDB: killed in the middle of a write it may find a wrong
 * checksum when it starts again, and then deletes the database. No program in a page can prevent that.
 */
const rounds = Number(process.env["IDB_KILLS"] ?? runs(5, 5));

describeWithTool("chromium", "what the IndexedDB store has acknowledged", (executablePath) => {
  let served: ServedProgram;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  beforeAll(async () => {
    served = await serveProgram(entry);
    profile = await makeProfile();
  }, 120_000);
  afterAll(async () => {
    await served?.close();
    await profile?.remove();
  });

  it(`is whole, or told as lost, after ${rounds} kills of the whole browser`, {
    timeout: 60_000 + rounds * 30_000,
  }, async () => {
    const told: Record<"committed" | "logged" | "leased" | "settled", string[]> = {
      ...{ committed: [], logged: [], leased: [], settled: [] },
    };
    let [acknowledged, wiped] = [0, 0];
    /** All is there, or the browser has deleted everything and the store has said so: nothing in between. */
    const mustBeWhole = async (page: Page, when: string) => {
      const check = () => page.evaluate(`store.broken(${JSON.stringify(told)})`);
      let wrong = await check();
      if (Array.isArray(wrong) && wrong[0] === "storage.indexeddb.data_lost") {
        wiped += 1;
        for (const keys of Object.values(told)) keys.length = 0;
        await page.reload();
        await page.waitForFunction("globalThis.store !== undefined");
        wrong = await check();
      }
      expect(wrong, when).toEqual([]);
    };
    for (let round = 0; round < rounds; round += 1) {
      const { browser, kill } = await startChromium(executablePath, profile.path);
      try {
        let lines = 0;
        const killAfter = 3 + ((round * 37) % 80);
        let enough = () => {};
        const isEnough = new Promise<void>((resolve) => {
          enough = resolve;
        });
        await browser.contexts()[0]?.exposeBinding("tell", (_source, line: string) => {
          const [word, keys] = line.split(" ");
          told[word as keyof typeof told].push(...(keys ?? "").split(","));
          if (word === "committed") acknowledged += 1;
          lines += 1;
          if (lines === killAfter) enough();
        });
        const page = await openPage(browser, served);
        await mustBeWhole(page, `after ${round} kills`);
        const failure = page.evaluate("store.work(1000000)").catch((error: unknown) => error);
        const early = await Promise.race([isEnough.then(() => undefined), failure]);
        expect(early).toBeUndefined();
        // Somewhere in what comes next.
        await sleep((round * 13) % 47);
      } finally {
        await kill();
      }
    }
    const { browser, kill } = await startChromium(executablePath, profile.path);
    try {
      const page = await openPage(browser, served);
      await mustBeWhole(page, "at the end");
      console.log(
        `${rounds} kills: ${acknowledged} commits acknowledged; the browser deleted all of it ${wiped} times and the store said so; nothing else lost`,
      );
      const lie = { committed: ["never"], logged: [], leased: [], settled: [] };
      expect(await page.evaluate(`store.broken(${JSON.stringify(lie)})`)).toEqual(["record never is lost"]);
    } finally {
      await kill();
    }
  });

  it("is told as lost when the browser finds its files damaged and deletes them", {
    timeout: 120_000,
  }, async () => {
    const own = await makeProfile();
    try {
      const first = await startChromium(executablePath, own.path);
      try {
        const page = await openPage(first.browser, served);
        for (let done = 0; done < 3; done += 1) await page.evaluate("store.commit(1000)");
      } finally {
        await first.kill();
      }
      const data = join(own.path, "Default/IndexedDB");
      const [folder = ""] = readdirSync(data).filter((name) => name.endsWith(".leveldb"));
      const [manifest = ""] = readdirSync(join(data, folder)).filter((name) => name.startsWith("MANIFEST"));
      writeFileSync(join(data, folder, manifest), new Uint8Array(4096).fill(0xee));
      const second = await startChromium(executablePath, own.path);
      try {
        const page = await openPage(second.browser, served);
        expect(await page.evaluate("store.open()")).toBe("storage.indexeddb.data_lost");
        await page.reload();
        await page.waitForFunction("globalThis.store !== undefined");
        expect(await page.evaluate("store.count()")).toBe(0);
      } finally {
        await second.kill();
      }
    } finally {
      await own.remove();
    }
  });
});
