import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packages = ["core", "signing", "exchange", "storage"];

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return ["node_modules", "dist", "test"].includes(entry.name) ? [] : sourcesBelow(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** Every name that the sources have. */
const words = new Set(
  [...packages.map((name) => `packages/${name}/src`), "examples"]
    .flatMap(sourcesBelow)
    .flatMap((path) => readFileSync(join(root, path), "utf8").match(/[A-Za-z_$][\w$]*/g) ?? []),
);

/** The rows of the page: section, setting, unknown, default, where. */
const rows = readFileSync(join(root, "docs/reference/unknowns.md"), "utf8")
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [section = "", ...lines] = part.split("\n");
    const cells = lines
      .filter((line) => line.startsWith("| ") && !/^\| (?:Cấu hình|Giới hạn)/.test(line))
      .map((line) =>
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    return cells.map((cell) => ({ section, cell, setting: cell[0] ?? "", where: cell.at(-1) ?? "" }));
  });

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, inner = ""]) => inner);
/** Names of the code in a piece of it: `expect.signers`, `keys[0]`. */
const namesIn = (text: string) => text.match(/[A-Za-z_$][\w$]*/g) ?? [];

/** A file or folder, written from the root, with the name of its package before it, or within a package. */
function isThere(path: string): boolean {
  if (path.startsWith("@benhan/")) return isThere(path.slice("@benhan/".length));
  const [first = "", ...rest] = path.split("/");
  const places = [
    path,
    `packages/${path}`,
    ...(packages.includes(first) ? [`packages/${first}/src/${rest.join("/")}`] : []),
    ...packages.map((name) => `packages/${name}/src/${path}`),
  ];
  return places.some((place) => existsSync(join(root, place)));
}

describe("docs/reference/unknowns.md", () => {
  it("has a default for every unknown, and a place where it is", () => {
    expect(rows.length).toBeGreaterThan(300);
    for (const { section, cell, setting } of rows) {
      expect(cell.length, setting).toBe(section.startsWith("Limits") ? 3 : 4);
      expect(cell.at(-2), setting).not.toBe("");
      expect(cell.at(-1), setting).not.toBe("");
    }
  });

  it("tells each setting once in a section", () => {
    const names = rows.flatMap(({ section, setting }) =>
      quoted(setting.replace(/\([^)]*\)/g, ""))
        .filter((name) => /^[a-z]\w*\.\w/i.test(name))
        .map((name) => `${section}: ${name}`),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("names options that the code has", () => {
    const missing = rows.flatMap(({ setting }) =>
      [...setting.matchAll(/\(([^)]*)\)/g)]
        .flatMap(([, inner = ""]) => quoted(inner).flatMap(namesIn))
        .filter((name) => !words.has(name))
        .map((name) => `${setting}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("points at files and names that there are", () => {
    const missing = rows.flatMap(({ setting, where }) =>
      quoted(where)
        .filter((text) =>
          /[/]|\.ts$/.test(text) ? !isThere(text) : !namesIn(text).every((name) => words.has(name)),
        )
        .map((text) => `${setting}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  it("has a line for every unknown of the descriptions of the hubs", () => {
    // The marks "unknown" of the descriptions of BHXH, the data axis, e-prescriptions, the health book and other systems.
    const wanted =
      `bhyt.signature.layout bhyt.xml0.edition bhyt.recordsPerFile bhyt.limits bhyt.xml12.channel bhyt.deadlines
      bhxh.resend bhxh.lookUpStyle bhxh.coPaymentUsername bhxh.coPaymentRestricted bhxh.visitDetail bhxh.historyFields
      bhxh.tokenCodes bhxh.paperCodes bhxh.results bhxh.temporaryChildCard
      emrhub.hosts emrhub.receiverId emrhub.refresh emrhub.status emrhub.limits emrhub.errors
      ksk.facilityNumber ksk.cks ksk.ckdt ksk.unusedFiles ksk.type ksk.hosoPerMessage ksk.results ksk.specialForms ksk.xsd
      erx.letters erx.courseShape erx.treatmentForm erx.signature erx.tokenScope erx.vendorHeaders erx.spec erx.status
      erx.personalId erx.guardianAge erx.insuranceNumberName erx.diagnosisParts erx.numberSizes erx.doctorNotAdded
      vneid.ack vneid.displayed vneid.xml8 death.xml civilStatus driver.channel ecds.codeLists ecds.host hubs.provincial hubs.systems
      qr.cancuoc2024 qr.vneid qr.vssid`.split(/\s+/);
    const told = new Set(rows.flatMap(({ setting }) => quoted(setting)));
    expect(wanted.filter((name) => !told.has(name))).toEqual([]);
  });
});
