import { epochMs } from "@benhan/core";
import type { Terminal } from "@benhan/core/command-line";
import { type Bilingual, type EmrError, isEmrError } from "@benhan/core/faults";
import type { Clock } from "@benhan/core/ports";
import type { Dispatcher, DrainOptions, DrainReport, SendingEvent } from "../../outbox/index.ts";
import { queueNotSent } from "../serve/host/host.faults.ts";
import { brokenHubs, reportLines } from "./report-lines.ts";
import type { RunReport } from "./run-report.ts";
import { codeLines, nameOf } from "./told-lines.ts";

/** So often a run without an end looks for what was queued meanwhile, or whether the store works again. */
const lookEveryMs = 5000;

interface Forever extends DrainOptions {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/**
 * Sends what is due, again and again, until it is aborted. A store that is locked for a moment ends nothing; whatever else
 * fails does.
 */
export async function runForever(dispatcher: Dispatcher, options: Forever): Promise<never> {
  const { clock, terminal, ...drainOptions } = options;
  const { signal } = drainOptions;
  const tellHubs = createHubTeller(terminal);
  let told: string | undefined;
  for (;;) {
    let pauseMs = lookEveryMs;
    try {
      const report = await dispatcher.drain(drainOptions);
      told = undefined;
      tellHubs(report);
      pauseMs = pauseOf(report, epochMs(clock.now()));
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      // Once, not at every look.
      if (told !== error.code) sayNotSent(error, terminal);
      told = error.code;
    }
    await clock.sleep(pauseMs, { signal });
  }
}

/** Nothing of the call was done, and it may be made again. */
const isPassing = (error: unknown): error is EmrError => isEmrError(error) && error.retry === "safe";

function sayNotSent({ code, text, nextStep }: EmrError, terminal: Terminal): void {
  const goesOn = queueNotSent({ code, seconds: lookEveryMs / 1000 }).text;
  const known = { text, ...(nextStep && { nextStep }) };
  say([{ vi: `! ${goesOn.vi}`, en: `! ${goesOn.en}` }, ...codeLines(code, known)], terminal);
}

/** Until something is due; what is queued meanwhile waits no longer than a look. */
function pauseOf(report: DrainReport, now: number): number {
  // What is due there cannot go: it would be tried without a pause.
  if (brokenHubs(report).length > 0 || report.nextDue === undefined) return lookEveryMs;
  return Math.min(lookEveryMs, Math.max(250, epochMs(report.nextDue) - now));
}

/** Nobody sees a report: what fails is told when it does. */
export function tellFailure({ entry, answer, settlement }: SendingEvent, terminal: Terminal): void {
  if (settlement.kind === "delivered") return;
  const { text, nextStep } = answer.fault ?? {};
  const known = { ...(text && { text }), ...(nextStep && { nextStep }) };
  say([nameOf(entry), ...codeLines(settlement.code, known)], terminal);
}

/** What is wrong with a hub is told once, not at every look. */
function createHubTeller(terminal: Terminal) {
  let told = "[[],[],[]]";
  return (report: DrainReport): void => {
    const { latches, unserved } = report;
    const failures = brokenHubs(report);
    const state = JSON.stringify([latches, unserved, failures]);
    if (told === state) return;
    told = state;
    say(reportLines({ ...emptyReport, latches, unserved, failures }).slice(1), terminal);
  };
}

const emptyReport: RunReport = {
  ...{ sent: 0, delivered: 0, again: 0, dead: 0, held: 0, leaseLost: 0 },
  ...{ latches: [], failures: [], unserved: [], deadlines: [], accepted: [] },
};

const say = (lines: readonly Bilingual[], { language, say: out }: Terminal): void => {
  for (const one of lines) out(one[language]);
};
