import process from "node:process";

/** The keyboard, the system, and the terminal that goes away: the number is what a shell reports of each, less 128. */
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
const signalNames = Object.keys(signals) as StopSignal[];

type StopSignal = keyof typeof signals;

/** What a run may take to come to its end after it was asked to, when it does not say. */
const usualPatienceMs = 2000;

/** Runs that end in their own way. */
const runs = new Set<(signal: StopSignal) => void>();
/** Set once the terminal is gone. */
let hasHungUp = false;
/** What takes away that which is only half there. */
const tidying = new Set<() => void>();

/**
 * Tells a run that the person at the keyboard wants it to end. A second Ctrl-C ends it at once, and so does its not
 * coming to an end.
 *
 * @param patienceMs What tidying up may take
 */
export function stopSignal(patienceMs = usualPatienceMs): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  let impatience: NodeJS.Timeout | undefined;
  const stop = (signal: StopSignal) => {
    if (controller.signal.aborted) endBy(signal);
    impatience = setTimeout(() => endBy(signal), patienceMs).unref();
    controller.abort();
  };
  runs.add(stop);
  listen();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(impatience);
      runs.delete(stop);
      listen();
    },
  };
}

/** Has something done before the process ends, however it does; the answer takes that back. */
export function beforeEnd(tidy: () => void): () => void {
  tidying.add(tidy);
  process.once("exit", tidy);
  listen();
  return () => {
    tidying.delete(tidy);
    process.off("exit", tidy);
    listen();
  };
}

/** Signals are listened to only where somebody cares: else the system ends a program even in an endless loop. */
function listen(): void {
  for (const signal of signalNames) {
    process.off(signal, stopBy);
    if (runs.size + tidying.size > 0) process.on(signal, stopBy);
  }
}

/**
 * Ends a run that is through by the signal of its terminal, which is gone: Node gives a terminal back as it was, and aborts
 * where there is none any more.
 */
export function endIfHungUp(): void {
  if (hasHungUp) process.kill(process.pid, "SIGHUP");
}

function stopBy(signal: StopSignal): void {
  hasHungUp ||= signal === "SIGHUP";
  if (runs.size === 0) endBy(signal);
  for (const stop of [...runs]) stop(signal);
}

/** Ends by the signal itself, as a shell expects it: an orderly exit would wait for a thread that opens a pipe. */
function endBy(signal: StopSignal): void {
  for (const tidy of tidying) tidy();
  tidying.clear();
  runs.clear();
  listen();
  process.kill(process.pid, signal);
  // The first process of a container does not obey itself.
  process.exit(128 + signals[signal]);
}
