import { Buffer } from "node:buffer";
import { mkdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { epochMs } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { lockData } from "./data-lock.ts";
import { parseFaultPlan } from "./fault-plan.ts";
import { type Journal, openJournal } from "./journal.ts";
import { packedBody } from "./packed-body.ts";
import type { ArrivedCall, Reply, SimulatorState } from "./simulated-hub.ts";
import { type SimulatedHubOptions, simulatedHubs } from "./simulated-hubs.ts";
import { dataNotWritable } from "./simulator.faults.ts";
import { listen, type SimulatorTls, serverOf } from "./simulator-server.ts";
import { createSurroundings } from "./surroundings.ts";

/** How a simulated hub is set up. It serves one facility. */
export type SimulatorOptions = SimulatedHubOptions & SimulatorProcess;

/** What every simulated hub is told. */
export interface SimulatorProcess {
  /** Directory of the journal; made when absent. What was received survives in it. One simulator at a time. */
  readonly data: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** A fault plan, e.g. `drop@3,503@5`; calls are counted from the start of the process. */
  readonly faults?: string;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Serves HTTPS with this key and certificate. Default: HTTP. */
  readonly tls?: SimulatorTls;
}

/** A running simulated hub. */
export interface Simulator {
  /** `http://127.0.0.1:PORT`, or `https:` with {@link SimulatorProcess.tls}. */
  readonly baseUrl: string;
  readonly port: number;
  state(): SimulatorState;
  close(): Promise<void>;
}

/** Twice the base64 of the largest document that the connector sends by default. */
const longestBody = 32 * 1024 * 1024;

/**
 * Starts a simulated hub on this machine, over real HTTP or HTTPS, with durable state and planned faults: the BHXH gateway (token,
 * check-in and claim) where `hub` names no other. It shares neither code nor tables with the connector, and it is stricter than the real hubs:
 * documents of another facility are refused, where the real one files them wrongly without a word.
 *
 * `GET /_simulator/state` answers with {@link SimulatorState}. Throws `exchange.simulator.` with `fault_plan_invalid`,
 * `data_in_use`, `data_not_writable`, `journal_damaged`, `port_taken`, `port_not_allowed` or `tls_invalid`.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { functions, lacks, create } = simulatedHubs[options.hub ?? "bhxh"];
  const scripted = parseFaultPlan(options.faults ?? "", functions, lacks);
  const surroundings = createSurroundings(scripted, options.clock ?? systemPlatform().clock);
  const { clock, plan, addressSeen, takeRepetition } = surroundings;
  const server = serverOf(options.tls, (request, response) => {
    replyTo(request)
      .then((reply) => write(response, reply, new Date(epochMs(clock.now()))))
      .catch(() => response.destroy());
  });
  const journal = openData(options.data);
  const hub = create(options as never, { clock, journal, plan, addressSeen });
  try {
    await listen(server, options.port ?? 0);
  } catch (error) {
    journal.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;

  return {
    baseUrl: `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    state: hub.state,
    close() {
      closing ??= end();
      return closing;
    },
  };

  async function end(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    journal.close();
  }

  async function replyTo(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "GET" && pathname === "/_simulator/state") {
      return { status: 200, body: hub.state() };
    }
    const body = await readBody(request);
    if (body === undefined) return { status: 413, body: { Message: "Request Entity Too Large" } };
    const call = callOf(request, pathname, Object.fromEntries(searchParams), body);
    let reply: Reply | undefined;
    for (let isRepeated = true; isRepeated; ) {
      const answered = hub.answer(call);
      // Hubs ask for the fault of a call before they wait for anything: no other call came in between.
      isRepeated = takeRepetition();
      reply = await answered;
    }
    return reply ?? { status: 404, body: { Message: "No HTTP resource was found" } };
  }
}

/** The journal with the lock around it: nobody else reads, mends or writes it until it is closed. */
function openData(directory: string): Journal {
  try {
    mkdirSync(directory, { recursive: true });
    const unlock = lockData(directory);
    try {
      const journal = openJournal(directory);
      const close = () => {
        journal.close();
        unlock();
      };
      return { ...journal, close };
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).syscall && (cause as NodeJS.ErrnoException).code;
    throw reason === undefined ? cause : dataNotWritable({ reason }, { cause });
  }
}

function write(response: ServerResponse, reply: Reply, date: Date): void {
  if (reply === "hang-up") {
    response.destroy();
    return;
  }
  const { status, body, retryAfterSeconds, headers = {}, packing } = reply;
  const isText = typeof body === "string";
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (retryAfterSeconds !== undefined) response.setHeader("retry-after", String(retryAfterSeconds));
  const text = isText ? body : JSON.stringify(body);
  const packed = packing === undefined ? undefined : packedBody(text, packing);
  response.writeHead(status, {
    // By the clock of the hub, not by that of the machine.
    date: date.toUTCString(),
    "content-type": isText ? "text/html" : "application/json; charset=utf-8",
    ...(packed && { "content-encoding": packed.encoding }),
  });
  response.end(packed?.bytes ?? text);
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Buffer).length;
    if (length <= longestBody) pieces.push(piece as Buffer);
  }
  return length > longestBody ? undefined : Buffer.concat(pieces);
}

function callOf(
  request: IncomingMessage,
  path: string,
  query: ArrivedCall["query"],
  body: Uint8Array,
): ArrivedCall {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value ?? "")]),
  );
  return {
    method: request.method ?? "",
    path,
    address: request.socket.remoteAddress ?? "",
    headers,
    query,
    body,
  };
}
