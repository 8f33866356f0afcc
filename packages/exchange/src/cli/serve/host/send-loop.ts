import { epochMs, type Instant } from "@benhan/core";
import { type EmrError, type Issue, isEmrError } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock, LogSink } from "@benhan/core/ports";
import type { HubConnector } from "../../../hubs/hub-connector.ts";
import type { Dispatcher, DispatcherOptions, SendingEvent } from "../../../outbox/dispatcher.ts";
import { tellWaitingAnswers } from "../../host/tell-waiting-answers.ts";
import type { ServiceHost } from "../service-host.ts";
import { createBell } from "./bell.ts";
import { queueNotSent } from "./host.faults.ts";

/** So often it is looked whether another program queued something. */
const lookAgainMs = 10_000;
/** So long nothing is tried when the store cannot work. */
const restMs = 5_000;
/** The least pause between two looks at what is due. */
const breathMs = 50;

/** The sending that runs beside a service. */
export interface SendLoop {
  /** Something was queued: it is sent at once. */
  readonly queued: () => void;
  /** Ends it; what is just being sent is settled first. */
  end(): Promise<void>;
}

type Say = (line: string) => void;

/**
 * Sends what lies in the outbox of the host, now and whenever something is due, until it is ended: to each hub by a loop
 * of its own, so that the long queue of one holds up no other. Whatever goes wrong is said, and it goes on.
 *
 * @param say Told of each attempt: entry, hub and outcome, nothing of the content.
 * @throws EmrError those of `createDispatcher`: a host that is set up wrongly is told at the start
 */
export async function startSendLoop(host: ServiceHost, say: Say): Promise<SendLoop> {
  const { createDispatcher } = await import("@benhan/exchange/outbox");
  const { storage, connectors = [], dispatcher = {} } = host;
  const clock = dispatcher.clock ?? host.clock ?? systemPlatform().clock;
  const common = { ...dispatcher, clock, store: storage };
  // Of all together nothing is sent: what is wrong with them is said before the service begins.
  createDispatcher({ ...common, connectors });
  const ending = new AbortController();
  const { signal } = ending;
  const loops = connectors.map((connector, index) => {
    const bell = createBell();
    const own = createDispatcher({
      ...common,
      ...ofHub(connector, dispatcher, index, say),
      connectors: [connector],
    });
    return { bell, running: send({ dispatcher: own, clock, say, bell, signal }) };
  });
  await sayUnserved(host, say);
  return {
    queued: () => {
      for (const { bell } of loops) bell.ring();
    },
    async end() {
      ending.abort();
      await Promise.all(loops.map(({ running }) => running));
    },
  };
}

/** Of the options for all hubs those of one: its rate; deadlines are watched once. */
function ofHub(
  { hub }: HubConnector,
  { rates = {}, deadlines, log }: NonNullable<ServiceHost["dispatcher"]>,
  index: number,
  say: Say,
): Pick<DispatcherOptions, "rates" | "log" | "deadlines"> {
  const rate = Object.hasOwn(rates, hub) ? rates[hub] : undefined;
  return {
    rates: rate === undefined ? {} : { [hub]: rate },
    log: tellWaitingAnswers(log && withoutUnserved(log), (fault) => say(lineOfFault(fault))),
    ...(deadlines !== undefined && index > 0 && { deadlines: { ...deadlines, onAlarm: () => undefined } }),
  };
}

/** To the dispatcher of one hub all others are unserved. */
function withoutUnserved(log: LogSink): LogSink {
  return {
    write(event) {
      if (event.code !== "exchange.outbox.unserved") log.write(event);
    },
  };
}

interface Sending {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly say: Say;
  readonly bell: ReturnType<typeof createBell>;
  readonly signal: AbortSignal;
}

async function send(sending: Sending): Promise<void> {
  const { bell, signal } = sending;
  while (!signal.aborted) await bell.wait(await sendOnce(sending), signal);
}

/** One run; answers with how long to wait for the next. */
async function sendOnce({ dispatcher, clock, say, signal }: Sending): Promise<number> {
  try {
    const { nextDue } = await dispatcher.drain({ signal, onProgress: (event) => say(lineOf(event)) });
    return pauseOf(nextDue, clock.now());
  } catch (error) {
    if (signal.aborted && !isEmrError(error)) return 0;
    const code = isEmrError(error) ? error.code : "?";
    const { text } = queueNotSent({ code, seconds: restMs / 1000 });
    say(`${text.vi} / ${text.en}`);
    // Which entries a hub answered whose answer nobody could write down, for one.
    for (const told of isEmrError(error) ? [error, ...error.issues] : []) say(lineOfFault(told));
    return restMs;
  }
}

function lineOfFault({ code, text, nextStep }: EmrError | Issue): string {
  const steps = nextStep === undefined ? "" : ` → ${nextStep.vi} / ${nextStep.en}`;
  return `! ${text.vi} / ${text.en} [${code}]${steps}`;
}

function pauseOf(nextDue: Instant | undefined, now: Instant): number {
  if (nextDue === undefined) return lookAgainMs;
  return Math.min(Math.max(epochMs(nextDue) - epochMs(now), breathMs), lookAgainMs);
}

function lineOf({ entry, receipt, settlement }: SendingEvent): string {
  const { entryId, hub, attempts } = entry;
  const code = settlement.kind === "delivered" ? "" : ` ${settlement.code}`;
  const again = settlement.kind === "again" ? ` → ${settlement.notBefore}` : "";
  return `send ${hub} ${entryId} #${attempts} ${receipt.outcome} ${settlement.kind}${code}${again}`;
}

async function sayUnserved({ storage, connectors = [] }: ServiceHost, say: Say): Promise<void> {
  const { facilityId } = storage;
  const served = connectors.map(({ hub }) => hub);
  const waiting = await storage.listWaitingHubs({ facilityId });
  const unserved = waiting.filter((hub) => !served.includes(hub)).join(", ");
  if (unserved === "") return;
  say(
    `! Không có đầu nối cho ${unserved}: mục chờ gửi tới đó chờ mãi. / No connector for ${unserved}: what is queued for it waits for ever.`,
  );
}
