import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import {
  makeProfile,
  openPage,
  type ServedProgram,
  serveProgram,
  startChromium,
} from "../indexeddb-chromium.ts";

const entry = fileURLToPath(new URL("../indexeddb-page.program.ts", import.meta.url));

/** What is left after kills is `../crash/chromium-crash.kill.test.ts`. */
describeWithTool("chromium", "what the IndexedDB store has acknowledged", (executablePath) => {
  let served: ServedProgram;
  beforeAll(async () => {
    served = await serveProgram(entry);
  }, 120_000);
  afterAll(async () => {
    await served?.close();
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
