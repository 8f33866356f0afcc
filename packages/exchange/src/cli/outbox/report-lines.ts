import type { Bilingual } from "@benhan/core/faults";
import type { DrainReport } from "../../outbox/index.ts";
import { hubClosed, hubUnserved } from "../../outbox/outbox.faults.ts";
import type { HubWaits } from "./queue-waits.ts";
import type { RunReport } from "./run-report.ts";
import {
  closedLines,
  codeLines,
  deadlineFailureLines,
  deadlineLines,
  grouped,
  nameOf,
  unservedLines,
} from "./told-lines.ts";
import { joined, momentText, plain, secondText } from "./words.ts";

/** These two are told of the hub itself, with what is to be done. */
const toldOfHub: readonly string[] = [hubClosed.code, hubUnserved.code];

/** Where the run broke off. */
export const brokenHubs = ({ failures }: Pick<DrainReport, "failures">): DrainReport["failures"] =>
  failures.filter(({ entryId, code }) => entryId === undefined && !toldOfHub.includes(code));

/** What a run did, in lines for people. */
export function reportLines(report: RunReport): readonly Bilingual[] {
  const { deadlines, nextDue } = report;
  const next = nextDue && secondText(nextDue);
  return [
    countLine(report),
    ...acceptedLines(report),
    ...failureLines(report.failures),
    ...hubLines(report),
    ...waitLines(report),
    ...deadlineLines(deadlines),
    ...deadlineFailureLines(report.deadlineFailure),
    ...(next ? [{ vi: `Lượt gửi tới: ${next.vi}`, en: `Next due: ${next.en}` }] : []),
  ];
}

function countLine({ sent, delivered, again, dead, held }: RunReport): Bilingual {
  if (sent === 0)
    return { vi: "Đã thử 0 lượt: không có mục nào đến lượt.", en: "0 attempts: nothing was due." };
  return {
    vi: `Đã thử ${sent} lượt: cổng nhận ${delivered}, thử lại sau ${again}, không gửi nữa ${dead}, tạm giữ ${held}.`,
    en: `${sent} attempts: ${delivered} delivered, ${again} go again later, ${dead} not sent any more, ${held} held.`,
  };
}

/** What failed for the same reason at the same hub is told once. */
function failureLines(failures: DrainReport["failures"]): readonly Bilingual[] {
  const own = failures.filter((one) => one.entryId !== undefined || !toldOfHub.includes(one.code));
  return grouped(own, ({ hub, code, text }) => JSON.stringify([hub, code, text?.vi])).flatMap((group) => {
    const [{ hub, code, text, nextStep }] = group;
    const entryIds = group.flatMap(({ entryId }) => (entryId === undefined ? [] : [entryId]));
    return [
      ...group.map((one) => joined([plain("✗"), nameOf(one)])),
      ...codeLines(code, { hub, entryIds, ...(text && { text }), ...(nextStep && { nextStep }) }),
    ];
  });
}

/** Where nothing goes, and what is to be done. */
export function hubLines({ latches, unserved, waiting = [] }: Partial<RunReport>): readonly Bilingual[] {
  return [
    ...(latches ?? []).flatMap((latch) => {
      const since = momentText(latch.closedAt);
      const head = {
        vi: `✗ cổng ${latch.hub} ĐÓNG CHỐT từ ${since.vi}`,
        en: `✗ hub ${latch.hub} CLOSED since ${since.en}`,
      };
      return closedLines(latch, head, waiting.find(({ hub }) => hub === latch.hub)?.heldFirst);
    }),
    ...(unserved ?? []).flatMap((hub) => [
      {
        vi: `✗ có mục chờ cổng ${hub} nhưng cấu hình không có đầu nối nào tên này`,
        en: `✗ entries wait for hub ${hub}, but the configuration has no connector of that name`,
      },
      ...unservedLines(hub),
    ]),
  ];
}

/** What stays behind although its hub is open and served. */
function waitLines({ waiting = [], latches, unserved }: RunReport): readonly Bilingual[] {
  const told = [...latches.map(({ hub }) => hub), ...unserved];
  return waiting.filter(({ hub }) => !told.includes(hub)).flatMap(waitsOf);
}

function waitsOf({ hub, held, behind, retrying, retryFrom, retryCode }: HubWaits): readonly Bilingual[] {
  const from = retryFrom && secondText(retryFrom);
  const more =
    behind === 0
      ? plain("")
      : { vi: `, ${behind} mục chờ sau mục tạm giữ`, en: `, ${behind} wait behind held ones` };
  return [
    ...(held === 0
      ? []
      : [
          {
            vi: `✗ cổng ${hub}: đang có ${held} mục tạm giữ${more.vi}; vì sao, làm gì: outbox status --list`,
            en: `✗ hub ${hub}: ${held} held now${more.en}; why, and what to do: outbox status --list`,
          },
        ]),
    ...(retrying === 0 || from === undefined
      ? []
      : [
          {
            vi: `! cổng ${hub}: ${retrying} mục chưa gửi được, tự thử lại từ ${from.vi}`,
            en: `! hub ${hub}: ${retrying} not delivered yet, tried again by themselves from ${from.en}`,
          },
          ...(retryCode === undefined ? [] : codeLines(retryCode).slice(0, 1)),
        ]),
  ];
}

/** What was accepted, each with what the hub calls it. */
export function acceptedLines({
  accepted,
  delivered,
}: Pick<RunReport, "accepted" | "delivered">): readonly Bilingual[] {
  const more = delivered - accepted.length;
  return [
    ...accepted.map((one) => joined([plain("✓"), nameOf(one), plain(one.transactionCode ?? "")])),
    ...(more > 0 ? [{ vi: `… và ${more} mục trước đó`, en: `… and ${more} before them` }] : []),
  ];
}
