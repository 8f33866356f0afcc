import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRecord } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decodeEmr365, exportEmr365 } from "../../src/emr365/index.ts";
import { exampleJson, exampleXml } from "../emr365/fixture-files.ts";
import { type Bundle, bundleCommand } from "./command-line.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let program: Bundle;
beforeAll(async () => {
  program = await bundleCommand();
});
afterAll(() => program.remove());

const exampleText = new TextDecoder().decode(exampleJson);
const facility = ["--facility-id", "bv-thu-nghiem", "--facility-code", "79999"];

it("without --out tells what a file holds, of either form, and writes nothing [CV365-06]", async () => {
  for (const content of [exampleJson, exampleXml]) {
    const { code, out, err } = await program.run(["import", "-"], content);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("HoSoBenhAn.ThongTinBenhNhan.sonha có nội dung không vào được bệnh án");
    expect(out).toMatch(/Nhập được: người bệnh, đợt điều trị;.*tiền sử: 3.*y lệnh: 2/);
    expect(out).toMatch(/\n {2}0 lỗi, \d+ cảnh báo, \d+ thông tin\.\n$/);
    // Nothing of what the file says.
    expect(out).not.toMatch(/079185000000|NGUYỄN|Nguyễn/);
  }
  const english = await program.run(["import", "-", "--lang", "en"], exampleJson);
  expect(english.out).toMatch(/It brings: patient, episode; .*orders: 2/);
});

it("writes a record that print and export take, once, and needs the facility for it", async () => {
  const file = await program.put("nhan.xml", exampleXml);
  const out = join(program.folder, "nhap.json");
  const lacking = await program.run(["import", file, "--out", out]);
  expect([lacking.code, existsSync(out)]).toEqual([2, false]);
  expect(lacking.err).toContain("chưa có --facility-id; chưa có --facility-code");

  const done = await program.run(["import", file, "--out", out, ...facility]);
  expect(done.code).toBe(1);
  expect(done.err).toContain("Đã ghi bệnh án nháp");
  const record = parseRecord(readFileSync(out, "utf8"));
  expect(record).toMatchObject({ facilityId: "bv-thu-nghiem", facilityCode: "79999" });
  expect(exportEmr365(record).ok).toBe(true);
  expect((await program.run(["import", file, "--out", out, ...facility])).code).toBe(2);
});

it("writes beside it what the record does not hold, and export puts it back, for no other record", async () => {
  const file = await program.put("nhan-2.json", exampleJson);
  const [out, extras, again] = ["nhap-2.json", "kem-2.json", "xuat-2.json"].map((one) =>
    join(program.folder, one),
  ) as [string, string, string];
  for (const wrong of [
    ["--extras", extras],
    ["--out", out, ...facility, "--extras", out],
  ]) {
    expect((await program.run(["import", file, ...wrong])).err).toMatch(/--out/);
  }
  expect([existsSync(out), existsSync(extras)]).toEqual([false, false]);
  expect((await program.run(["import", file, "--out", out, ...facility, "--extras", extras])).code).toBe(1);
  expect(JSON.parse(readFileSync(extras, "utf8")).extras).toContainEqual(
    expect.objectContaining({ path: ["ThongTinBenhNhan", "tenkhoa"] }),
  );
  const done = await program.run(["export", out, "--extras", extras, "--out", again]);
  expect(done.err).not.toContain("không được ghi lại");
  const admission = (number: string) => number.replaceAll(/"sovaovien": "[^"]*"/g, '"sovaovien": ""');
  const [given, written] = [exampleText, readFileSync(again, "utf8")].map((text) =>
    decodeEmr365(new TextEncoder().encode(admission(text))),
  );
  expect(written).toEqual(given);

  const other = JSON.parse(readFileSync(out, "utf8"));
  await program.put("khac.json", JSON.stringify({ ...other, source: { ...other.source, id: "khac" } }));
  const refused = await program.run(["export", "khac.json", "--extras", extras, "--out", "x.json"]);
  expect([refused.code, existsSync(join(program.folder, "x.json"))]).toEqual([2, false]);
  expect(refused.err).toContain("thuộc một bệnh án khác");
  const odd = await program.put("hong.json", '{"extras": [{"path": "a"}]}');
  expect((await program.run(["export", out, "--extras", odd, "--out", "x.json"])).err).toContain("--extras");
});

