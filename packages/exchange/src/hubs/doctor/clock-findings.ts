import type { Issue } from "@benhan/core/faults";
import type { HubExamLimits } from "./hub-examination.ts";

/** When a question left and its answer was there, by the clock of this machine. */
export interface AskedBetween {
  readonly sentMs: number;
  readonly receivedMs: number;
}

/**
 * How far this machine is ahead of the server, to the second; `undefined` when the header is no date. The server wrote
 * it somewhere between the two moments, and cut it to whole seconds: what these two may explain is no skew.
 *
 * @official Date, RFC 9110 section 6.6.1
 */
export function clockAhead(
  date: string | undefined,
  { sentMs, receivedMs }: AskedBetween,
): number | undefined {
  const shape = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
  const serverMs = shape.test(date ?? "") ? Date.parse(date as string) : Number.NaN;
  if (Number.isNaN(serverMs)) return undefined;
  const [least, most] = [sentMs - (serverMs + 999), receivedMs - serverMs];
  const ahead = least > 0 ? least : Math.min(most, 0);
  return Math.round(ahead / 1000) * 1000;
}

/** What a difference of the clocks means. */
export function clockFindings(aheadMs: number | undefined, limits: HubExamLimits): readonly Issue[] {
  if (aheadMs === undefined) return [clockNotTold];
  const apart = Math.abs(aheadMs);
  if (apart <= limits.skewWarningMs) return [];
  const seconds = Math.round(apart / 1000);
  const [vi, en] = aheadMs > 0 ? ["nhanh hơn", "ahead of"] : ["chậm hơn", "behind"];
  return [
    {
      code: "exchange.hub_doctor.clock_differs",
      severity: apart > limits.skewErrorMs ? "error" : "warning",
      path: ["clock"],
      text: {
        vi: `Đồng hồ của máy này ${vi} đồng hồ của cổng ${seconds} giây: phiên đăng nhập hết hạn sai lúc, giờ ký và giờ gửi bị sai.`,
        en: `The clock of this machine is ${seconds} seconds ${en} that of the hub: sessions end at the wrong time, and the times of signing and sending are wrong.`,
      },
      nextStep: {
        vi: "Bật đồng bộ giờ (NTP) trên máy chủ rồi kiểm tra lại. Nếu máy này đúng giờ, báo cho đơn vị vận hành cổng.",
        en: "Turn on time synchronisation (NTP) on this machine, then examine again. When this machine is right, tell the operator of the hub.",
      },
    },
  ];
}

const clockNotTold: Issue = {
  code: "exchange.hub_doctor.clock_not_told",
  severity: "information",
  path: ["clock"],
  text: {
    vi: "Trả lời của cổng không có giờ (Date) nên không so được đồng hồ.",
    en: "The answer of the hub carries no Date, so the clocks cannot be compared.",
  },
  nextStep: {
    vi: "Tự kiểm tra đồng bộ giờ (NTP) của máy này.",
    en: "See to the time synchronisation (NTP) of this machine by yourself.",
  },
};
