import {
  exitCodes,
  goesWith,
  numberOf,
  onlyOne,
  printResult,
  showProgress,
  stopSignal,
  type Terminal,
} from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import type { ClosedLatch } from "@benhan/core/ports";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { withHost } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "./actions.ts";
import {
  type FailedEntry,
  type HubStatus,
  isRetrying,
  type QueueStatus,
  queueStatus,
} from "./queue-status.ts";
import { showEntry } from "./show-entry.ts";
import { showList } from "./show-list.ts";
import {
  attemptsOf,
  closedLines,
  codeLines,
  deadlineFailureLines,
  deadlineLines,
  grouped,
  nameOf,
  unservedLines,
} from "./told-lines.ts";
import { givenUp, joined, momentText, plain, secondText, stateWords } from "./words.ts";

/** `outbox status`: what waits, what failed, what is due; or the entries themselves; or one with its receipts. */
export const statusAction: Action = {
  name: "status",
  options: ["entry", "list", "chain", "most", "raw"],
  takes: [0, 0],
  arguments: "",
  run: (line, terminal) => {
    const [entryId, chain] = [line.text("entry"), line.text("chain")];
    const asked = [line.has("list"), entryId !== undefined, chain !== undefined];
    if (asked.filter(Boolean).length > 1) throw wrongLine([onlyOne(["--list", "--entry", "--chain"])]);
    if (line.has("raw") && entryId === undefined) throw wrongLine([goesWith("--raw", "--entry")]);
    if (entryId !== undefined) return showEntry(line, terminal, entryId);
    if (chain !== undefined || line.has("list")) return showList(line, terminal, chain);
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

/** What goes again by itself needs nobody. */
const needsPerson = ({ hubs, deadlines, deadlineFailure, failed, retrying }: QueueStatus): boolean =>
  failed > retrying ||
  hubs.some(({ counts }) => counts.held > 0) ||
  deadlineFailure !== undefined ||
  hubs.some(({ state }) => state !== "open") ||
  deadlines.some(({ state }) => state === "overdue");

function linesOf(status: QueueStatus): readonly Bilingual[] {
  const { facilityId, at, hubs, deadlines, failures, failed } = status;
  const { vi, en } = momentText(at);
  return [
    { vi: `Cơ sở ${facilityId}, lúc ${vi}`, en: `Facility ${facilityId}, at ${en}` },
    ...(hubs.length === 0 ? [{ vi: "Hàng đợi trống.", en: "The queue is empty." }] : hubs.flatMap(hubLines)),
    ...deadlineLines(deadlines),
    ...deadlineFailureLines(status.deadlineFailure),
    ...(failed === 0 ? [] : [failedHead(failures.length, failed)]),
    ...grouped(failures, ({ hub, code, answered }) => JSON.stringify([hub, code, answered])).flatMap(
      failureLines,
    ),
  ];
}

/** What failed for the same reason: each by name, the reason once. */
function failureLines(group: readonly [FailedEntry, ...FailedEntry[]]): readonly Bilingual[] {
  const [{ hub, code, answered }] = group;
  const entryIds = group.map(({ entryId }) => entryId);
  return [
    ...group.map((one) => {
      const mark = plain(isRetrying(one) ? "  !" : "  ✗");
      return joined([mark, nameOf(one), stateWords[one.state], ...attemptsOf(one)], "  ");
    }),
    ...codeLines(code, { hub, entryIds, ...(answered !== undefined && { answered }) }),
  ];
}

function failedHead(shown: number, of: number): Bilingual {
  if (shown === of) return { vi: `Chưa gửi được: ${of}`, en: `Not delivered: ${of}` };
  return {
    vi: `Chưa gửi được: ${of}, ${shown} mục mới nhất`,
    en: `Not delivered: ${of}, the newest ${shown}`,
  };
}

const hubStates: Readonly<Record<HubStatus["state"], Bilingual>> = {
  // Whether the hub can be reached is another question: `doctor` answers it.
  open: { vi: "chốt mở", en: "latch open" },
  closed: { vi: "ĐÓNG CHỐT", en: "CLOSED" },
  unserved: { vi: "KHÔNG CÓ ĐẦU NỐI trong cấu hình", en: "NO CONNECTOR in the configuration" },
};

function hubLines(status: HubStatus): readonly Bilingual[] {
  const { hub, state, counts, dismissed, blocked, retrying, oldest, nextDue, latch, heldFirst } = status;
  const parts = (["queued", "leased", "held", "dead", "delivered"] as const).map((own) =>
    joined([stateWords[own], plain(String(own === "dead" ? counts.dead - dismissed : counts[own]))]),
  );
  const [oldestText, dueText] = [oldest && momentText(oldest), nextDue && secondText(nextDue)];
  return [
    joined([{ vi: `Cổng ${hub}:`, en: `Hub ${hub}:` }, hubStates[state]]),
    joined([
      plain(" "),
      joined([...parts, ...(dismissed === 0 ? [] : [joined([givenUp, plain(String(dismissed))])])], ", "),
    ]),
    ...(oldestText
      ? [{ vi: `  cũ nhất từ ${oldestText.vi}`, en: `  the oldest since ${oldestText.en}` }]
      : []),
    ...(dueText && latch === undefined
      ? [{ vi: `  lượt gửi tới ${dueText.vi}`, en: `  next due ${dueText.en}` }]
      : []),
    ...(retrying === 0 ? [] : [retryingLine(retrying)]),
    ...(blocked === 0 ? [] : [blockedLine(blocked)]),
    ...(latch === undefined ? [] : closedLines(latch, closedHead(latch), heldFirst)),
    ...(state === "unserved" ? unservedLines(hub) : []),
  ];
}

function closedHead({ closedAt }: ClosedLatch): Bilingual {
  const since = momentText(closedAt);
  return { vi: `  ✗ đóng chốt từ ${since.vi}`, en: `  ✗ closed since ${since.en}` };
}

const retryingLine = (retrying: number): Bilingual => ({
  vi: `  ! ${retrying} mục chưa gửi được, tự thử lại; vì sao: xem dưới; đường tới cổng: doctor`,
  en: `  ! ${retrying} not delivered yet, tried again by themselves; why: see below; the way to the hub: doctor`,
});

/** Nothing is wrong with these: they wait for what is held before them. */
const blockedLine = (blocked: number): Bilingual => ({
  vi: `  ${blocked} mục chờ sau mục tạm giữ của cùng chuỗi: outbox status --list`,
  en: `  ${blocked} wait behind a held one of their chain: outbox status --list`,
});
