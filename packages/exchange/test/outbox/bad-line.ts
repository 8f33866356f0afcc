import { digestOf, epochMs, type Instant } from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import type { Clock, HttpAnswer, HttpRequest, HttpTransport, RandomSource } from "@benhan/core/ports";

const httpNotSent = defineFault<object>({
  code: "exchange.test.not_sent",
  retry: "safe",
  text: () => ({ vi: "chưa gửi", en: "not sent" }),
});
const httpNoAnswer = defineFault<object>({
  code: "exchange.test.no_answer",
  retry: "unknown-outcome",
  text: () => ({ vi: "không trả lời", en: "no answer" }),
});

export interface BadLineOptions {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly latencyMs: number;
  /** Of a hundred calls. Half of them are lost on the way there, half on the way back. */
  readonly lostInHundred: number;
  /** Nothing gets through between these. */
  readonly off?: { readonly from: Instant; readonly until: Instant };
  /** What a line that is off does: refuses at once, or swallows everything. */
  readonly offAs?: "refused" | "silent";
}

export interface BadLine {
  readonly transport: HttpTransport;
  /** Digests of the bodies that the hub got to see, in this order; repetitions are there again. */
  readonly received: string[];
  /** How long all calls took that did not fall into the time when the line was off. */
  readonly spentMs: number;
  readonly calls: number;
  readonly callsWhileOff: number;
}

const json = (body: object): HttpAnswer => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: new TextEncoder().encode(JSON.stringify(body)),
});

/** A claims gateway that takes everything, behind a line that loses calls. */
export function createBadLine(options: BadLineOptions): BadLine {
  const { clock, random, latencyMs, lostInHundred, off, offAs = "refused" } = options;
  const received: string[] = [];
  let spentMs = 0;
  let calls = 0;
  let callsWhileOff = 0;
  const isOff = () =>
    off !== undefined &&
    epochMs(clock.now()) >= epochMs(off.from) &&
    epochMs(clock.now()) < epochMs(off.until);

  function answerTo({ url, body = new Uint8Array() }: HttpRequest): HttpAnswer {
    if (url.endsWith("/api/token/take")) {
      return json({ maKetQua: "200", APIKey: { access_token: "a", id_token: "i", expires_in: 600 } });
    }
    received.push(digestOf(body));
    return json({ maKetQua: "200", maGiaoDich: `GD${received.length}`, thongDiep: "" });
  }

  return {
    received,
    get spentMs() {
      return spentMs;
    },
    get calls() {
      return calls;
    },
    get callsWhileOff() {
      return callsWhileOff;
    },
    transport: {
      async send(request) {
        const { timeoutMs } = request;
        calls++;
        if (isOff()) {
          callsWhileOff++;
          if (offAs === "refused") throw httpNotSent({});
          await clock.sleep(timeoutMs);
          throw httpNoAnswer({});
        }
        const [high = 0, low = 0] = random.bytes(2);
        const draw = ((high * 256 + low) / 65_536) * 100;
        if (draw >= lostInHundred) {
          spentMs += latencyMs;
          await clock.sleep(latencyMs);
          return answerTo(request);
        }
        if (draw < lostInHundred / 2) answerTo(request);
        spentMs += timeoutMs;
        await clock.sleep(timeoutMs);
        throw httpNoAnswer({});
      },
    },
  };
}
