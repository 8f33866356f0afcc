import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkVisit, type Issue, isEmrError } from "@benhan/core";
import type { DemoOptions } from "./arguments.ts";
import { type Desk, openDesk, openStorage } from "./desk.ts";
import { facility } from "./facility.ts";
import { reading } from "./files/file-access.ts";
import { claimFiles, dataFiles, removeOwnFiles, reportFile } from "./files/own-files.ts";
import { refuseFolderInUse } from "./files/refuse-folder-in-use.ts";
import { type Hub, openHub } from "./hub/open-hub.ts";
import { inputs, laterInputs, misshapenFile } from "./inputs.ts";
import type { Screen } from "./screen/screen.ts";
import { showSummary } from "./screen/show-summary.ts";
import { bringIn } from "./steps/bring-in.ts";
import { findingsOf } from "./steps/findings-of.ts";
import { guardRecord } from "./steps/guard-record.ts";
import { sendDue } from "./steps/send-due.ts";
import { verifyLog } from "./steps/verify-log.ts";
import { isSound, verifyStore } from "./steps/verify-store.ts";
import { writeFiles } from "./steps/write-files.ts";
import { isAsMeant } from "./visit-state.ts";
import type { VisitLedger, VisitStory } from "./visit-story.ts";

const hours = 3_600_000;

/** The whole example. True when everything that should be delivered is delivered and everything verified. */
export async function runDemo(options: DemoOptions, screen: Screen): Promise<boolean> {
  const begun = performance.now();
  await prepareFolders(options);
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
    const ok = ledgers.every(isSound) && isAsMeant(ledgers);
    screen.event({ finished: ok });
    return ok;
  } finally {
    await hub.close();
  }
}

/** Takes the folders of data and of results into use, and removes from them what an earlier run left. */
async function prepareFolders({ data, out, keep }: DemoOptions): Promise<void> {
  await claimFiles(data, dataFiles, { goOn: keep });
  await claimFiles(out, [reportFile]);
  if (keep) return;
  refuseFolderInUse(data);
  for (const folder of [data, out]) await removeOwnFiles(folder);
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
  for (const { record } of stories.values()) if (record !== undefined) await guardRecord(desk, record.source);
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
    const issues = await findingsOfMisshapen(options);
    await writeFiles(options, storage, ledgers, { file: misshapenFile, issues });
    await verifyLog(storage, screen);
    return ledgers;
  } finally {
    await storage.close();
  }
}

async function findingsOfMisshapen({ input }: DemoOptions): Promise<readonly Issue[]> {
  const path = join(input, misshapenFile);
  try {
    return checkVisit(await reading(path, () => readFile(path, "utf8"))).issues;
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return findingsOf(error);
  }
}
