import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CalendarDate } from "@benhan/core";
import { encodeTables } from "@benhan/exchange/qd3176";
import { encodeCheckIn } from "@benhan/exchange/qd4750";
import { breakRule, checkInRow, createDossierGenerator, setCell } from "@benhan/exchange/testkit";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { describeWithTool } from "../../../tests/outside-tool.ts";
import { buildPage } from "../build-page.mjs";

const generator = createDossierGenerator({ seed: "page tests", day: "2026-08-12" as CalendarDate });
const clean = generator.next("surgery");

function broken(rule: string) {
  const found = breakRule(rule, clean);
  if (found === undefined) throw new Error(`the generated dossier has no place for ${rule}`);
  return found.tables;
}

/** A file as a vendor has it after signing: CHUKYDONVI holds something. */
function signed(...dossiers: readonly (typeof clean)[]): string {
  const bytes = encodeTables(dossiers, { facilityCode: "99999", createdOn: "2026-08-13" as CalendarDate });
  return new TextDecoder()
    .decode(bytes)
    .replace(/<CHUKYDONVI\s*\/>|<CHUKYDONVI><\/CHUKYDONVI>/, "<CHUKYDONVI>x</CHUKYDONVI>");
}

describeWithTool("chromium", "the checker page", (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), "bhyt-checker-"));
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    address = pathToFileURL(await buildPage()).href;
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

  /** Opens the page; whatever it asks of the network, and whatever goes wrong in it, is kept. */
  async function open(view: BrowserContextOptions = {}) {
    const page = await browser.newPage(view);
    page.setDefaultTimeout(8000);
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(address);
    return { page, asked, wrong };
  }

  async function drop(page: Page, name: string, content: string) {
    await page.evaluate(
      ([fileName = "", text = ""]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], fileName));
        for (const kind of ["dragenter", "dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [name, content],
    );
  }

  /** The path of a file of a thousand dossiers, every second of them with faults. */
  function thousand(): string {
    const file = join(folder, "nghin-ho-so.xml");
    if (existsSync(file)) return file;
    const dossiers = Array.from({ length: 1000 }, (_, at) => {
      const made = generator.next("surgery");
      return at % 2 === 0
        ? made
        : setCell(made, "XML1", 0, { GIOI_TINH: "9", T_BHTT: "1", MA_LOAI_KCB: "77" });
    });
    writeFileSync(file, signed(...dossiers));
    return file;
  }

  const verdict = (page: Page) => page.locator(".card:not(.information) .verdict");
  const options = (page: Page) => page.locator("#findings").getByRole("option");
  const listed = (page: Page, rule: string) => options(page).filter({ hasText: rule });

  it("says that a clean file has no errors", async () => {
    const { page, wrong } = await open();
    await drop(page, "sach.xml", signed(clean));
    await verdict(page).waitFor();
    expect(await verdict(page).textContent()).toBe("Không có lỗi");
    expect(await page.locator(".card").textContent()).toContain("QĐ 3176/QĐ-BYT");
    expect(await page.locator(".card").textContent()).toContain("@benhan/exchange");
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("shows a finding beside its row, with the cell marked, in both languages", async () => {
    const { page, wrong } = await open();
    await drop(page, "loi.xml", signed(broken("X2-016")));
    await listed(page, "X2-016").click();
    const marked = page.locator("tr.marked");
    expect(await marked.getAttribute("data-column")).toBe("NGAY_YL");
    expect(await marked.locator("mark").count()).toBe(1);
    expect(await page.locator("table.row tbody tr").count()).toBeGreaterThan(10);
    expect(await page.locator(".about").textContent()).toContain("Cách sửa");
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator(".about").textContent()).toContain("How to mend it");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.locator("tr.marked").getAttribute("data-column")).toBe("NGAY_YL");
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("filters by level, table, rule and text, and groups by rule", async () => {
    const { page } = await open();
    await page.click("#sample");
    await verdict(page).waitFor();
    const count = () => options(page).count();
    const all = await count();
    expect(all).toBeGreaterThan(5);
    await page.getByRole("button", { name: /^Lỗi/ }).click();
    expect(await count()).toBe(1);
    await page.getByRole("button", { name: /^Thông tin/ }).click();
    expect(await listed(page, "NOT-CHECKED").count()).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    expect(await count()).toBe(all);
    await page.getByLabel("Bảng").selectOption("XML3");
    expect(await count()).toBe(1);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByLabel("Luật", { exact: true }).selectOption("SUM-003");
    expect(await listed(page, "SUM-003").count()).toBe(1);
    expect(await count()).toBe(1);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByLabel("Tìm trong phát hiện").fill("dai hon kich thuoc");
    expect(await count()).toBe(1);
    await page.getByLabel("Tìm trong phát hiện").fill("không ở đâu cả");
    expect(await page.locator(".none").textContent()).toContain("Không có phát hiện nào qua được bộ lọc");
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByLabel("Nhóm theo").selectOption("rule");
    expect(await page.locator(".window .heading").count()).toBe(all);
    await page.close();
  });

  it("exports what the command exports as JSON, and a CSV that Excel reads", async () => {
    const { page } = await open();
    await drop(page, "=HYPERLINK(1).xml", signed(broken("X2-016")));
    await verdict(page).waitFor();
    const exported = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
      return readFileSync(await download.path(), "utf8");
    };
    const csv = await exported("#export-csv");
    expect(csv.startsWith("\uFEFFTệp,Hồ sơ,Bảng,Dòng,Trường,Mức,Luật,")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(1).xml",1,XML2,`);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    const json = JSON.parse(await exported("#export-json"));
    expect(Object.keys(json)).toEqual(["edition", "engine", "packs", "files"]);
    expect(json.edition).toBe("qd3176");
    const [file] = json.files;
    expect({ ...file, sha256: /^[0-9a-f]{64}$/.test(file.sha256), findings: [] }).toEqual({
      ...{ file: "=HYPERLINK(1).xml", sha256: true, dossiers: 1, errors: 1, warnings: 0, findings: [] },
    });
    const found = file.findings.find(({ level }: { level: string }) => level === "error");
    expect(Object.keys(found)).toEqual([
      "code",
      "level",
      "table",
      "row",
      "field",
      "path",
      "vi",
      "en",
      "source",
    ]);
    expect(found).toMatchObject({ code: "exchange.bhyt.x2_016", table: "XML2", field: "NGAY_YL" });
    await page.close();
  });

  it("can be used from the keyboard alone", async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    for (let at = 0; at < 10 && (await focused()) !== "sample"; at++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await verdict(page).waitFor();
    await page.keyboard.press("/");
    expect(await focused()).toBe("search");
    await page.keyboard.type("xml2");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("findings");
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    const active = await page.locator("#findings").getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("detail-title");
    await page.locator("tr.marked").waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("close");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("findings");
    expect(await page.locator("table.row").count()).toBe(0);
    await page.keyboard.press("j");
    await page.locator("table.row").waitFor();
    await page.close();
  });

  it("asks nothing of the network, and cannot", async () => {
    const { page, asked } = await open();
    await page.click("#sample");
    await verdict(page).waitFor();
    await options(page).first().click();
    await page.click("#language-en");
    expect(asked.filter((url) => url !== address && !url.startsWith("blob:"))).toEqual([]);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    for (const part of [
      "default-src 'none'",
      "script-src 'sha256-",
      "style-src 'sha256-",
      "connect-src 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    let reached = 0;
    const server = createServer((_, answer) => {
      reached += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const away = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const tried = await page.evaluate(async (url) => {
      navigator.sendBeacon(url);
      const image = new Promise((resolve) => {
        const made = new Image();
        made.onload = () => resolve("loaded");
        made.onerror = () => resolve("refused");
        made.src = url;
      });
      const fetched = fetch(url, { mode: "no-cors" }).then(
        () => "loaded",
        () => "refused",
      );
      return Promise.all([image, fetched]);
    }, away);
    expect(tried).toEqual(["refused", "refused"]);
    expect(reached).toBe(0);
    await new Promise((resolve) => server.close(resolve));
    await page.close();
  });

  it("stays usable while it checks a thousand dossiers, and lists thousands of findings", async () => {
    const { page, wrong } = await open();
    await page.setInputFiles("input[type=file]", thousand());
    await page.locator("progress").waitFor();
    // A click is handled while the file is checked.
    const start = Date.now();
    await page.click("#language-en");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Insurance dossier checker");
    expect(await page.locator("progress").count()).toBe(1);
    expect(Date.now() - start).toBeLessThan(2000);
    await verdict(page).waitFor({ timeout: 100_000 });
    expect(await page.locator(".card dl").textContent()).toMatch(/Dossiers\s*1,000/);
    const list = page.locator("#findings");
    const size = Number(await options(page).first().getAttribute("aria-setsize"));
    expect(size).toBeGreaterThan(1500);
    // Only what is in view is in the page, at the end of the list too.
    expect(await options(page).count()).toBeLessThan(60);
    await list.focus();
    await page.keyboard.press("End");
    const active = await list.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-posinset")).toBe(String(size));
    expect(await options(page).count()).toBeLessThan(60);
    await page.keyboard.press("/");
    await page.keyboard.type("XML1.T_BHTT");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.locator('tr.marked[data-column="T_BHTT"]').waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  }, 180_000);

  it("stops when it is told to", async () => {
    const { page } = await open();
    await page.setInputFiles("input[type=file]", thousand());
    await page.click("#cancel");
    await verdict(page).waitFor();
    expect(await verdict(page).textContent()).toContain("Đã dừng giữa chừng");
    // What follows is checked as ever.
    await drop(page, "sach.xml", signed(clean));
    await page.locator(".card.ok").waitFor();
    await page.close();
  }, 60_000);

  it("shows hostile content as text", async () => {
    const markup = `<img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script>`;
    const hostile = setCell(broken("X2-016"), "XML2", 0, {
      TEN_THUOC: markup,
      LIEU_DUNG: `=cmd|' /C calc'!A0`,
    });
    const { page, wrong } = await open();
    await drop(page, `${markup}.xml`, signed(hostile));
    await listed(page, "X2-016").click();
    expect(await page.locator('tr[data-column="TEN_THUOC"] .value').textContent()).toContain(markup);
    expect(await page.locator(".card h3").textContent()).toContain(markup);
    expect(await page.locator("#app img, #app script").count()).toBe(0);
    expect(await page.title()).toBe("Kiểm tra hồ sơ BHYT");
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each([
    ["nothing", ""],
    ["a word", "xin chào"],
    ["an open element", "<GIAMDINHHS><THONGTINHOSO>"],
    ["entities", `<!DOCTYPE a [<!ENTITY b "${"c".repeat(99)}">]><a>&b;</a>`],
    ["depth", "<a>".repeat(100_000)],
    ["broken base64", signed(clean).replace(/<NOIDUNGFILE>/, "<NOIDUNGFILE>%%%")],
    ["an XLSX that is none", "PK\u0003\u0004nothing"],
  ])("says what is wrong with a file of %s", async (_, content) => {
    const { page, wrong } = await open();
    await drop(page, "la.xml", content);
    await page.locator(".card.error").waitFor();
    expect(await options(page).count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("reads check-ins, CSV tables and what is pasted", async () => {
    const { page, wrong } = await open();
    await drop(page, "check-in.xml", new TextDecoder().decode(encodeCheckIn([checkInRow(clean)])));
    // It is not signed, and nothing else is wrong with it.
    await page.locator(".card.warning").waitFor();
    expect(await options(page).count()).toBe(1);
    await page.click("#clear");
    const columns = Object.keys(clean.XML1);
    const cells = Object.values({ ...clean.XML1, GIOI_TINH: "9" }).map(
      (cell) => `"${String(cell).replaceAll('"', '""')}"`,
    );
    await drop(page, "XML1.csv", `${columns.join(",")}\r\n${cells.join(",")}\r\n`);
    await verdict(page).waitFor();
    await listed(page, "XML1.GIOI_TINH").first().click();
    expect(await page.locator("tr.marked").getAttribute("data-column")).toBe("GIOI_TINH");
    await page.click("#clear");
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, signed(clean));
    await page.locator(".card.ok").waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("reads a workbook, and names the row as Excel does", async () => {
    const { page, wrong } = await open();
    const sheet = (rows: readonly Readonly<Record<string, string | undefined>>[]) => {
      const columns = Object.keys(rows[0] ?? {});
      return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((line) =>
        line.map((value) => ({ value, type: String })),
      );
    };
    const file = join(folder, "so.xlsx");
    const { XML1, XML2 = [] } = broken("X2-016");
    await writeXlsxFile([
      { sheet: "XML1", data: sheet([{ ...XML1 }]) },
      { sheet: "XML2", data: sheet(XML2.map((row) => ({ ...row }))) },
    ]).toFile(file);
    await page.setInputFiles("input[type=file]", file);
    await listed(page, "X2-016").click();
    expect(await page.locator("tr.marked").getAttribute("data-column")).toBe("NGAY_YL");
    expect(await page.locator(".detail-place").textContent()).toMatch(/XML2\[\d+\]\.NGAY_YL/);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each([
    ["wide, light", { viewport: { width: 1280, height: 860 } }],
    ["wide, dark", { viewport: { width: 1280, height: 860 }, colorScheme: "dark" }],
    ["narrow", { viewport: { width: 360, height: 740 } }],
  ] as const)(
    "names every control, keeps its contrast and needs no sideways scrolling (%s)",
    async (_, view) => {
      const { page } = await open(view);
      await page.click("#sample");
      await verdict(page).waitFor();
      const before = await page.evaluate(faultsOf);
      await options(page).first().click();
      await page.locator("tr.marked").waitFor();
      expect([before, await page.evaluate(faultsOf)]).toEqual([[], []]);
      await page.close();
    },
  );
});

/** Runs in the page: controls without a name, ids that stand twice, text of too little contrast, a page that is too wide. */
function faultsOf(): string[] {
  const faults: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(
    "button, select, input, [tabindex='0'], [role=listbox]",
  )) {
    const labels =
      control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.labels : null;
    const labelled = [...(labels ?? [])].map((label) => label.textContent).join("");
    const name = control.getAttribute("aria-label") ?? (labelled || (control.textContent ?? ""));
    if (control.getAttribute("aria-hidden") !== "true" && name.trim() === "")
      faults.push(`no name: ${control.id}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) faults.push(`id twice: ${id}`);
  if (document.documentElement.scrollWidth > innerWidth)
    faults.push(`too wide: ${document.documentElement.scrollWidth}`);
  const rgba = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = (color: readonly number[]) =>
    color
      .slice(0, 3)
      .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  for (const node of document.querySelectorAll<HTMLElement>("#app *")) {
    const hasText = [...node.childNodes].some(
      (child) => child.nodeType === 3 && (child.textContent ?? "").trim() !== "",
    );
    if (!hasText || node.closest(".unseen") !== null || node.offsetParent === null) continue;
    let behind: HTMLElement | null = node;
    while (behind !== null && (rgba(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0)
      behind = behind.parentElement;
    const back = light(rgba(getComputedStyle(behind ?? document.documentElement).backgroundColor));
    const front = light(rgba(getComputedStyle(node).color));
    const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
    if (ratio < 4.5)
      faults.push(`contrast ${ratio.toFixed(1)}: ${node.className} ${node.textContent?.slice(0, 30)}`);
  }
  return faults;
}
