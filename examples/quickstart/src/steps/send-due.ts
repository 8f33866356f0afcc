import type { Bilingual, OutcomeClass } from "@benhan/core";
import type { DrainReport, SendingEvent } from "@benhan/exchange/outbox";
import type { Desk } from "../desk.ts";

/** Sends what is due now, and what becomes due within `waitMs` of the example's clock. */
export function sendDue({ dispatcher, screen }: Desk, waitMs = 0): Promise<DrainReport> {
  return dispatcher.drain({
    waitMs,
    onProgress(event) {
      const { entry, receipt } = event;
      const mark = { delivered: "done", again: "again", dead: "stopped", held: "stopped" } as const;
      screen.line(mark[event.settlement.kind], steps[entry.kind] ?? steps["bhyt-dossier"], sentenceOf(event));
      screen.event({
        sent: entry.chain,
        kind: entry.kind,
        sequence: entry.sequence,
        outcome: receipt.outcome,
      });
    },
  });
}

const steps: Readonly<Record<string, Bilingual>> & { readonly "bhyt-dossier": Bilingual } = {
  "bhyt-check-in": { vi: "Check-in", en: "Check-in" },
  "bhyt-dossier": { vi: "Gửi hồ sơ", en: "Claim" },
};

function sentenceOf({ entry, answer, settlement, receipt }: SendingEvent): Bilingual {
  const { chain, attempts } = entry;
  if (settlement.kind === "delivered") {
    const code = receipt.transactionCode ?? "–";
    return {
      vi: `${chain}: cổng nhận, mã giao dịch ${code}${attempts > 1 ? `, lần gửi ${attempts}` : ""}`,
      en: `${chain}: accepted, transaction ${code}${attempts > 1 ? `, attempt ${attempts}` : ""}`,
    };
  }
  const why = answer.fault?.text ?? { vi: answer.outcome, en: answer.outcome };
  if (settlement.kind !== "again") return { vi: `${chain}: ${why.vi}`, en: `${chain}: ${why.en}` };
  const at = settlement.notBefore.slice(11, 19);
  const trouble = troubles[receipt.outcome] ?? why;
  return {
    vi: `${chain}: ${trouble.vi}; gửi lại đúng các byte cũ lúc ${at}, lượt khác không chờ`,
    en: `${chain}: ${trouble.en}; the same bytes go again at ${at}, no other visit waits`,
  };
}

/** The two troubles of every day, in a few words; all others in the words of their fault. */
const troubles: Partial<Record<OutcomeClass, Bilingual>> = {
  UNKNOWN: { vi: "mất trả lời, có thể cổng đã nhận", en: "the answer was lost, the hub may have it" },
  RETRYABLE: { vi: "cổng đang bận hoặc gặp sự cố", en: "the hub is busy or in trouble" },
};
