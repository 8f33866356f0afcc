import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { verifyStore } from "@benhan/storage/integrity";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { runs } from "../../../../tests/long-run.ts";
import { partsOf } from "../../src/front/parts.ts";
import { likeness } from "../../src/walk/same-item.ts";
import { walkSteps } from "../../src/walk/walk-store.ts";
import { documentOf, eventOf, facilityId, fillStore, fullPlan } from "../walk/fill-store.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-migrate-"));
const file = (name: string) => join(folder, name);
const open = (name: string, writer = "main") => openSqliteStorage({ file: file(name), facilityId, writer });
let program: string;

beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL("migrating-child.ts", import.meta.url)), "migrating-child");
  await fillStore((writer) => open("from.db", writer), fullPlan);
  const store = await open("from.db");
  for (let first = 100; first < 1300; first += 100) {
    const events = Array.from({ length: 100 }, (_, at) => eventOf(0, 1000 + first + at));
    const documents = Array.from({ length: 100 }, (_, at) => documentOf(first + at, 1, 2000));
    await store.commit(documents);
    await store.appendEvents(events);
  }
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the child until it is done, or killed that many milliseconds after it was ready. */
function runChild(to: string, killAfter: number | undefined): Promise<"done" | "killed"> {
  const child = spawn(process.execPath, ["--no-warnings", program, file("from.db"), file(to)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let isDone = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes("done")) isDone = true;
    if (text.includes("ready") && killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code, signal) => {
      if (isDone) resolve("done");
      else if (signal === "SIGKILL") resolve("killed");
      else reject(new Error(`the child ended with ${code}`));
    });
  });
}

it("is whole and doubles nothing, however often it is killed on its way", { timeout: 300_000 }, async () => {
  const kills = runs(3, 20);
  let killed = 0;
  for (let round = 0; round < kills; round += 1) {
    const to = `to-${round}.db`;
    // Later and later, so that every run gets further.
    for (let attempt = 0; ; attempt += 1) {
      const ended = await runChild(to, attempt > 6 ? undefined : 20 + round * 13 + attempt * 60);
      if (ended === "done") break;
      killed += 1;
    }
    const [one, other] = [await open("from.db"), await open(to)];
    const [from, target] = [partsOf(one, "test"), partsOf(other, "test")];
    const twin = walkSteps(target, {});
    let count = 0;
    for await (const step of walkSteps(from, {})) {
      const { value } = await twin.next();
      if (step.found !== "sound" || value?.found !== "sound")
        throw new Error(`${step.part} ${step.key} is damaged`);
      expect(likeness(step, value)).toBe("equal");
      count += 1;
    }
    expect((await twin.next()).done).toBe(true);
    expect(count).toBeGreaterThan(2400);
    expect((await verifyStore(other)).issues).toEqual([]);
    await one.close();
    await other.close();
  }
  expect(killed).toBeGreaterThan(kills);
});
