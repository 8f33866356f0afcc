import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { verifyDocument } from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../tests/kill/bundle.ts";
import type { Setup } from "../src/server/setup.ts";
import { bytesOf } from "../src/server/signing-desk.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

describe("the story, played by its program", () => {
  let folder = "";
  let program = "";
  let first: Run;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "benhan-remote-signing-"));
    program = await bundle(main, "remote-signing");
    first = await run(program, "--out", folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("ends well, and tells nothing to the error output", () => {
    expect([first.code, first.errors]).toEqual([0, ""]);
  });

  it("is refused where the facility's policy says so, and goes on after the server was killed", () => {
    expect(first.text).toContain("bị từ chối. Cơ sở ký đóng khi còn thiếu");
    expect(first.text).toContain("bị từ chối. Đại diện đơn vị ký khi còn thiếu: Trưởng khoa.");
    expect(first.text).toContain("webhook của dịch vụ không tới được ai");
    expect(first.text).toContain("tự hỏi dịch vụ và hoàn tất: embedded");
    expect(first.text).toContain("Webhook tới muộn, hai lần: bỏ qua, không làm lại gì");
    expect(first.text).toContain("webhook tới hai lần cùng lúc: 1 lần được dùng");
    expect(first.text).toContain("đã ký 2 mã băm, mỗi mã 1 lần");
    expect(first.text).toContain("đủ chữ ký; giấy ở phiên bản 5 trong kho");
  });

  it("leaves a paper with four signatures in their places, valid to whoever has the roots alone", async () => {
    const paper = new Uint8Array(await readFile(join(folder, "giay-ra-vien.pdf")));
    const setup = JSON.parse(await readFile(join(folder, "data/setup.json"), "utf8")) as Setup;
    const trustAnchors = setup.trustAnchors.map(bytesOf);
    const report = await verifyDocument(paper, { trustAnchors, revocation: "offline-evidence" });
    expect(report.signatures.map(({ name, indication, level }) => [name, indication, level])).toEqual(
      ["treating-doctor", "head-of-department", "head-of-facility", "facility-seal"].map((role) => [
        `sign.${role}`,
        "TOTAL_PASSED",
        "B-LTA",
      ]),
    );
    const changes = report.signatures.flatMap(({ changesAfter = [] }) => changesAfter);
    expect(changes.filter(({ isHarmless }) => !isHarmless)).toEqual([]);
    const places = await listPdfSignaturePlaces(paper);
    expect(places.filter(({ rect }) => rect !== undefined).map(({ isSigned }) => isSigned)).toEqual(
      Array(4).fill(true),
    );
    const told = await readFile(join(folder, "ket-qua-kiem-tra.txt"), "utf8");
    expect(told).toContain("Kết luận: HỢP LỆ");
    expect(first.text).toContain(told);
  });

  it("can be played again over what it left", { timeout: 60_000 }, async () => {
    const again = await run(program, "--out", folder);
    expect([again.code, again.errors]).toEqual([0, ""]);
    expect((await readdir(folder)).sort()).toEqual(["data", "giay-ra-vien.pdf", "ket-qua-kiem-tra.txt"]);
  });
});

interface Run {
  readonly code: number | null;
  readonly text: string;
  readonly errors: string;
}

async function run(...parameters: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  let errors = "";
  child.stdout.on("data", (piece) => {
    text += String(piece);
  });
  child.stderr.on("data", (piece) => {
    errors += String(piece);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, text, errors };
}
