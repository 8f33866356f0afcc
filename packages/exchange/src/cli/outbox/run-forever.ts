import { epochMs } from "@benhan/core";
import type { Terminal } from "@benhan/core/command-line";
import { type Bilingual, type EmrError, isEmrError } from "@benhan/core/faults";
import type { Clock } from "@benhan/core/ports";
import type { Dispatcher, DrainOptions, DrainReport, SendingEvent } from "../../outbox/index.ts";
import { queueNotSent } from "../serve/host/host.faults.ts";
import { brokenHubs, hubLines } from "./report-lines.ts";
import { codeLines, deadlineLines, nameOf } from "./told-lines.ts";
import { joined, plain, secondText } from "./words.ts";

/** So often a run without an end looks for what was queued meanwhile, or whether the store works again. */
const lookEveryMs = 5000;

/** Where a run without an end tells what it does. */
interface Teller {
  readonly clock: Clock;
  readonly terminal: Terminal;
}

interface Forever extends DrainOptions, Teller {
  /** Those that are served. */
  readonly hubs: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Sends what is due, again and again, until it is aborted. A store that is locked for a moment ends nothing; whatever else
 * fails does.
 */
export async function runForever(dispatcher: Dispatcher, options: Forever): Promise<never> {
  const { hubs, clock, terminal, ...drainOptions } = options;
  const { signal } = drainOptions;
  const teller = { clock, terminal };
  const tellHubs = createHubTeller(teller);
  let told: string | undefined;
  const names = hubs.join(", ");
  say([{ vi: `Bắt đầu gửi tới: ${names}`, en: `Sending begins, to: ${names}` }], teller);
  for (;;) {
    let pauseMs = lookEveryMs;
    try {
      const report = await dispatcher.drain(drainOptions);
      if (told !== undefined)
        say([{ vi: "✓ Lại gửi được hàng đợi.", en: "✓ The queue is sent again." }], teller);
      told = undefined;
      tellHubs(report);
      pauseMs = pauseOf(report, epochMs(clock.now()));
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      // Once, not at every look; an answer that was lost is another one each time.
      if (told !== error.code || error.retry !== "safe") sayNotSent(error, teller);
      told = error.code;
    }
    await clock.sleep(pauseMs, { signal });
  }
}

/** It may be made again: nothing of it was done, or what was done is not done twice, but for what it tells itself. */
const isPassing = (error: unknown): error is EmrError => isEmrError(error) && error.retry !== "never";

/** It tries again by itself: what a person would do at once is not told. */
function sayNotSent({ code, text, retry, issues, ...error }: EmrError, teller: Teller): void {
  const goesOn = queueNotSent({ code, seconds: lookEveryMs / 1000 });
  const { nextStep } = retry === "safe" ? goesOn : error;
  const known = { text, ...(nextStep && { nextStep }) };
  const others = issues.map(({ text }) => joined([plain("!"), text]));
  say([joined([plain("!"), goesOn.text]), ...codeLines(code, known), ...others], teller);
}

/** Until something is due; what is queued meanwhile waits no longer than a look. */
function pauseOf(report: DrainReport, now: number): number {
  // What is due there cannot go: it would be tried without a pause.
  if (brokenHubs(report).length > 0 || report.nextDue === undefined) return lookEveryMs;
  return Math.min(lookEveryMs, Math.max(250, epochMs(report.nextDue) - now));
}

/** Nobody sees a report: what becomes of each attempt is told when it does. */
export function tellEvent({ entry, answer, settlement, receipt }: SendingEvent, teller: Teller): void {
  if (settlement.kind === "delivered") {
    say([joined([plain("✓"), nameOf(entry), plain(receipt.transactionCode ?? "")])], teller);
    return;
  }
  const { hub, entryId } = entry;
  const { text, nextStep } = answer.fault ?? {};
  const known = { hub, entryIds: [entryId], ...(text && { text }), ...(nextStep && { nextStep }) };
  say([joined([plain("✗"), nameOf(entry)]), ...codeLines(settlement.code, known)], teller);
}

/** What is wrong with a hub, and that it is so no more, is told once, not at every look; so is each deadline. */
function createHubTeller(teller: Teller) {
  let told = new Map<string, string>();
  let dated = new Set<string>();
  return (report: DrainReport): void => {
    const now = new Map<string, string>();
    for (const { hub, code } of report.latches) now.set(hub, code);
    for (const hub of report.unserved) now.set(hub, "unserved");
    for (const { hub, code } of brokenHubs(report)) now.set(hub, code);
    const isNew = (hub: string) => now.get(hub) !== told.get(hub);
    const broken = brokenHubs(report).filter(({ hub }) => isNew(hub));
    const due = report.deadlines.filter((note) => !dated.has(`${note.entryId} ${note.state}`));
    say(
      [
        ...hubLines({
          latches: report.latches.filter(({ hub }) => isNew(hub)),
          unserved: report.unserved.filter(isNew),
        }),
        ...broken.flatMap(brokenLines),
        ...[...told.keys()].filter((hub) => !now.has(hub)).map(backLine),
        ...deadlineLines(due),
      ],
      teller,
    );
    told = now;
    dated = new Set(report.deadlines.map((note) => `${note.entryId} ${note.state}`));
  };
}

function brokenLines({ hub, code, text }: DrainReport["failures"][number]): readonly Bilingual[] {
  const { text: goesOn, nextStep } = queueNotSent({ code, seconds: lookEveryMs / 1000 });
  const known = { ...(text && { text }), ...(nextStep && { nextStep }) };
  return [{ vi: `! ${hub}: ${goesOn.vi}`, en: `! ${hub}: ${goesOn.en}` }, ...codeLines(code, known)];
}

const backLine = (hub: string): Bilingual => ({
  vi: `✓ cổng ${hub}: lại gửi được`,
  en: `✓ hub ${hub}: sending again`,
});

/** Each line that is not told below another bears the time. */
function say(lines: readonly Bilingual[], { clock, terminal: { language, say: out } }: Teller): void {
  const at = secondText(clock.now())[language];
  for (const one of lines) out(one[language].startsWith("  ") ? one[language] : `${at} ${one[language]}`);
}