it("names a wrong date and imports the rest", async () => {
  const { code, out } = await program.run(
    ["import", "-"],
    exampleText.replace(/"ngaysinh": "[^"]*"/, '"ngaysinh": "31/02/1985"'),
  );
  expect(code).toBe(1);
  expect(out).toMatch(/✗ {2}HoSoBenhAn\.ThongTinBenhNhan\.ngaysinh phải là một ngày có thật/);
  expect(out).toContain("Nhập được");
  expect(out).not.toContain("31/02/1985");
});

it.each([
  ["a wrong type", exampleText.replace(/"mach": "98"/, '"mach": 98'), "mach phải là chữ"],
  [
    "no moment of arrival",
    exampleText.replace(/\d\d\/\d\d\/\d{4}( \d\d:\d\d:\d\d\.\d{3})?/g, ""),
    "đến lúc nào",
  ],
  ["a damaged file", exampleText.slice(0, 500), "không phải JSON hợp lệ"],
  ["another format", "<HSBA/>", "không phải là một HoSoBenhAn"],
  ["no format at all", "HoSoBenhAn", "không phải JSON cũng không phải XML"],
])("with %s is not imported: told on stdout, exit code 2", async (_, content, said) => {
  const out = join(program.folder, "khong.json");
  const { code, out: report, err } = await program.run(["import", "-", "--out", out, ...facility], content);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(report).toContain(said);
  expect(report).toContain("Không nhập được.");
  expect(err).toMatch(/HoSoBenhAn|Dữ liệu vào/);
});

it("names each thing that was set, what was put, and a moment that the file does not tell as a warning", async () => {
  const { code, out } = await program.run(["import", "-"], exampleJson);
  expect(code).toBe(1);
  expect(out).toContain(
    "!  HoSoBenhAn.ThongTinDieuTri.chandoan: Tệp không ghi thời điểm của chẩn đoán (occurredAt); đã đặt: lúc ra viện.",
  );
  expect(out).toMatch(/Tệp chỉ ghi ngày của y lệnh, không ghi giờ \(occurredAt\); giờ đã đặt: /);
  expect(out).toContain("hình thức ra viện (type) mà bệnh án phải có; đã đặt: ra viện.");
  expect(out).not.toContain("một giá trị trung tính");
});

it("advises nothing about a file that is too large that the command cannot do", async () => {
  const { code, out } = await program.run(["import", "-"], `{"HoSoBenhAn": [${"1,".repeat(1_100_000)}1]}`);
  expect(code).toBe(2);
  expect(out).toContain("Tệp vượt giới hạn");
  expect(out).not.toContain("limits");
  expect(out).toContain("64 MiB");
});

it("writes no file called -: export to the standard output, import refuses", async () => {
  const file = await program.put("nhan-3.xml", exampleXml);
  const draft = join(program.folder, "nhap-3.json");
  for (const options of [
    ["--out", "-"],
    ["--out", draft, "--extras", "-"],
  ]) {
    const refused = await program.run(["import", file, ...facility, ...options]);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain(`${options.at(-2)} cần một tệp`);
  }
  await program.run(["import", file, "--out", draft, ...facility]);
  const { out } = await program.run(["export", draft, "--xml", "--out", "-"]);
  expect(existsSync(join(program.folder, "-"))).toBe(false);
  expect(decodeEmr365(new TextEncoder().encode(out)).ThongTinBenhNhan.hoten).not.toBe("");
});

it("exports the words of codes from the lists that are shipped", async () => {
  const record = await program.put("mau.json", JSON.stringify(sampleInpatientRecord()));
  const { out, err } = await program.run(["export", record, "--xml", "--out", "-"]);
  for (const item of ["xaphuong", "tinhthanh", "nghenghiep", "dantoc", "ngoaikieu"]) {
    expect(out).toMatch(new RegExp(`<${item}>[^<]+</${item}>`));
  }
  expect(err).toContain("--masters");
});

it("cannot be made to write lines of its own by the names of a file", async () => {
  const { out } = await program.run(
    ["import", "-"],
    exampleText.replace('"soba"', '"la\\n  0 lỗi\\u001b[2J": "x", "soba"'),
  );
  expect(out).not.toContain("\u001b");
  expect(out).not.toContain("\n  0 lỗi\n");
});

it("is named by check, which does not take HoSoBenhAn", async () => {
  for (const [name, content] of [
    ["a.json", exampleJson],
    ["a.xml", exampleXml],
  ] as const) {
    const { code, out } = await program.run(["check", await program.put(name, content)]);
    expect(code).toBe(2);
    expect(out).toContain("benhan-exchange import");
  }
});
