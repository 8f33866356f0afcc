import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkVisit } from "@benhan/core";
import type { DemoOptions } from "./arguments.ts";
import { type Desk, openDesk, openStorage, storeFile } from "./desk.ts";
import { facility } from "./facility.ts";
import { type Hub, hubFolder, openHub } from "./hub/open-hub.ts";
import { inputs, laterInputs, misshapenFile } from "./inputs.ts";
import type { Screen } from "./screen/screen.ts";
import { showSummary } from "./screen/show-summary.ts";
import { bringIn } from "./steps/bring-in.ts";
import { sendDue } from "./steps/send-due.ts";
import { isSound, verifyStore } from "./steps/verify-store.ts";
import { writeFiles } from "./steps/write-files.ts";
import { isDelivered } from "./visit-state.ts";
import type { VisitLedger, VisitStory } from "./visit-story.ts";

const hours = 3_600_000;

/** The whole example. True when everything that should be delivered is delivered and everything verified. */
export async function runDemo(options: DemoOptions, screen: Screen): Promise<boolean> {
  const begun = performance.now();
  await mkdir(options.data, { recursive: true });
  if (!options.keep) await removeEarlierData(options);
  screen.title(
    { vi: "BenhAn: từ lượt khám đến biên nhận", en: "BenhAn: from the visit to the receipt" },
    {
      vi: `${facility.name.vi} (${facility.code}) · dữ liệu bịa · không dùng mạng ngoài · đồng hồ và khóa cố định`,
      en: `${facility.name.en} (${facility.code}) · invented data · no network · fixed clock and keys`,
    },
  );
  screen.event({ started: facility.code });
  const hub = await openHub(options);
  try {
    screen.note({ vi: "Cổng BHXH", en: "BHXH gateway" }, `${hub.baseUrl} (benhan-hub-simulator)`);
    const stories = await playDay(options, screen, hub);
    const ledgers = await readAgain(options, screen, stories);
    showSummary(screen, options, ledgers, performance.now() - begun);
    const ok = ledgers.every(isSound) && ledgers.every(isDelivered);
    screen.event({ finished: ok });
    return ok;
  } finally {
    await hub.close();
  }
}

/** Removes what this example puts into its folder of data, and nothing else that may lie there. */
async function removeEarlierData({ data }: DemoOptions): Promise<void> {
  for (const name of [storeFile, `${storeFile}-wal`, `${storeFile}-shm`, hubFolder]) {
    await rm(join(data, name), { recursive: true, force: true });
  }
}

async function playDay(options: DemoOptions, screen: Screen, hub: Hub): Promise<readonly VisitStory[]> {
  const desk = await openDesk(options, screen, hub);
  try {
    const stories = await bringInAll(desk);
    return [...stories.values()];
  } finally {
    await desk.storage.close();
  }
}

/**
 * Morning: five visits. Then the hub recovers. Afternoon: one visit was paid and goes out again, as a whole. The
 * stories are kept by MA_LK: a later file of a visit continues its story.
 */
async function bringInAll(desk: Desk): Promise<ReadonlyMap<string, VisitStory>> {
  const { screen, clock } = desk;
  const stories = new Map<string, VisitStory>();
  for (const input of inputs) {
    const story = await bringIn(desk, input);
    stories.set(story.chain, story);
  }
  screen.heading({ vi: "Gửi lại những gì còn chờ", en: "Sending again what still waits" });
  const { sent } = await sendDue(desk, 12 * hours);
  if (sent === 0)
    screen.line("known", { vi: "Không có", en: "Nothing" }, { vi: "không còn gì chờ", en: "nothing waits" });

  clock.advance(2 * hours);
  for (const input of laterInputs) {
    const story = await bringIn(desk, input);
    stories.set(story.chain, { ...story, input: stories.get(story.chain)?.input ?? input });
  }
  await sendDue(desk, 12 * hours);
  return stories;
}

/** Opens the store again, reads and verifies everything in it, and writes the results. */
async function readAgain(
  options: DemoOptions,
  screen: Screen,
  stories: readonly VisitStory[],
): Promise<readonly VisitLedger[]> {
  screen.heading({
    vi: "Đóng kho, mở lại, kiểm tra từng byte",
    en: "Closed, opened again, every byte verified",
  });
  const storage = await openStorage(options);
  try {
    const ledgers = await verifyStore(storage, stories);
    const misshapen = checkVisit(await readFile(join(options.input, misshapenFile), "utf8"));
    await writeFiles(options, storage, ledgers, { file: misshapenFile, issues: misshapen.issues });
    return ledgers;
  } finally {
    await storage.close();
  }
}
