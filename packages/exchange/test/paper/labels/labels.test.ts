import type { BirthMoment, LocalMinute } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Specimen, specimenLabel } from "../../../src/paper/labels/specimen-label.ts";
import { lineCount, textWidth } from "../../../src/paper/labels/text-widths.ts";
import { type WristbandPatient, wristband } from "../../../src/paper/labels/wristband.ts";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import type { LabelSize, PaperDocument } from "../../../src/paper/paper-document.ts";
import { renderPdf } from "../../../src/paper/pdf/render-pdf.ts";
import { cannotScan, reason, scanned } from "../marks/scanned.ts";

const seed = 25_120;
const patient: WristbandPatient = {
  name: "NGUYỄN THỊ THỬ",
  birth: "1985-05-17" as BirthMoment,
  gender: "female",
  patientNumber: "BN000009",
  recordNumber: "HS000009",
  department: "Khoa Nội tổng hợp",
  allergies: "present",
};
const specimen: Specimen = {
  name: "NGUYỄN THỊ THỬ",
  birth: "1985" as BirthMoment,
  patientNumber: "BN000009",
  specimenNumber: "2607020001",
  kind: "Máu toàn phần EDTA",
  takenAt: "2026-07-02T08:30" as LocalMinute,
};

function made(report: ReturnType<typeof wristband>): PaperDocument {
  if (!report.ok) throw new TypeError(report.issues.map(({ code }) => code).join());
  return report.value;
}
const sizeOf = ({ size }: PaperDocument): LabelSize => {
  if (typeof size === "string") throw new TypeError(size);
  return size;
};
const problems = (report: ReturnType<typeof wristband>) =>
  report.issues.map(({ code, path }) => `${code.slice("exchange.paper.".length)} ${path.join(".")}`);

