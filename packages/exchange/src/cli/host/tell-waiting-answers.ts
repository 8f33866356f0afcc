import type { EmrError } from "@benhan/core/faults";
import type { LogSink } from "@benhan/core/ports";
import { answerWaits } from "../../outbox/outbox.faults.ts";

/**
 * The log of the host, and a word to the person at the screen when a hub has answered what the store cannot write down yet:
 * who ends the program then must know which entry it is.
 */
export function tellWaitingAnswers(log: LogSink | undefined, tell: (fault: EmrError) => void): LogSink {
  return {
    write(event) {
      log?.write(event);
      const { code, fields: { hub = "?", entryId = "?", outcome = "?" } = {} } = event;
      if (code === answerWaits.code) tell(answerWaits({ hub, entryId, outcome }));
    },
  };
}
