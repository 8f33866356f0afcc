import { addMs, parseFacilityId, parseInstant } from "@benhan/core";
import type { HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { createSessions, type HubSessionsOptions } from "../../../src/hubs/auth/create-sessions.ts";
import type { LoggedIn, LoginCall } from "../../../src/hubs/auth/hub-session.ts";
import { refusedLogin } from "../../../src/hubs/auth/refused-login.ts";

const hub = { vi: "Cổng thử", en: "The test hub" };
const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const facility = { account: "79999_BV", secretName: "a" };
const doctor = { account: "bs-01", secretName: "b" };
const noTransport: HttpTransport = { send: () => Promise.reject(new Error("not in this test")) };
const refusal = refusedLogin(hub, "AUTH_FATAL", "401");

function opened(
  logIn: (call: LoginCall, count: number) => LoggedIn | Promise<LoggedIn> = () => session(),
  options: Partial<HubSessionsOptions> = {},
) {
  const logins: LoginCall[] = [];
  const clock = createManualClock(start);
  let password = "p1";
  const sessions = createSessions({
    ...{ hub, facilityId: parseFacilityId("bv-thu"), transport: noTransport, clock },
    secrets: { getSecret: async ({ name }) => `${password}${name}` },
    login: {
      longestMs: 540_000,
      async logIn(call) {
        logins.push(call);
        return logIn(call, logins.length);
      },
    },
    ...options,
  });
  const change = (next: string) => {
    password = next;
  };
  return { sessions, logins, clock, change };
}

const session = (endsIn?: unknown): LoggedIn => ({
  session: { headers: {}, values: {} },
  ...(endsIn !== undefined && { endsIn }),
});

describe("many callers", () => {
  test("a hundred at once share one login and one session", async () => {
    const { sessions, logins } = opened(async () => {
      await Promise.resolve();
      return session();
    });
    const taken = await Promise.all(Array.from({ length: 100 }, () => sessions.take(facility, 1000)));
    expect(logins).toHaveLength(1);
    expect(new Set(taken.map((one) => ("session" in one ? one.session : undefined))).size).toBe(1);
  });

  test("all of them get the refusal, and the next one after it logs in anew", async () => {
    const { sessions, logins } = opened((_call, count) =>
      count === 1 ? { refusal: { outcome: "RETRYABLE" } } : session(),
    );
    const taken = await Promise.all([1, 2, 3].map(() => sessions.take(facility, 1000)));
    expect(taken.every((one) => "refusal" in one)).toBe(true);
    expect(await sessions.take(facility, 1000)).toHaveProperty("session");
    expect(logins).toHaveLength(2);
  });

  test("each principal has a session and a password of its own", async () => {
    const { sessions, logins } = opened();
    const [one, other] = await Promise.all([sessions.take(facility, 1000), sessions.take(doctor, 1000)]);
    expect(one).not.toBe(other);
    expect(logins.map(({ account, secret }) => [account, secret])).toEqual([
      ["79999_BV", "p1a"],
      ["bs-01", "p1b"],
    ]);
  });

  test("who is aborted leaves the login to the others", async () => {
    let finish = (_found: LoggedIn) => {};
    const { sessions, logins } = opened(
      () =>
        new Promise<LoggedIn>((resolve) => {
          finish = resolve;
        }),
    );
    const controller = new AbortController();
    const aborted = sessions.take(facility, 1000, { signal: controller.signal });
    const waiting = sessions.take(facility, 1000);
    await new Promise((resolve) => setTimeout(resolve, 0));
    controller.abort("enough");
    await expect(aborted).rejects.toBe("enough");
    finish(session());
    expect(await waiting).toHaveProperty("session");
    expect(logins).toHaveLength(1);
  });
});

describe("the address that calls come from", () => {
  test("after a change the old session is not used, and after a change back it is", async () => {
    let address = "203.0.113.1";
    const { sessions, logins } = opened(() => session(), { egressAddress: () => address });
    const first = await sessions.take(facility, 1000);
    address = "203.0.113.2";
    const other = await sessions.take(facility, 1000);
    expect("session" in other && "session" in first && other.session === first.session).toBe(false);
    expect(logins).toHaveLength(2);
    address = "203.0.113.1";
    const again = await sessions.take(facility, 1000);
    expect("session" in again && "session" in first && again.session === first.session).toBe(true);
    expect(logins).toHaveLength(2);
  });
});

describe("the end of a session", () => {
  test.each([
    ["seconds", 120, 60_000],
    ["seconds as text", "120", 60_000],
    ["a date-time in UTC without a zone", "2026-07-02T01:12:00", 60_000],
    ["a date-time with Z and a fraction", "2026-07-02T01:12:00.9726123Z", 60_972],
    ["a date-time with an offset", "2026-07-02T08:12:00+07:00", 60_000],
    ["epoch seconds", Date.parse("2026-07-02T01:12:00Z") / 1000, 60_000],
    ["epoch milliseconds", Date.parse("2026-07-02T01:12:00Z"), 60_000],
    ["the old form of .NET", `/Date(${Date.parse("2026-07-02T01:12:00Z")})/`, 60_000],
    ["nothing", undefined, 540_000],
    ["something else", "soon", 540_000],
    ["a day", 86_400, 540_000],
  ])("%s", async (_name, endsIn, lifeMs) => {
    const { sessions, logins, clock } = opened(() => session(endsIn));
    await sessions.take(facility, 1000);
    clock.advance(lifeMs - 1);
    await sessions.take(facility, 1000);
    expect(logins).toHaveLength(1);
    clock.advance(1);
    await sessions.take(facility, 1000);
    expect(logins).toHaveLength(2);
  });

  test("a dropped session is not handed out again", async () => {
    const { sessions, logins } = opened();
    const taken = await sessions.take(facility, 1000);
    if (!("session" in taken)) throw new Error("refused");
    sessions.drop(taken.session);
    await sessions.take(facility, 1000);
    expect(logins).toHaveLength(2);
  });
});

describe("what cannot be read", () => {
  const deep = JSON.parse(`${"[".repeat(15_000)}${"]".repeat(15_000)}`);

  test.each([{ toString: null }, deep, Symbol("end")])(
    "an end of a session %#: it is used all the same",
    async (endsIn) => {
      const { sessions, logins, clock } = opened(() => session(endsIn));
      expect(await sessions.take(facility, 1000)).toHaveProperty("session");
      clock.advance(539_999);
      await sessions.take(facility, 1000);
      expect(logins).toHaveLength(1);
    },
  );

  test("an address of its own that the host fails to tell is one that is not known", async () => {
    const { sessions, logins } = opened(() => session(), {
      egressAddress: () => {
        throw new Error("no net");
      },
    });
    await sessions.take(facility, 1000);
    expect(await sessions.take(facility, 1000)).toHaveProperty("session");
    expect(logins).toHaveLength(1);
  });
});

describe("the latch of look-ups", () => {
  test("after a refused login the same password is left alone for a minute, another one is tried", async () => {
    const { sessions, logins, clock, change } = opened((_call, count) =>
      count <= 2 ? { refusal } : session(),
    );
    for (let card = 0; card < 10; card++) expect(await sessions.take(facility, 1000)).toEqual({ refusal });
    expect(logins).toHaveLength(1);
    clock.advance(60_000);
    await sessions.take(facility, 1000);
    expect(logins).toHaveLength(2);
    change("p2");
    expect(await sessions.take(facility, 1000)).toHaveProperty("session");
    expect(logins).toHaveLength(3);
  });

  test("it is over when the clock was set back since", async () => {
    let now = addMs(start, 365 * 86_400_000);
    const clock = { ...createManualClock(start), now: () => now };
    const { sessions } = opened((_call, count) => (count === 1 ? { refusal } : session()), { clock });
    expect(await sessions.take(facility, 1000)).toEqual({ refusal });
    now = start;
    expect(await sessions.take(facility, 1000)).toHaveProperty("session");
  });

  test("a fresh session that is refused, too, closes it", async () => {
    const { sessions, logins } = opened();
    const taken = await sessions.take(facility, 1000);
    if (!("session" in taken)) throw new Error("refused");
    sessions.latch(facility, taken.session, refusal);
    expect(await sessions.take(facility, 1000)).toEqual({ refusal });
    expect(logins).toHaveLength(1);
  });

  test("it holds for its principal only, and never for sendings", async () => {
    const { sessions, logins } = opened((_call, count) => (count === 1 ? { refusal } : session()));
    await sessions.take(facility, 1000);
    expect(await sessions.take(doctor, 1000)).toHaveProperty("session");
    expect(await sessions.take(facility, 1000, { isSending: true })).toHaveProperty("session");
    expect(logins).toHaveLength(3);
  });

  test("trouble that passes closes nothing", async () => {
    const { sessions, logins } = opened(() => ({ refusal: { outcome: "RETRYABLE" } }));
    await sessions.take(facility, 1000);
    await sessions.take(facility, 1000);
    expect(logins).toHaveLength(2);
  });

  test("a login that throws is trouble that passes, and tells nothing", async () => {
    const { sessions } = opened(() => Promise.reject(new Error("p1a leaked")));
    const taken = await sessions.take(facility, 1000);
    expect(taken).toMatchObject({ refusal: { outcome: "RETRYABLE" } });
    expect(JSON.stringify(taken)).not.toContain("leaked");
  });
});
