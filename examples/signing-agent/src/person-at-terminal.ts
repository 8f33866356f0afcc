import type { Readable, Writable } from "node:stream";
import { nobodyThere } from "./agent.faults.ts";

/** How long what was typed before a question may take to arrive. */
const arrivalMs = 100;

/** The person in front of the agent, for as long as it runs. */
export interface PersonAtTerminal {
  /**
   * The line that is typed after the question was shown, or `undefined` once the signal fires.
   *
   * @throws EmrError `signing_agent.terminal.closed`
   */
  ask(question: string, signal: AbortSignal): Promise<string | undefined>;
  /** Reads no more, so that the program can end. */
  leave(): void;
}

/**
 * Reads what is typed all the time, so that a line that was typed while nothing was asked is gone and never answers a
 * question that nobody had seen then. One question at a time.
 */
export function createPersonAtTerminal(input: Readable, output: Writable): PersonAtTerminal {
  const decoder = new TextDecoder();
  let line = "";
  let answer: ((line: string) => void) | undefined;
  let refuse: (() => void) | undefined;
  let isGone = input.readableEnded || input.destroyed;

  const hear = (chunk: Uint8Array) => {
    for (const sign of decoder.decode(chunk, { stream: true })) {
      if (sign !== "\n") line += sign;
      else {
        const typed = line.trim();
        line = "";
        answer?.(typed);
      }
    }
    if (answer === undefined) line = "";
  };
  const end = () => {
    isGone = true;
    refuse?.();
  };
  input.on("data", hear).once("end", end).once("close", end).once("error", end).resume();

  return {
    async ask(question, signal) {
      // What was typed before comes out, and is dropped, before the question is seen; asking for a secret had paused it.
      input.resume();
      await new Promise((resolve) => setTimeout(resolve, arrivalMs));
      if (signal.aborted) return undefined;
      if (isGone) throw nobodyThere({});
      const stop = new AbortController();
      try {
        return await new Promise<string | undefined>((resolve, reject) => {
          line = "";
          answer = resolve;
          refuse = () => reject(nobodyThere({}));
          const withdraw = () => {
            output.write("\nYêu cầu đã bị rút hoặc quá giờ / withdrawn or out of time\n");
            resolve(undefined);
          };
          signal.addEventListener("abort", withdraw, { signal: stop.signal });
          output.write(question);
        });
      } finally {
        stop.abort();
        answer = undefined;
        refuse = undefined;
      }
    },
    leave() {
      input.off("data", hear);
      input.pause();
    },
  };
}
