import {
  type CommandLine,
  type ExitCode,
  exitCodes,
  numberOf,
  onlyOne,
  printResult,
  showProgress,
  stopSignal,
  type Terminal,
} from "@benhan/core/command-line";
import { type Bilingual, isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import { createDispatcher, type SendingEvent } from "../../outbox/index.ts";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { lacks, withHost } from "../host/load-host.ts";
import { tellWaitingAnswers } from "../host/tell-waiting-answers.ts";
import { type Action, name, wrongLine } from "./actions.ts";
import { sendingStopped } from "./outbox.faults.ts";
import { queueWaits } from "./queue-waits.ts";
import { acceptedLines, brokenHubs, reportLines } from "./report-lines.ts";
import { runForever, tellEvent } from "./run-forever.ts";
import { createAccepted, type RunReport } from "./run-report.ts";
import { plain } from "./words.ts";

/** What is being sent when the run is asked to end is settled first. */
const patienceMs = 30_000;

/** `outbox run`: sends what is due. */
export const runAction: Action = {
  name: "run",
  options: ["wait", "forever"],
  takes: [0, 0],
  arguments: "",
  run: (line, terminal) => {
    if (line.has("forever") && line.text("wait") !== undefined)
      throw wrongLine([onlyOne(["--forever", "--wait"])]);
    const waitMs = 1000 * numberOf(name, line, "wait", { least: 0, most: 86_400, usual: 0, unit: "seconds" });
    return withHost(name, line, (host, file) => {
      if (host.connectors === undefined || host.connectors.length === 0) throw lacks(file, "connectors");
      return send(host, line, terminal, waitMs);
    });
  },
};

/** What a run came to so far. */
interface Sent {
  sent: number;
  delivered: number;
}

async function send(
  host: ExchangeHost,
  line: CommandLine,
  terminal: Terminal,
  waitMs: number,
): Promise<ExitCode> {
  const { storage: store, connectors = [], dispatcher: more, clock = systemPlatform().clock } = host;
  const say = (one: Bilingual) => terminal.say(one[terminal.language]);
  const log = tellWaitingAnswers(more?.log, ({ code, text, nextStep = plain("") }) => {
    say({ vi: `! ${text.vi} ${nextStep.vi} [${code}]`, en: `! ${text.en} ${nextStep.en} [${code}]` });
  });
  const dispatcher = createDispatcher({ clock, deadlines: {}, ...more, log, store, connectors });
  const progress = showProgress({ vi: "Số lượt đã thử", en: "Attempts" }, terminal.language);
  const stop = stopSignal(patienceMs);
  const { signal } = stop;
  const soFar: Sent = { sent: 0, delivered: 0 };
  const accepted = createAccepted();
  const onProgress = (event: SendingEvent) => {
    accepted.note(event);
    soFar.sent += 1;
    if (event.settlement.kind === "delivered") soFar.delivered += 1;
    progress.step(soFar.sent);
    if (line.has("forever")) tellEvent(event, { clock, terminal });
  };
  try {
    if (!line.has("forever")) {
      const report = await dispatcher.drain({ waitMs, signal, onProgress });
      const waiting = await queueWaits(host, { signal });
      return await print({ ...report, accepted: accepted.list, waiting }, line, terminal);
    }
    const hubs = connectors.map(({ hub }) => hub);
    return await runForever(dispatcher, { hubs, clock, terminal, signal, onProgress });
  } catch (error) {
    if (!signal.aborted || isEmrError(error)) {
      // There is no report: what was done nevertheless must not be hidden by what went wrong then.
      if (!line.has("forever") && soFar.sent > 0)
        [attemptsLine(soFar), ...acceptedLines({ ...soFar, accepted: accepted.list })].forEach(say);
      throw error;
    }
    // A run without an end has come to its own.
    if (!line.has("forever")) throw sendingStopped({ ...soFar }, { cause: error });
    await printResult(line, terminal, soFar, [attemptsLine(soFar)]);
    return exitCodes.clean;
  } finally {
    progress.end();
    stop.end();
  }
}

const attemptsLine = ({ sent, delivered }: Sent): Bilingual => ({
  vi: `Đã thử ${sent} lượt, cổng nhận ${delivered}.`,
  en: `${sent} attempts, ${delivered} delivered.`,
});

async function print(report: RunReport, line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  await printResult(line, terminal, report, reportLines(report));
  return needsPerson(report) ? exitCodes.findings : exitCodes.clean;
}

/**
 * Whether somebody has to act. What goes again by itself is no reason, nor is what an earlier run was refused: to find it
 * all that was ever sent would have to be looked through, which `outbox status` does.
 */
function needsPerson(report: RunReport): boolean {
  const { dead, latches, unserved, waiting = [], deadlines, deadlineFailure } = report;
  return (
    dead + latches.length + unserved.length + brokenHubs(report).length > 0 ||
    waiting.some(({ held }) => held > 0) ||
    deadlineFailure !== undefined ||
    deadlines.some(({ state }) => state === "overdue")
  );
}
