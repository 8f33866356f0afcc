import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Picture } from "../../../src/paper/paper-document.ts";

const missing = spawnSync("zbarimg", ["--version"]).error !== undefined;
/** Locally the tests that scan are skipped without zbarimg; under CI they fail. */
export const cannotScan = missing && process.env["CI"] !== "true";
export const reason = cannotScan ? " [skipped: zbarimg is not installed]" : "";

/** What an independent reader finds in a picture of modules or bars. */
export function scanned(picture: Picture, symbology: "qrcode" | "code128"): string {
  return allScanned([picture], symbology).join("\n");
}

/** {@link scanned} for many pictures in one go, a line for each. */
export function allScanned(pictures: readonly Picture[], symbology: "qrcode" | "code128"): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "benhan-zbar-"));
  try {
    const paths = pictures.map((picture, index) => {
      const path = join(folder, `${index}.pgm`);
      writeFileSync(path, drawn(picture));
      return path;
    });
    const { stdout, stderr } = spawnSync(
      "zbarimg",
      ["--quiet", "--raw", "--nodbus", "-Sdisable", `-S${symbology}.enable`, ...paths],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    return stdout.replace(/\n$/, "").split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The picture as PGM, four points for each module; bars with their quiet zone. */
function drawn(picture: Picture): Uint8Array {
  if ("modules" in picture) return portableGreyMap(picture.modules, 4, 4);
  if (!("bars" in picture)) throw new TypeError("no modules, no bars");
  const row = picture.bars.flatMap((width, index) => new Array<boolean>(width).fill(index % 2 === 0));
  const quiet = new Array<boolean>(10).fill(false);
  return portableGreyMap([[...quiet, ...row, ...quiet]], 3, 80);
}

function portableGreyMap(rows: readonly (readonly boolean[])[], across: number, down: number): Uint8Array {
  const width = (rows[0]?.length ?? 0) * across;
  const points = rows.flatMap((row) => {
    const line = row.flatMap((dark) => new Array<number>(across).fill(dark ? 0 : 255));
    return new Array<number[]>(down).fill(line).flat();
  });
  const head = new TextEncoder().encode(`P5\n${width} ${rows.length * down}\n255\n`);
  return new Uint8Array([...head, ...points]);
}
