// How many signed records of 50 kB a second does the IndexedDB store commit and read, against plain Dexie in the same
// Chromium, with the same durability (`strict`), the same bytes and the same SHA-256 (portable, in JavaScript)? Done means
// at least 0.7 of its rate in writing and 0.8 in reading. Plain Dexie writes one row a record: without the newest version
// beside it, without sources, and without looking for conflicts. `npm run bench indexeddb-append` prints the ratios.
import { fileURLToPath } from "node:url";
import { bench, describe } from "vitest";
import {
  makeProfile,
  openPage,
  serveProgram,
  startChromium,
} from "../packages/storage/test/indexeddb-chromium.ts";
import { runs } from "../tests/long-run.ts";
import { outsideTool } from "../tests/outside-tool.ts";

const chromium = outsideTool("chromium");
const cases = [
  ["record", "one record a commit", 20],
  ["batch", "10 records a commit", 4],
  ["read", "one record read by its key", 100],
  ["event", "one event", 20],
  ["events", "100 events", 4],
] as const;

if (chromium.path === undefined) describe.skip(`skipped: ${chromium.skip}`);
else {
  const served = await serveProgram(fileURLToPath(new URL("indexeddb-append.program.ts", import.meta.url)));
  const profile = await makeProfile();
  const { browser, kill } = await startChromium(chromium.path, profile.path);
  const page = await openPage(browser, served);
  for (const [which, what, count] of cases) {
    const turns = runs(10, 40);
    const { ours, plain }: { ours: number; plain: number } = await page.evaluate(
      `store.compare("${which}", ${turns}, ${count})`,
    );
    console.log(
      `${what}: ${ours.toFixed(1)} a second, plain Dexie ${plain.toFixed(1)}: ${(ours / plain).toFixed(2)} times`,
    );
  }
  const { portable, subtle }: { portable: number; subtle: number } = await page.evaluate("store.digest()");
  console.log(
    `SHA-256 of 50 kB: ${portable.toFixed(2)} ms in JavaScript, ${subtle.toFixed(2)} ms by WebCrypto (asynchronous)`,
  );

  describe("the IndexedDB store in Chromium", () => {
    bench(
      "@benhan/storage, one record",
      async () => {
        await page.evaluate(`store.compare("record", 1, 1)`);
      },
      {
        iterations: 5,
        time: 0,
        async teardown(_task, mode) {
          if (mode !== "run") return;
          await kill();
          await served.close();
          await profile.remove();
        },
      },
    );
  });
}
