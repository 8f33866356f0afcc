import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bundle, bundleProgram } from "../../../../../tests/cli/command-line.ts";

let command: Bundle;

beforeAll(async () => {
  command = await bundleProgram({
    of: "exchange",
    program: ["benhan-exchange", "src/cli/cli.ts"],
    beside: { host: "test/cli/outbox/host.config.ts" },
  });
}, 120_000);
afterAll(() => command.remove());
beforeEach(() => {
  for (const name of ["state.json", "closed.txt"]) rmSync(command.path(name), { force: true });
});

const idOf = (number: number) => `01981111-0000-7000-8000-${String(number).padStart(12, "0")}`;

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  command.run(["outbox", ...args, "--config", "host.js"], env);

interface State {
  readonly entries: readonly {
    readonly entryId: string;
    readonly state: string;
    readonly lastCode?: string;
  }[];
  readonly events: readonly Record<string, unknown>[];
}

const stateNow = (): State => JSON.parse(new TextDecoder().decode(command.read("state.json"))) as State;

describe("what stands on the line", () => {
  it.each([
    ["no action", [], "run | status | hold | resend | dismiss | release"],
    ["another one", ["send"], "không có việc send"],
    ["no reason", ["hold", idOf(1)], "chưa có --reason"],
    ["a reason of blanks", ["hold", idOf(1), "--reason", " "], "chưa có --reason"],
    ["no entry", ["resend", "--reason", "x"], "chưa có mã mục"],
    ["what is no key", ["resend", "LK-1", "--reason", "x"], "ENTRY nhận UUID"],
    [
      "an option of another action",
      ["status", "--reason", "x"],
      "--reason chỉ dùng với hold|resend|dismiss|release",
    ],
    ["two ways to wait", ["run", "--forever", "--wait", "5"], "--forever, --wait"],
    ["more than it takes", ["status", "mật-khẩu"], "thừa 1 ×"],
  ])("is refused before anything is opened: %s", async (_, args, said) => {
    const { code, err, out } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).toContain("core.cli.usage_wrong");
    expect(err).not.toContain("mật-khẩu");
    expect(existsSync(command.path("closed.txt"))).toBe(false);
  });

  it("wants a configuration", async () => {
    const { code, err } = await command.run(["outbox", "status"]);
    expect([code, err]).toEqual([2, expect.stringContaining("chưa có --config")]);
  });
});

describe("the configuration", () => {
  it.each(["storage", "storage.listReceipts", "storage.appendEvents", "storage.close"])(
    "is told what it lacks, and closed: %s",
    async (member) => {
      const { code, err } = await run(["status"], { OUTBOX_LACKS: member });
      expect(code).toBe(2);
      expect(err).toContain(`không có ${member}.`);
      expect(err).toContain("core.cli.config_wrong");
      expect(existsSync(command.path("closed.txt"))).toBe(true);
    },
  );

  it("needs hubs to send to", async () => {
    const { code, err } = await run(["run"], { OUTBOX_LACKS: "connectors" });
    expect([code, err]).toEqual([2, expect.stringContaining("không có connectors")]);
    expect((await run(["status"], { OUTBOX_LACKS: "connectors" })).code).toBe(0);
    expect((await run(["status"], { OUTBOX_LACKS: "a list" })).err).toContain("không có connectors: [ … ].");
  });
});

