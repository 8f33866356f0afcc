import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommandLine } from "@benhan/core/command-line";
import { sampleCompleteRecord } from "@benhan/core/testkit";
import { afterAll, expect, it } from "vitest";
import { printCommand } from "../../src/cli/commands/print.ts";
import { sampleMasters } from "../../src/cli/sample/sample-masters.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-say-facility-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function put(name: string, value: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
}

const record = put("benh-an.json", sampleCompleteRecord());
const masters = sampleMasters();
const [profile] = masters.profiles;
if (profile === undefined) throw new TypeError("no profile");
const catalogues = put("danh-muc.json", masters);
const { name, authority, address } = profile;
const lookOf = (facility: object) => put("dien-mao.json", { facility: { name, address, ...facility } });

async function print(...args: readonly string[]) {
  const said: string[] = [];
  const out = join(folder, "giay.html");
  const line = readCommandLine("benhan-exchange", printCommand, [
    record,
    ...args,
    "--html",
    "--force",
    "--out",
    out,
  ]);
  const code = await printCommand.run(line, { language: "vi", say: (text) => void said.push(text) });
  return { code, said: said.filter((text) => text.startsWith("!")), page: readFileSync(out, "utf8") };
}

it("a facility of --look that the catalogues call otherwise is told with both files and what differs", async () => {
  const look = lookOf({ name: "Bệnh viện Khác", address: "Số 9, đường Khác" });
  const { code, said, page } = await print("--form", "TT25-02", "--masters", catalogues, "--look", look);
  expect([code, said.length]).toEqual([0, 1]);
  expect(said[0]).toContain(`tên, địa chỉ của cơ sở trong --look ${look} khác --masters ${catalogues}`);
  expect(said[0]).not.toContain("Khác,");
  expect(page).not.toContain("BỆNH VIỆN KHÁC");
});

it("one that says the same, or what the catalogues leave open, is not", async () => {
  const { phone: _, ...silent } = profile;
  const open = put("mo.json", { ...masters, profiles: [silent] });
  const more = { ...(authority !== undefined && { authority }), phone: "0900 000 001" };
  const { said } = await print("--form", "TT25-02", "--masters", open, "--look", lookOf(more));
  expect(said).toEqual([]);
});

it("one that was called otherwise before is not: the record may be of that time", async () => {
  const before = { ...profile, name: "Bệnh viện Tên Cũ", from: "2000-01-01", to: "2019-12-31" };
  const both = put("hai-ten.json", { ...masters, profiles: [before, profile] });
  const look = lookOf({ name: before.name });
  expect((await print("--form", "TT25-02", "--masters", both, "--look", look)).said).toEqual([]);
});

it("without catalogues it is said once that numbers stand in place of names, and where names come from", async () => {
  const { said, page } = await print("--form", "TT25-02", "--look", lookOf({}));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Chưa có --masters TỆP.*số giấy phép hành nghề.*thay cho tên\..*sample --record/);
  expect(page).toContain(masters.practitioners[0]?.licence);
});

it("a private facility prints no line above its name, and lacks nothing", async () => {
  const { authority: _, ...own } = profile;
  const file = put("tu-nhan.json", { ...masters, profiles: [own] });
  for (const form of ["10/BV1", "TT25-02"]) {
    const { code, page } = await print("--form", form, "--masters", file);
    expect(code).toBe(0);
    const text = page.slice(page.indexOf("<body")).replace(/<[^>]*>/g, "\n");
    const lines = text.split("\n").flatMap((line) => line.trim() || []);
    const at = lines.indexOf(name.toLocaleUpperCase("vi"));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(lines.slice(0, at).join("")).not.toMatch(/…{2}|SỞ Y TẾ|chủ quản/);
  }
});
