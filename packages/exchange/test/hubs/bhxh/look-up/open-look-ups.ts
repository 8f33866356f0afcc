import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseInstant } from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { type BhxhLookUpOptions, bhxhLookUps, type CardQuery } from "../../../../src/hubs/index.ts";
import { simulatedOfficer } from "../../../../src/simulator/bhxh/card-tables.ts";
import { startSimulator } from "../../../../src/simulator/index.ts";
import { account, facilityCode, facilityId, password } from "../sample-entry.ts";
import { secrets } from "../simulated-hub.ts";

export const officer = { name: simulatedOfficer.hoTenCb, citizenId: simulatedOfficer.cccdCb };
export const goodQuery: CardQuery = {
  cardNumber: "DN 4 79 0000000001",
  name: "  Nguyễn  Thị Thử ",
  birth: "1990-05-17",
};
export const start = parseInstant("2026-07-02T08:10:00.000+07:00");

export const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});

const text = () => ({ vi: "Lỗi thử", en: "A fault of the test" });
const unsent = defineFault<object>({ code: "core.http.not_sent", retry: "safe", text });
const unanswered = defineFault<object>({ code: "core.http.no_answer", retry: "unknown-outcome", text });

/** What a transport says when nothing arrived, and when nothing came back. */
export const notSent = () => Promise.reject(unsent({}));
export const noAnswer = () => Promise.reject(unanswered({}));

/** Look-ups whose gateway is a function; `sent` holds what went over the wire. */
export function wiredLookUps(
  answer: (request: HttpRequest, count: number) => HttpAnswer | Promise<HttpAnswer>,
  options: Partial<BhxhLookUpOptions> = {},
) {
  const sent: HttpRequest[] = [];
  const clock = createManualClock(start);
  const transport: HttpTransport = {
    async send(request) {
      if (request.url.endsWith("/api/token/take"))
        return json({
          maKetQua: "200",
          APIKey: { access_token: "tok-9+/", id_token: "id-9", expires_in: "" },
        });
      sent.push(request);
      return answer(request, sent.length);
    },
  };
  const lookUps = bhxhLookUps({
    ...{ facilityId, facilityCode, account, secrets, transport, clock, officer },
    environment: { baseUrl: "https://gateway.invalid" },
    ...options,
  });
  return { lookUps, sent, clock };
}

/** Look-ups in front of a simulator on a free port; `close` removes its data. */
export async function openLookUps(
  simulatorOptions: { readonly faults?: string } = {},
  options: Partial<BhxhLookUpOptions> = {},
) {
  const data = await mkdtemp(join(tmpdir(), "benhan-look-up-"));
  const simulator = await startSimulator({ data, facilityCode, account, password, ...simulatorOptions });
  const lookUps = bhxhLookUps({
    ...{ facilityId, facilityCode, account, secrets, officer },
    environment: { baseUrl: simulator.baseUrl },
    ...options,
  });
  return {
    simulator,
    lookUps,
    async close() {
      await simulator.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
