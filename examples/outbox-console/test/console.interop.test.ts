import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { heldByPerson } from "@benhan/core";
import { dismissedByPerson } from "@benhan/exchange/outbox";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeWithTool } from "../../../tests/outside-tool.ts";
import { buildPage } from "../build-page.mjs";
import { fillQueue, usualFaults } from "../src/demo/fill-queue.ts";
import { type Hospital, openHospital } from "../src/demo/open-hospital.ts";
import { type ServedConsole, serveConsole } from "../src/server/serve-console.ts";

const token = "a-token-for-the-tests-of-the-console";
const dayMs = 24 * 3_600_000;

describeWithTool("chromium", "the page of the queue", (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), "outbox-console-page-"));
  let browser: Browser;
  let hospital: Hospital;
  let served: ServedConsole;

  beforeAll(async () => {
    await buildPage(folder);
    browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    hospital = await openHospital({ faults: usualFaults });
    const { storage: store, clock } = hospital;
    served = await serveConsole({ store, clock, actor: "truc-01", role: "it", pageFolder: folder, token });
  });
  afterEach(async () => {
    await served.close();
    await hospital.close();
  });

  /** Opens the page; whatever it asks of the network, and whatever goes wrong in it, is kept. */
  async function open(link = served.link) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(10_000);
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(link);
    return { page, asked, wrong };
  }

  const row = (page: Page, entryId: string) => page.locator(`tr[data-entry="${entryId}"]`);

  async function giveReason(page: Page, reason: string) {
    await page.locator("dialog textarea").fill(reason);
    await page.locator("dialog button.main").click();
    await page.locator("dialog").waitFor({ state: "detached" });
  }

  async function logged() {
    const events: unknown[] = [];
    const { storage, facilityId } = hospital;
    for await (const { event } of storage.listEvents({ facilityId })) events.push(event);
    return events;
  }

  const stateOf = async (entryId: string) => {
    const { storage, facilityId } = hospital;
    return storage.getEntry({ facilityId, entryId: entryId as never });
  };

  it("shows the queue, what is due and what failed, and asks nothing of anybody else", async () => {
    await fillQueue(hospital);
    const { page, asked, wrong } = await open();
    const late = page.locator("tr.overdue").first();
    await late.waitFor();
    expect(await late.textContent()).toContain("LK-26-0005");
    expect(await late.textContent()).toContain("Quá hạn");
    expect(await page.locator("tr.due-soon").textContent()).toContain("KSK-26-0001");
    const refused = page.locator("tr.dead");
    expect(await refused.textContent()).toContain("từ chối nội dung hồ sơ");
    expect(await page.locator('[data-tile="overdue"] strong').textContent()).toBe("1");
    await page.getByRole("button", { name: "English" }).click();
    expect(await late.textContent()).toContain("Overdue");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    // Nothing of the page stands beside what a screen of 1366 × 768 shows.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
    expect(asked.every((url) => url.startsWith(served.address))).toBe(true);
    expect(asked.some((url) => url.includes(token))).toBe(false);
    expect(page.url()).not.toContain(token);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("keeps an entry back with a reason, which stands in the log, then sends it again", async () => {
    const { entryId } = await hospital.queue("bhxh", hospital.dossier("LK-1"));
    const { page } = await open();
    await row(page, entryId).locator('[data-act="hold"]').click();
    await giveReason(page, "Chờ khoa sửa chẩn đoán");
    await page.locator(`tr.held[data-entry="${entryId}"]`).waitFor();
    expect(await stateOf(entryId)).toMatchObject({ state: "held", lastCode: heldByPerson });
    expect(await logged()).toMatchObject([
      ...[
        {
          action: "outbox-hold",
          actor: "truc-01",
          role: "it",
          object: entryId,
          purpose: "Chờ khoa sửa chẩn đoán",
        },
      ],
    ]);
    expect(await hospital.dispatcher.drain()).toMatchObject({ sent: 0 });

    await row(page, entryId).locator('[data-act="resend"]').click();
    await giveReason(page, "Khoa đã sửa");
    await page.locator(`tr.queued[data-entry="${entryId}"]`).waitFor();
    expect(await hospital.dispatcher.drain()).toMatchObject({ delivered: 1 });
    await page.locator(`tr.delivered[data-entry="${entryId}"]`).waitFor();
    expect(hospital.simulator.state().received).toMatchObject([{ chain: "LK-1" }]);
    expect(await logged()).toMatchObject([
      {},
      { action: "outbox-resend", purpose: "Khoa đã sửa", outcome: "done" },
    ]);
    await row(page, entryId).locator('[data-act="open"]').click();
    expect(await page.locator("#entry .receipts li").textContent()).toContain("cổng nhận");
    await page.close();
  });

  it("does nothing without a reason", async () => {
    const { entryId } = await hospital.queue("bhxh", hospital.dossier("LK-1"));
    const { page } = await open();
    await row(page, entryId).locator('[data-act="hold"]').click();
    await page.locator("dialog textarea").fill("   ");
    await page.locator("dialog button.main").click();
    await page.locator("dialog").waitFor({ state: "detached" });
    await row(page, entryId).locator('[data-act="dismiss"]').click();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await stateOf(entryId)).toMatchObject({ state: "queued" });
    expect(await logged()).toEqual([]);
    await page.close();
  });

  it("tells why a hub is closed and what to do, and opens it", async () => {
    const { entryId } = await hospital.queue("emrhub", hospital.dossier("KSK-1"));
    await hospital.refuseAccount("emrhub");
    const { page } = await open();
    const latch = page.locator('[data-hub="emrhub"]');
    await latch.waitFor();
    expect(await latch.textContent()).toContain("từ chối tài khoản của cơ sở");
    expect(await latch.textContent()).toContain("Cần làm:");
    await latch.getByRole("button").click();
    await giveReason(page, "Đã đổi mật khẩu");
    await latch.waitFor({ state: "detached" });
    expect(await hospital.storage.listLatches({ facilityId: hospital.facilityId })).toEqual([]);
    expect(await stateOf(entryId)).toMatchObject({ state: "queued" });
    expect(await logged()).toMatchObject([{ action: "outbox-release", object: "emrhub" }]);
    await page.close();
  });

  it("shows markup as the text that it is", async () => {
    const chain = "<img src=x onerror=document.title='broken'>";
    const { entryId } = await hospital.queue("<b>hub</b>", hospital.dossier(chain), 20 * dayMs);
    const { page, wrong } = await open();
    await row(page, entryId).waitFor();
    expect(await row(page, entryId).locator("td.chain").textContent()).toBe(chain);
    await row(page, entryId).locator('[data-act="open"]').click();
    expect(await page.locator("#entry h2").textContent()).toBe(chain);
    expect(await page.locator("main img, main b").count()).toBe(0);
    expect(await page.title()).toBe("Hàng đợi gửi đi");
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("works by keys, and a refresh leaves the focus where it is", async () => {
    const { entryId } = await hospital.queue("bhxh", hospital.dossier("LK-1"));
    const { page } = await open();
    const hold = row(page, entryId).locator('[data-act="hold"]');
    await hold.focus();
    // An entry that is due earlier comes in above it.
    const earlier = await hospital.queue("bhxh", hospital.dossier("LK-0"), 20 * dayMs);
    await row(page, earlier.entryId).waitFor();
    expect(await page.locator("tbody tr").first().getAttribute("data-entry")).toBe(earlier.entryId);
    expect(await hold.evaluate((one) => one === document.activeElement)).toBe(true);
    // It goes to the end of the list, so that the row with the focus is moved.
    const { storage, facilityId } = hospital;
    await storage.dismiss({ facilityId, entryId: earlier.entryId, code: dismissedByPerson });
    await page.locator(`tr.dead[data-entry="${earlier.entryId}"]`).waitFor();
    expect(await page.locator("tbody tr").first().getAttribute("data-entry")).toBe(entryId);
    expect(await row(page, earlier.entryId).textContent()).toContain("Đã bỏ");
    expect(await hold.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Bằng bàn phím");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(`tr.held[data-entry="${entryId}"]`).waitFor();
    await page.close();
  });

  it("lists what is asked for", async () => {
    await fillQueue(hospital);
    const { page } = await open();
    const lines = page.locator("tbody tr");
    await lines.first().waitFor();
    const all = await lines.count();
    await page.selectOption("#hub", "emrhub");
    expect(await lines.count()).toBe(2);
    await page.selectOption("#hub", "");
    await page.selectOption("#state", "dead");
    expect(await lines.count()).toBe(1);
    await page.selectOption("#state", "");
    await page.fill("#chain", "lk-26-0005");
    expect(await lines.count()).toBe(2);
    await page.fill("#chain", "");
    expect(await lines.count()).toBe(all);
    await page.close();
  });

  it("shows nothing to who was not given the link", async () => {
    await hospital.queue("bhxh", hospital.dossier("LK-1"));
    const { page } = await open(`${served.address}/#another`);
    await page.getByText("Không có quyền xem").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(0);
    await page.close();
  });
});