describe("wristband", () => {
  it("says who, born when, which numbers, where, and whether there are allergies", () => {
    const { blocks } = made(wristband(patient));
    expect(blocks).toMatchObject([
      {
        kind: "mark",
        title: "NGUYỄN THỊ THỬ",
        lines: [
          "Sinh ngày 17/05/1985 · Nữ",
          "Mã NB: BN000009",
          "Số HSBA: HS000009",
          "Khoa Nội tổng hợp",
          "CÓ DỊ ỨNG",
        ],
        pictureWidth: 20,
      },
    ]);
  });

  it.skipIf(cannotScan)(`its QR holds the numbers that the facility chose and nothing else${reason}`, () => {
    const read = (qr?: readonly ("patientNumber" | "recordNumber")[]) => {
      const [block] = made(wristband(patient, qr === undefined ? {} : { qr })).blocks;
      return block?.kind === "mark" && block.picture !== undefined
        ? scanned(block.picture, "qrcode")
        : "none";
    };
    expect(read()).toBe("BN000009");
    expect(read(["recordNumber", "patientNumber"])).toBe("HS000009|BN000009");
    expect(read([])).toBe("none");
  });

  it("what nobody asked is not said to be absent", () => {
    const lines = (allergies: WristbandPatient["allergies"]) => {
      const [block] = made(wristband({ ...patient, allergies })).blocks;
      return block?.kind === "mark" ? block.lines.at(-1) : undefined;
    };
    expect(lines("none")).toBe("Dị ứng: không");
    expect(lines("not-asked")).toBe("Dị ứng: chưa khai thác");
  });

  it("everything that is missing is named at once", () => {
    const empty = {
      ...patient,
      name: " ",
      birth: "17/05/1985",
      gender: "x",
      patientNumber: "",
      allergies: "?",
    };
    expect(problems(wristband(empty as never))).toEqual([
      "label_detail name",
      "label_detail birth",
      "label_detail gender",
      "label_detail patientNumber",
      "label_detail allergies",
    ]);
    expect(problems(wristband({} as never))).toHaveLength(5);
    expect(problems(specimenLabel({} as never))).toHaveLength(6);
    const { recordNumber: _, ...without } = patient;
    expect(problems(wristband(without, { qr: ["recordNumber"] }))).toEqual(["label_detail recordNumber"]);
  });

  it("a long name shrinks the text and is never cut; what fits at no size is refused at its field", () => {
    const long = "CÔNG TẰNG TÔN NỮ NGUYỄN PHÚC THỊ HOÀNG ANH THỬ NGHIỆM";
    const small = { width: 60, height: 25, margin: 2 };
    const usual = sizeOf(made(wristband(patient, { paper: small }))).fontSize;
    const shrunk = made(wristband({ ...patient, name: long }, { paper: small }));
    expect(sizeOf(shrunk).fontSize).toBeLessThan(usual);
    expect(shrunk.blocks[0]).toMatchObject({ title: long });
    expect(
      problems(wristband({ ...patient, name: `${long} ${long} ${long} ${long} ${long}` }, { paper: small })),
    ).toEqual(["label_overflow name"]);
  });

  it("is one page whatever its texts hold: line breaks, blanks and what draws nothing are none on a label", async () => {
    const strange = { name: "\u200bTÔN NỮ\nHUYỀN\f\u2028TRANG", patientNumber: "BN000009\r\n" };
    const band = made(wristband({ ...patient, ...strange, department: `Khoa${" ".repeat(400)}Nội` }));
    expect(band.blocks[0]).toMatchObject({ title: "TÔN NỮ HUYỀN TRANG" });
    expect(band.blocks[0]).toMatchObject({ lines: expect.arrayContaining(["Mã NB: BN000009", "Khoa Nội"]) });
    expect(band.blocks).toEqual(
      made(
        wristband({
          ...patient,
          name: "TÔN NỮ HUYỀN TRANG",
          patientNumber: "BN000009",
          department: "Khoa Nội",
        }),
      ).blocks,
    );
    const { bytes } = await renderPdf([band], { fonts: await loadPaperFonts() });
    expect(new TextDecoder("latin1").decode(bytes).match(/\/Type \/Page\n/g)).toHaveLength(1);
  });

  it("names what is no text, and numbers that are too long for a QR", () => {
    const wrong = { ...patient, name: "\u200b", patientNumber: 9, department: null };
    expect(problems(wristband(wrong as never))).toEqual(["label_detail name", "label_detail patientNumber"]);
    expect(problems(wristband({ ...patient, patientNumber: "9".repeat(500) }))).toEqual([
      "label_overflow patientNumber",
    ]);
    expect(problems(specimenLabel({ ...specimen, specimenNumber: 5 } as never))).toEqual([
      "label_detail specimenNumber",
    ]);
    expect(() => wristband(undefined as never)).toThrow(/core\.options\.wrong/);
    expect(() => specimenLabel("A" as never)).toThrow(/core\.options\.wrong/);
  });

  it(`whatever is accepted fits by measure (seed ${seed})`, () => {
    const words = fc.constantFrom("NGUYỄN", "Thị", "Hoàng", "Ư", "WWWWWWWW", "i", "ĐẶNG");
    const names = fc.array(words, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 150 }), (name, width) => {
        const report = wristband({ ...patient, name }, { paper: { width, height: 25, margin: 2 } });
        if (!report.ok) return;
        const { fontSize } = sizeOf(report.value);
        const room = ((width - 4 - 21) * 1000) / ((fontSize * 25.4) / 72);
        const [block] = report.value.blocks;
        if (block?.kind !== "mark") throw new TypeError("no mark");
        const lines = [block.title, ...block.lines].map((text) => lineCount(text, room));
        expect(lines).not.toContain(undefined);
        const height =
          lines.reduce<number>((sum, count) => sum + (count ?? 0), 0) * fontSize * 1.22 * (25.4 / 72);
        expect(height).toBeLessThanOrEqual(21);
        expect(block.title).toBe(name);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("specimen label", () => {
  it("says whose specimen it is, of what and when taken, with its number in bars", () => {
    const { blocks, size } = made(specimenLabel(specimen));
    expect(size).toMatchObject({ width: 50, height: 30 });
    expect(blocks).toMatchObject([
      {
        kind: "mark",
        title: "NGUYỄN THỊ THỬ",
        lines: ["Sinh năm 1985 · Mã NB: BN000009", "Máu toàn phần EDTA", "Lấy lúc 08:30 02/07/2026"],
      },
      { kind: "picture", width: 47, picture: { text: "2607020001" } },
    ]);
  });

  it.skipIf(cannotScan)(`its bars are read as the number of the specimen${reason}`, () => {
    const [, bars] = made(specimenLabel(specimen)).blocks;
    expect(bars?.kind === "picture" && scanned(bars.picture, "code128")).toBe("2607020001");
  });

  it("bars that would be too fine and numbers that have no bars are refused", () => {
    expect(problems(specimenLabel({ ...specimen, specimenNumber: "ABCDEFGHIJKLMNOPQRSTUVWXYZ" }))).toEqual([
      "label_bars_too_dense specimenNumber",
    ]);
    expect(
      problems(specimenLabel({ ...specimen, specimenNumber: "MẪU 1", takenAt: "8h30" as LocalMinute })),
    ).toEqual(["label_detail specimenNumber", "label_detail takenAt"]);
  });
});

it("Vietnamese letters are as wide as the letters that they are made of, in either normal form", () => {
  expect(textWidth("ấ")).toBe(textWidth("a"));
  expect(textWidth("ựỢĐ".normalize("NFD"))).toBe(600 + 778 + 722);
  expect(lineCount("a b c", 1500)).toBe(2);
  expect(lineCount("WWW", 1500)).toBeUndefined();
});
