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
    ["no entry", ["resend", "--reason", "x"], "chưa có MÃ_MỤC"],
    ["what is no key", ["resend", "LK-1", "--reason", "x"], "MÃ_MỤC nhận UUID"],
    [
      "an option of another action",
      ["status", "--reason", "x"],
      "--reason chỉ dùng với hold|resend|dismiss|release",
    ],
    ["an entry that is no id", ["status", "--entry", "LK-1"], "--entry nhận MÃ_MỤC (UUID)"],
    ["two ways to look", ["status", "--list", "--chain", "LK-1"], "--list, --entry, --chain"],
    ["a unit where none is wanted", ["run", "--wait", "1s"], "--wait nhận 0–86400 giây"],
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
    expect((await run(["status"], { OUTBOX_LACKS: "a list" })).err).toContain(
      "connectors phải là danh sách đầu nối [ … ]",
    );
  });
});

describe("the members of the configuration", () => {
  it.each([
    [{ conectors: [] }, "không có thành phần conectors; có lẽ là connectors"],
    [{ actor: 7 }, "actor phải là một chuỗi ký tự"],
    [{ logger: true, actor: " " }, "không có thành phần logger; actor phải là"],
  ])("are told by name: %j", async (more, said) => {
    const { code, err } = await run(["status"], { OUTBOX_MORE: JSON.stringify(more) });
    expect([code, err]).toEqual([2, expect.stringContaining(`host.js: ${said}`)]);
    expect(err).toContain("core.cli.config_members_wrong".replace("core", "exchange"));
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });

  it("may be those of the service and of the storage command, too", async () => {
    const more = JSON.stringify({ facilityCode: "79999", folder: "/backup", actor: "it-01" });
    expect((await run(["status"], { OUTBOX_MORE: more })).code).toBe(0);
  });
});

