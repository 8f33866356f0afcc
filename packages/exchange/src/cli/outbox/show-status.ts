import { isUuid, type OutboxEntry, type Receipt } from "@benhan/core";
import {
  type CommandLine,
  exitCodes,
  numberOf,
  printResult,
  showProgress,
  stopSignal,
  type Terminal,
  takes,
} from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { withHost } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "./actions.ts";
import { entryUnknown } from "./outbox.faults.ts";
import { type HubStatus, type QueueStatus, queueStatus } from "./queue-status.ts";
import { codeLines, deadlineLines, nameOf } from "./told-lines.ts";
import { joined, momentText, plain, stateWords } from "./words.ts";

/** `outbox status`: what waits, what failed, what is due; or one entry with its receipts. */
export const statusAction: Action = {
  name: "status",
  options: ["entry", "most"],
  takes: [0, 0],
  arguments: "",
  run: (line, terminal) => {
    const entryId = line.text("entry");
    if (entryId !== undefined) return showEntry(line, terminal, entryId);
    const most = numberOf(name, line, "most", { least: 1, most: 1000, usual: 10 });
    return withHost(name, line, async (host) => {
      const status = await looked(host, terminal, most);
      await printResult(line, terminal, status, linesOf(status));
      return needsPerson(status) ? exitCodes.findings : exitCodes.clean;
    });
  },
};

async function looked(host: ExchangeHost, { language }: Terminal, most: number): Promise<QueueStatus> {
  const progress = showProgress({ vi: "Số mục đã xem", en: "Entries looked at" }, language);
  const stop = stopSignal();
  try {
    return await queueStatus(host, { most, signal: stop.signal, onProgress: progress.step });
  } finally {
    progress.end();
    stop.end();
  }
}

const needsPerson = ({ hubs, deadlines, failed }: QueueStatus): boolean =>
  failed > 0 ||
  hubs.some(({ state }) => state !== "open") ||
  deadlines.some(({ state }) => state === "overdue");

function linesOf({ facilityId, at, hubs, deadlines, failures, failed }: QueueStatus): readonly Bilingual[] {
  const { vi, en } = momentText(at);
  return [
    { vi: `Cơ sở ${facilityId}, lúc ${vi}`, en: `Facility ${facilityId}, at ${en}` },
    ...(hubs.length === 0 ? [{ vi: "Hàng đợi trống.", en: "The queue is empty." }] : hubs.flatMap(hubLines)),
    ...deadlineLines(deadlines),
    ...(failed === 0 ? [] : [failedHead(failures.length, failed)]),
    ...failures.flatMap((one) => [
      joined([plain("  ✗"), nameOf(one), stateWords[one.state], times(one.attempts)], "  "),
      ...codeLines(one.code),
    ]),
  ];
}

function failedHead(shown: number, of: number): Bilingual {
  if (shown === of) return { vi: `Chưa gửi được: ${of}`, en: `Not delivered: ${of}` };
  return {
    vi: `Chưa gửi được: ${of}, ${shown} mục mới nhất`,
    en: `Not delivered: ${of}, the newest ${shown}`,
  };
}

const times = (attempts: number): Bilingual => ({
  vi: `đã gửi ${attempts} lần`,
  en: `tried ${attempts} times`,
});

const hubStates: Readonly<Record<HubStatus["state"], Bilingual>> = {
  open: { vi: "đang mở", en: "open" },
  closed: { vi: "ĐÓNG CHỐT", en: "CLOSED" },
  unserved: { vi: "KHÔNG CÓ ĐẦU NỐI trong cấu hình", en: "NO CONNECTOR in the configuration" },
};

function hubLines({ hub, state, counts, oldest, nextDue, latch }: HubStatus): readonly Bilingual[] {
  const parts = (["queued", "leased", "held", "dead", "delivered"] as const).map((own) =>
    joined([stateWords[own], plain(String(counts[own]))]),
  );
  const [oldestText, dueText] = [oldest, nextDue].map((moment) => moment && momentText(moment));
  return [
    joined([{ vi: `Cổng ${hub}:`, en: `Hub ${hub}:` }, hubStates[state]]),
    joined([plain(" "), joined(parts, ", ")]),
    ...(oldestText
      ? [{ vi: `  cũ nhất từ ${oldestText.vi}`, en: `  the oldest since ${oldestText.en}` }]
      : []),
    ...(dueText && latch === undefined
      ? [{ vi: `  lượt gửi tới ${dueText.vi}`, en: `  next due ${dueText.en}` }]
      : []),
    ...(latch === undefined ? [] : latchLines(latch)),
  ];
}

/** Why nothing goes to a hub, and how it is opened. */
function latchLines({ hub, code, closedAt }: NonNullable<HubStatus["latch"]>): readonly Bilingual[] {
  const since = momentText(closedAt);
  return [
    { vi: `  ✗ đóng từ ${since.vi}`, en: `  ✗ closed since ${since.en}` },
    ...codeLines(code),
    {
      vi: `    → Sửa xong nguyên nhân thì: outbox release ${hub} --reason "…"`,
      en: `    → Once the cause is mended: outbox release ${hub} --reason "…"`,
    },
  ];
}

function showEntry(line: CommandLine, terminal: Terminal, entryId: string) {
  if (!isUuid(entryId)) throw wrongLine([takes("--entry", "UUID")]);
  return withHost(name, line, async ({ storage }) => {
    const { facilityId } = storage;
    const entry = await storage.getEntry({ facilityId, entryId });
    if (entry === undefined) throw entryUnknown({ entryId });
    const receipts: Omit<Receipt, "raw">[] = [];
    for await (const { raw: _, ...receipt } of storage.listReceipts({ facilityId, entryId }))
      receipts.push(receipt);
    // What is sent and what a hub answers word for word may be about a person.
    const { bytes, ...rest } = entry;
    const shown = { ...rest, size: bytes.length };
    await printResult(line, terminal, { entry: shown, receipts }, entryLines(entry, receipts));
    return exitCodes.clean;
  });
}

function entryLines(entry: OutboxEntry, receipts: readonly Omit<Receipt, "raw">[]): readonly Bilingual[] {
  const { state, sequence, attempts, createdAt, notBefore, digest, idempotencyKey, lastCode, bytes } = entry;
  const [made, due] = [momentText(createdAt), momentText(notBefore)];
  return [
    nameOf(entry),
    joined([
      plain(" "),
      stateWords[state],
      times(attempts),
      { vi: `bản ${sequence}`, en: `version ${sequence}` },
    ]),
    { vi: `  xếp hàng ${made.vi}, gửi từ ${due.vi}`, en: `  queued ${made.en}, due from ${due.en}` },
    plain(`  ${digest}  ${bytes.length} byte  ${idempotencyKey}`),
    ...(lastCode === undefined ? [] : codeLines(lastCode)),
    { vi: `Biên nhận: ${receipts.length}`, en: `Receipts: ${receipts.length}` },
    ...receipts.map(({ attempt, receivedAt, outcome, code, transactionCode }) =>
      joined(
        [
          { vi: `  lần ${attempt}`, en: `  attempt ${attempt}` },
          momentText(receivedAt),
          plain([outcome, code, transactionCode].filter((part) => part !== undefined).join("  ")),
        ],
        "  ",
      ),
    ),
  ];
}
