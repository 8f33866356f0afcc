import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleRecord } from "@benhan/core/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bundle, bundleCommand } from "./command-line.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleCommand(["pdfkit"]);
  // The PDF library reads its files from where it is installed.
  symlinkSync(
    fileURLToPath(new URL("../../node_modules", import.meta.url)),
    join(bundle.folder, "node_modules"),
  );
}, 60_000);
afterAll(() => bundle.remove());

it("tells every place that an error names, and not only that there are some", async () => {
  const record = await bundle.put("record.json", JSON.stringify(sampleRecord()));
  const twice = [
    { short: "BN", full: "bệnh nhân" },
    { short: "BN", full: "bệnh nặng" },
    { short: "", full: "" },
  ];
  const abbreviations = await bundle.put("abbreviations.json", JSON.stringify(twice));
  const { code, err } = await bundle.run(["print", record, "--abbreviations", abbreviations]);
  expect(code).toBe(2);
  expect(err.match(/^ {2}✗ {2}\$/gm)?.length).toBeGreaterThan(1);
});

it("takes the language before the command as behind it", async () => {
  for (const args of [
    ["--lang", "en", "print"],
    ["--lang=en", "print"],
    ["print", "--lang", "en"],
  ]) {
    const { code, err } = await bundle.run(args);
    expect([code, err]).toEqual([2, expect.stringContaining("Missing or wrong: there is no RECORD.json|-.")]);
  }
  expect((await bundle.run(["--lang", "en", "--version"])).code).toBe(0);
  expect((await bundle.run(["--lang", "en"])).err).toContain("benhan-exchange COMMAND");
  expect((await bundle.run(["prnt"])).err).toContain("không có lệnh như đã ghi; có lẽ là print");
});