describe("run", () => {
  it("sends what is due and says so", async () => {
    const { code, out } = await run(["run"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Đã gửi 2 lần: cổng nhận 2")]);
    expect(stateNow().entries.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });

  it("tells why a hub was closed, in both languages and for programs", async () => {
    const env = { OUTBOX_ANSWER: "account" };
    const { code, out } = await run(["run"], env);
    expect(code).toBe(1);
    expect(out).toContain("cổng bhxh ĐÓNG CHỐT");
    expect(out).toContain("Cổng từ chối tài khoản. [exchange.hub.account_refused]");
    expect(out).toContain("→ Đổi mật khẩu.");
    expect((await run(["run", "--lang", "en"], env)).out).toContain("The account is refused.");
    const report = JSON.parse((await run(["run", "--json"], env)).out) as Record<string, unknown>;
    expect(report).toMatchObject({
      held: 1,
      latches: [{ hub: "bhxh", code: "exchange.hub.account_refused" }],
    });
  });

  it("counts what could not be sent yet as a finding", async () => {
    const { code, out } = await run(["run"], { OUTBOX_ANSWER: "busy" });
    expect(code).toBe(1);
    expect(out).toContain("gửi lại sau");
    expect(out).toContain("Lượt gửi tới:");
  });

  it("says how far it came when it is asked to end before", async () => {
    const child = command.start(["outbox", "run", "--wait", "3600", "--config", "host.js"], {
      ...{ OUTBOX_ANSWER: "busy", OUTBOX_CLOCK: "real" },
    });
    let err = "";
    let isAsked = false;
    child.stderr?.on("data", (piece: Buffer) => {
      err += piece.toString();
      if (err.includes("sending") && !isAsked) isAsked = child.kill("SIGINT");
    });
    const closed = once(child, "close");
    expect(await once(child, "exit")).toEqual([2, null]);
    await closed;
    expect(err).toContain("Đã dừng theo yêu cầu: gửi");
    expect(err).toContain("[exchange.cli.sending_stopped]");
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });

  it("goes on until it is asked to end, and tells what fails when it does", async () => {
    const child = command.start(["outbox", "run", "--forever", "--json", "--config", "host.js"], {
      ...{ OUTBOX_ANSWER: "account", OUTBOX_CLOCK: "real" },
    });
    let [out, err] = ["", ""];
    let isAsked = false;
    child.stdout?.on("data", (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr?.on("data", (piece: Buffer) => {
      err += piece.toString();
      // The last that it says before it waits.
      if (err.includes("ĐÓNG CHỐT") && !isAsked) isAsked = child.kill("SIGINT");
    });
    const closed = once(child, "close");
    expect(await once(child, "exit")).toEqual([0, null]);
    await closed;
    expect(JSON.parse(out)).toEqual({ sent: 1, delivered: 0 });
    expect(err).toContain(idOf(1));
    expect(err.match(/ĐÓNG CHỐT/g)).toHaveLength(1);
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });
});

describe("status", () => {
  it("has nothing to say of an empty queue", async () => {
    const { code, out } = await run(["status"], { OUTBOX_CASE: "empty" });
    expect([code, out]).toEqual([0, expect.stringContaining("Hàng đợi trống.")]);
  });

  it("tells each hub, deadlines and failures", async () => {
    const { code, out } = await run(["status"], { OUTBOX_CASE: "mixed" });
    expect(code).toBe(1);
    expect(out).toContain("Cổng bhxh: đang mở");
    expect(out).toContain("chờ gửi 1, đang gửi 0, tạm giữ 0, bị từ chối 3, đã gửi xong 1");
    expect(out).toContain("Cổng elsewhere: KHÔNG CÓ ĐẦU NỐI");
    expect(out).toMatch(new RegExp(`QUÁ HẠN .* ${idOf(1)}`));
    expect(out).toContain("Chưa gửi được: 1");
    expect(out).toContain("[exchange.hub.rejected]");
    expect(out).not.toContain("\u001b[31m");
  });

  it("leaves out what a newer version or a person has settled", async () => {
    const { out } = await run(["status", "--json"], { OUTBOX_CASE: "mixed" });
    const { failures, failed, deadlines } = JSON.parse(out) as {
      failures: { entryId: string }[];
      failed: number;
      deadlines: { state: string }[];
    };
    expect([failed, failures.map(({ entryId }) => entryId)]).toEqual([1, [idOf(2)]]);
    expect(deadlines).toMatchObject([{ entryId: idOf(1), state: "overdue" }]);
    expect(out).not.toContain('"bytes"');
  });

  it("tells why a hub is closed and how it is opened", async () => {
    const { code, out } = await run(["status", "--lang", "en"], { OUTBOX_CLOSED: "yes" });
    expect(code).toBe(1);
    expect(out).toContain("Hub bhxh: CLOSED");
    expect(out).toContain("exchange.hub.account_refused");
    expect(out).toContain('outbox release bhxh --reason "…"');
  });

  it("shows one entry without what was sent and answered", async () => {
    const { code, out } = await run(["status", "--entry", idOf(1), "--json"], { OUTBOX_CLOSED: "yes" });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ entry: { entryId: idOf(1), state: "held" }, receipts: [{}] });
    expect(out).not.toContain("raw");
    expect((await run(["status", "--entry", idOf(1)])).out).toContain("Biên nhận: 0");
    const unknown = await run(["status", "--entry", idOf(99)]);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("exchange.cli.entry_unknown")]);
  });
});

describe("what people do", () => {
  it("keeps entries back, with who and why in the log", async () => {
    const { code, out } = await run(["hold", idOf(1), idOf(2), "--reason", "Chờ khoa sửa"]);
    expect([code, out]).toEqual([0, expect.stringContaining(`✓ ${idOf(2)}`)]);
    const { entries, events } = stateNow();
    expect(entries.map(({ state, lastCode }) => [state, lastCode])).toEqual([
      ["held", "core.outbox.held_by_person"],
      ["held", "core.outbox.held_by_person"],
    ]);
    expect(events).toMatchObject([
      { action: "outbox-hold", actor: "it-01", purpose: "Chờ khoa sửa", object: idOf(1), outcome: "done" },
      { object: idOf(2) },
    ]);
  });

  it("sends a refused entry again", async () => {
    const { code } = await run(["resend", idOf(2), "--reason", "Đã sửa"], { OUTBOX_CASE: "mixed" });
    expect(code).toBe(0);
    expect(stateNow().entries[1]).toMatchObject({ state: "queued" });
  });

  it("does not let an old version follow a newer one", async () => {
    const { code, out } = await run(["resend", idOf(1), "--reason", "x"], { OUTBOX_CASE: "overtaken" });
    expect([code, out]).toEqual([1, expect.stringContaining("bản mới hơn của chuỗi đã gửi")]);
    expect(stateNow().events).toMatchObject([{ action: "outbox-resend", outcome: "refused" }]);
  });

  it("does what it can, and tells what it could not", async () => {
    const args = ["dismiss", idOf(1), idOf(4), idOf(99), "--reason", "x", "--json"];
    const { code, out } = await run(args, { OUTBOX_CASE: "mixed" });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      entries: [
        { entryId: idOf(1), result: "dismissed", state: "dead" },
        { entryId: idOf(4), result: "not-waiting", state: "delivered" },
        { entryId: idOf(99), result: "unknown" },
      ],
    });
  });

  it("opens a hub that is closed, and no other", async () => {
    const args = ["release", "bhxh", "--reason", "Đã đổi mật khẩu"];
    const { code, out } = await run(args, { OUTBOX_CLOSED: "yes" });
    expect([code, out]).toEqual([0, "✓ Đã mở cổng bhxh; gửi bằng outbox run.\n"]);
    expect(stateNow().events).toMatchObject([{ action: "outbox-release", object: "bhxh" }]);
    const open = await run(args);
    expect([open.code, open.err]).toEqual([2, expect.stringContaining("không có cổng đang đóng chốt bhxh")]);
  });
});