describe("run", () => {
  it("sends what is due and says so", async () => {
    const { code, out } = await run(["run"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Đã thử 2 lượt: cổng nhận 2")]);
    expect(out).toMatch(new RegExp(`✓ ${idOf(1)} .*LK-1.* GD-1`));
    expect(stateNow().entries.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });

  it("tells programs what was accepted, with the codes of the hub", async () => {
    const { accepted } = JSON.parse((await run(["run", "--json"])).out) as { accepted: object[] };
    expect(accepted).toEqual(
      [1, 2].map((number) => ({
        ...{ entryId: idOf(number), hub: "bhxh", kind: "bhyt-dossier", chain: `LK-${number}` },
        transactionCode: "GD-1",
      })),
    );
  });

  it("says first that a connector is missing, and once", async () => {
    const { code, out } = await run(["run"], { OUTBOX_CASE: "mixed" });
    expect(code).toBe(1);
    expect(out).toContain("→ Thêm đầu nối của cổng này vào connectors của tệp cấu hình");
    expect(out.match(/cổng elsewhere/g)).toHaveLength(1);
    expect(out).not.toContain("storage.dismiss");
  });

  it("says where to look when nothing becomes due although entries wait", async () => {
    const { code, out } = await run(["run"], { OUTBOX_CASE: "stuck" });
    expect([code, out]).toEqual([1, expect.stringContaining("Đã thử 0 lượt: không có mục nào đến lượt.")]);
    expect(out).toContain("✗ cổng bhxh: đang có 1 mục tạm giữ, 1 mục chờ sau mục tạm giữ");
    expect((await run(["run"])).out).not.toContain("mục tạm giữ");
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

  it("tells what goes again by itself, for which nobody has to act", async () => {
    const pausing = await run(["run"], { OUTBOX_CASE: "pausing" });
    expect([pausing.code, pausing.out]).toEqual([
      0,
      expect.stringContaining("! cổng bhxh: 2 mục chưa gửi được, tự thử lại từ 08:10:02 02/07/2026"),
    ]);
    expect(pausing.out).toContain("Không kết nối được tới máy chủ: ");
    const { code, out } = await run(["run"], { OUTBOX_ANSWER: "busy" });
    expect(code).toBe(0);
    expect(out).toContain("thử lại sau 2");
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
    expect(err).toContain("Đã dừng theo yêu cầu: đã thử");
    expect(err).toContain("[exchange.cli.sending_stopped]");
    expect(existsSync(command.path("closed.txt"))).toBe(true);
  });

  it("ends with a store that is locked, as it has an end itself", async () => {
    const { code, err } = await run(["run"], { OUTBOX_LOCKED: "1" });
    expect([code, err]).toEqual([2, expect.stringContaining("core.store.unavailable")]);
  });

  it("names at once the entry whose answer cannot be written down yet", async () => {
    const { code, err, out } = await run(["run"], { OUTBOX_UNNOTED: "1" });
    expect([code, out]).toEqual([0, expect.stringContaining("cổng nhận 2")]);
    expect(err).toContain(`cho mục ${idOf(1)}, kho lưu trữ chưa ghi được`);
    expect(err).toContain("[exchange.outbox.answer_waits]");
  });

  it("tells what was delivered although the store failed at the report", async () => {
    const { code, err } = await run(["run"], { OUTBOX_NO_REPORT: "yes" });
    expect([code, err]).toEqual([2, expect.stringContaining("core.store.unavailable")]);
    expect(err).toContain("Đã thử 2 lượt, cổng nhận 2.");
    expect(err).toContain(idOf(1));
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

describe("a calendar that fails", () => {
  it.each(["run", "status"])("is told by %s, and hides nothing else", async (action) => {
    const env = { OUTBOX_CALENDAR: "broken", OUTBOX_ANSWER: "busy" };
    const { code, out } = await run([action], env);
    expect(code).toBe(1);
    expect(out).toContain("exchange.outbox.deadlines_not_looked");
    expect(out).toContain(action === "run" ? "thử lại sau 2" : "chờ gửi 2");
    expect(JSON.parse((await run([action, "--json"], env)).out)).toMatchObject({
      deadlines: [],
      deadlineFailure: { code: "exchange.outbox.deadlines_not_looked" },
    });
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
    expect(out).toContain("Cổng bhxh: chốt mở");
    expect(out).toContain("chờ gửi 1, đang gửi 0, tạm giữ 0, không gửi nữa 2, đã gửi xong 1, đã bỏ 1");
    expect(out).toContain("Cổng elsewhere: KHÔNG CÓ ĐẦU NỐI");
    expect(out).toContain("→ Thêm đầu nối của cổng này");
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

  it("does not alarm for a prescription in the minute in which it is queued", async () => {
    const { code, out } = await run(["status"], { OUTBOX_CASE: "prescription" });
    expect([code, out]).toEqual([0, expect.not.stringContaining("QUÁ HẠN")]);
  });

  it("says no more that an entry was given up once it was sent again", async () => {
    for (const args of [["status"], ["status", "--list"], ["status", "--entry", idOf(1)]])
      expect((await run(args, { OUTBOX_CASE: "taken back" })).out).not.toContain("dismissed_by_person");
  });

  it("says the same of what goes again by itself as a run, its reason once", async () => {
    const { code, out } = await run(["status"], { OUTBOX_CASE: "pausing" });
    expect(code).toBe(0);
    expect(out).toContain("Cổng bhxh: chốt mở");
    expect(out).toContain("! 2 mục chưa gửi được, tự thử lại");
    expect(out.match(/core\.http\.not_sent/g)).toHaveLength(1);
  });

  it.each(["run", "status"])("says of what is overdue why, and what to paste: %s", async (action) => {
    const { code, out } = await run([action], { OUTBOX_CASE: "late" });
    expect(code).toBe(1);
    const [, text = "", step = ""] = out.slice(out.indexOf("QUÁ HẠN")).split("\n");
    expect(text).toContain("Có người giữ lại mục này. [core.outbox.held_by_person]");
    expect(step).toContain(`outbox resend ${idOf(1)} --reason "…"`);
  });

  it("fails while an entry is held, whoever holds it", async () => {
    expect((await run(["status"], { OUTBOX_CASE: "blocked" })).code).toBe(1);
    expect((await run(["run"], { OUTBOX_CASE: "blocked" })).code).toBe(1);
  });

  it("tells the hub's own code, and its words only when they are asked for", async () => {
    const refused = { OUTBOX_REFUSED: "yes" };
    for (const args of [["status"], ["status", "--list"]]) {
      const { out } = await run(args, refused);
      expect(out).toContain("[exchange.hub.rejected] (mã của cổng: 205)");
      expect(out).toContain(`(outbox status --entry ${idOf(1)} --raw)`);
      expect(out).not.toContain("Sai mã thẻ");
    }
    const one = ["status", "--entry", idOf(1)];
    const silent = await run(one, refused);
    expect(silent.out).toContain(`có thể chứa dữ liệu người bệnh: outbox status --entry ${idOf(1)} --raw`);
    expect(silent.out).not.toContain("Sai mã thẻ");
    const told = await run([...one, "--raw"], refused);
    expect(told.out).toContain("      Sai mã thẻ");
    expect(told.out).not.toContain("\u001b");
    const json = JSON.parse((await run([...one, "--raw", "--json"], refused)).out);
    expect(json).toMatchObject({ receipts: [{ code: "205", hasRaw: true, raw: "Sai mã thẻ\u001b[31m" }] });
    const misused = await run(["status", "--raw"], refused);
    expect([misused.code, misused.err]).toEqual([2, expect.stringContaining("--raw")]);
  });

  it("counts what waits behind a held entry", async () => {
    const { out } = await run(["status"], { OUTBOX_CASE: "blocked" });
    expect(out).toContain("1 mục chờ sau mục tạm giữ của cùng chuỗi: outbox status --list");
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
    expect(out).not.toContain('"raw"');
    const { out: told } = await run(["status", "--entry", idOf(1)], { OUTBOX_CLOSED: "yes" });
    expect(told).toContain("tài khoản bị từ chối [AUTH_FATAL]");
    // Nothing left.
    expect(told).not.toMatch(/đã (?:gửi|thử) \d/);
    expect((await run(["status", "--entry", idOf(1)])).out).toContain("Biên nhận: 0");
    const unknown = await run(["status", "--entry", idOf(99)]);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("exchange.cli.entry_unknown")]);
  });
});

describe("the list of entries", () => {
  it("tells ids and what each waits for", async () => {
    const { code, out } = await run(["status", "--list"], { OUTBOX_CASE: "blocked" });
    expect(code).toBe(0);
    expect(out).toContain("Số mục: 4");
    const waits = out.split("\n").filter((one) => one.startsWith("  → "));
    expect(waits).toEqual([
      `  → có người giữ lại; khi được gửi: outbox resend ${idOf(1)} --reason "…"`,
      `  → chờ sau mục ${idOf(1)} của cùng chuỗi (tạm giữ)`,
      "  → thử lại từ 08:11:00 02/07/2026",
      "  → đến lượt: outbox run sẽ gửi",
    ]);
  });

  it("tells hubs that are closed or not served, and no more than asked for", async () => {
    const closed = await run(["status", "--list", "--json"], { OUTBOX_CLOSED: "yes" });
    expect(JSON.parse(closed.out)).toMatchObject({
      count: 2,
      entries: [
        { entryId: idOf(1), state: "held", waitsFor: "hub-closed" },
        { entryId: idOf(2), state: "queued", waitsFor: "hub-closed" },
      ],
    });
    expect(closed.out).not.toContain('"bytes"');
    const mixed = await run(["status", "--list", "--most", "1", "--lang", "en"], { OUTBOX_CASE: "mixed" });
    expect(mixed.out).toContain("2 more; to see them: --most");
    const all = JSON.parse((await run(["status", "--list", "--json"], { OUTBOX_CASE: "mixed" })).out);
    expect(all).toMatchObject({
      entries: [
        { entryId: idOf(1) },
        // Refused, and nobody dealt with it: status says so, too.
        { entryId: idOf(2), state: "dead", code: "exchange.hub.rejected" },
        { waitsFor: "no-connector" },
      ],
    });
  });

  it("finds delivered entries by their chain", async () => {
    const { code, out } = await run(["status", "--chain", "LK-3"], { OUTBOX_CASE: "mixed" });
    expect(code).toBe(0);
    expect(out).toContain(idOf(3));
    expect(out).toMatch(new RegExp(`${idOf(4)}.*\n.*đã gửi xong`));
    const none = await run(["status", "--chain", "Nguyễn"], { OUTBOX_CASE: "mixed" });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("exchange.cli.chain_unknown")]);
    expect(none.err).not.toContain("Nguyễn");
  });

  it("is empty when nothing waits", async () => {
    const { code, out } = await run(["status", "--list"], { OUTBOX_CASE: "empty" });
    expect([code, out]).toEqual([0, "Không có mục nào đang chờ hay bị từ chối.\n"]);
  });
});

describe("what people do", () => {
  it("is told with the entry: who, when and why; a damaged log does not hide it", async () => {
    const { out } = await run(["status", "--entry", idOf(1)], { OUTBOX_CASE: "blocked" });
    expect(out).toContain("08:11 02/07/2026 it-02: giữ lại – Chờ khoa sửa");
    expect(out).not.toContain("của mục khác");
    const damaged = await run(["status", "--entry", idOf(1)], {
      ...{ OUTBOX_CASE: "blocked", OUTBOX_LOG: "damaged" },
    });
    expect([damaged.code, damaged.out]).toEqual([0, expect.stringContaining("không đọc được nhật ký")]);
  });

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

  it("says that what was queued again cannot go yet, and behind what it waits", async () => {
    const { code, out } = await run(["resend", idOf(2), "--reason", "x"], { OUTBOX_CASE: "stuck" });
    expect([code, out]).toEqual([0, expect.stringContaining(`✓ ${idOf(2)}: đã xếp hàng lại\n`)]);
    expect(out).toContain(`! chưa đi được: chờ sau mục ${idOf(1)} của cùng chuỗi (tạm giữ)`);
    expect(out).toContain(`→ outbox resend ${idOf(1)} --reason "…"`);
    const both = await run(["resend", idOf(1), idOf(2), "--reason", "x"], { OUTBOX_CASE: "stuck" });
    expect(both.out).toContain(`✓ ${idOf(1)}: đã xếp hàng gửi ngay`);
    const json = await run(["resend", idOf(2), "--reason", "x", "--json"], { OUTBOX_CASE: "stuck" });
    expect(JSON.parse(json.out)).toMatchObject({
      entries: [{ result: "queued", waitsFor: "older", behind: { entryId: idOf(1), state: "held" } }],
    });
    const closed = await run(["resend", idOf(1), "--reason", "x"], { OUTBOX_CLOSED: "yes" });
    expect(closed.out).toContain("chưa đi được: cổng đang đóng chốt");
  });

  it("says under which name the log has it when the configuration names nobody", async () => {
    const { out } = await run(["resend", idOf(1), "--reason", "x"], { OUTBOX_MORE: "{}" });
    expect(out).toContain("Nhật ký ghi người làm là benhan-exchange");
    expect((await run(["resend", idOf(1), "--reason", "x"])).out).not.toContain("Nhật ký ghi");
  });

  it("does not let an old version follow a newer one", async () => {
    const { code, out } = await run(["resend", idOf(1), "--reason", "x"], { OUTBOX_CASE: "overtaken" });
    expect([code, out]).toEqual([1, expect.stringContaining("bản mới hơn của chuỗi đã gửi")]);
    expect(stateNow().events).toMatchObject([{ action: "outbox-resend", outcome: "refused" }]);
  });

  it("does what it can, and tells what it could not", async () => {
    const args = ["dismiss", idOf(1), idOf(4), idOf(99), "--reason", "x", "--json"];
    const { code, out } = await run(args, { OUTBOX_CASE: "mixed" });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      entries: [
        { entryId: idOf(1), result: "dismissed", state: "dead" },
        { entryId: idOf(4), result: "not-waiting", state: "delivered" },
        { entryId: idOf(99), result: "unknown" },
      ],
    });
  });

  it("says the same of an unknown id, whatever was to be done", async () => {
    const asked = await run(["status", "--entry", idOf(99)]);
    const acted = await run(["resend", idOf(99), "--reason", "x"]);
    expect([asked.code, acted.code]).toEqual([2, 2]);
    for (const said of ["Hàng đợi không có mục", "Xem mã mục bằng", "exchange.cli.entry_unknown"])
      expect([asked.err, acted.out]).toEqual([expect.stringContaining(said), expect.stringContaining(said)]);
    expect((await run(["resend", idOf(4), "--reason", "x"], { OUTBOX_CASE: "mixed" })).code).toBe(1);
  });

  it("opens a hub that is closed, and no other", async () => {
    const args = ["release", "bhxh", "--reason", "Đã đổi mật khẩu"];
    const { code, out } = await run(args, { OUTBOX_CLOSED: "yes" });
    expect([code, out]).toEqual([0, "✓ Đã mở chốt cổng bhxh; gửi bằng outbox run.\n"]);
    expect(stateNow().events).toMatchObject([{ action: "outbox-release", object: "bhxh" }]);
    const open = await run(args);
    expect([open.code, open.err]).toEqual([2, expect.stringContaining("Cổng bhxh không đóng chốt")]);
    expect(open.err).toContain("outbox resend MÃ_MỤC");
    const none = await run(["release", "nope", "--reason", "x"]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("Không có cổng nope (đang có: bhxh)")]);
  });
});
