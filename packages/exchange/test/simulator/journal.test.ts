import * as fs from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openJournal, type ReceivedDocument } from "../../src/simulator/journal.ts";

vi.mock("node:fs", async (load) => {
  const real = await load<typeof fs>();
  return { ...real, writeSync: vi.fn(real.writeSync), fsyncSync: vi.fn(real.fsyncSync) };
});
const real = await vi.importActual<typeof fs>("node:fs");

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "benhan-journal-"));
  path = join(directory, "received.jsonl");
});
afterEach(async () => {
  vi.mocked(fs.writeSync).mockReset().mockImplementation(real.writeSync);
  vi.mocked(fs.fsyncSync).mockReset().mockImplementation(real.fsyncSync);
  await rm(directory, { recursive: true });
});

const documentOf = (sequence: number, chain = `LK-${sequence}-Đ`): ReceivedDocument => ({
  sequence,
  function: "claim",
  facilityCode: "79999",
  chain,
  digest: `sha-256:${"0".repeat(64)}`,
  bytes: 10,
  transactionCode: `7999920260702${sequence}`,
  receivedAt: "2026-07-02T01:10:00.000Z",
});
const lineOf = (document: object) => `${JSON.stringify(document)}\n`;
const fullDisk = () => Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });

/** The system takes so many bytes of what is to be written. */
function takesOnly(bytes: number): void {
  vi.mocked(fs.writeSync).mockImplementationOnce(((
    file: number,
    line: Buffer,
    from: number,
    _n: number,
    at: number,
  ) => real.writeSync(file, line, from, bytes, at)) as typeof fs.writeSync);
}

function received(): readonly ReceivedDocument[] {
  const journal = openJournal(directory);
  journal.close();
  return journal.received;
}

describe("a document", () => {
  test("that the system takes in pieces is written whole", () => {
    const journal = openJournal(directory);
    takesOnly(7);
    takesOnly(50);
    journal.append(documentOf(1));
    journal.append(documentOf(2));
    journal.close();
    expect(received()).toEqual([documentOf(1), documentOf(2)]);
  });

  test.each([
    [
      "half written",
      () => {
        takesOnly(20);
        vi.mocked(fs.writeSync).mockImplementationOnce(() => {
          throw fullDisk();
        });
      },
    ],
    [
      "not made durable",
      () => {
        vi.mocked(fs.fsyncSync).mockImplementationOnce(() => {
          throw fullDisk();
        });
      },
    ],
  ])("that is %s leaves nothing behind, and the next one is whole", async (_name, fail) => {
    const journal = openJournal(directory);
    journal.append(documentOf(1));
    fail();
    expect(() => journal.append(documentOf(2, "LK-long".repeat(50)))).toThrow("ENOSPC");
    expect(journal.received).toEqual([documentOf(1)]);
    expect(await readFile(path, "utf8")).toBe(lineOf(documentOf(1)));
    journal.append(documentOf(2));
    journal.close();
    expect(received()).toEqual([documentOf(1), documentOf(2)]);
  });

  test("after the end is refused", () => {
    const journal = openJournal(directory);
    journal.close();
    expect(() => journal.append(documentOf(1))).toThrow("closed");
    expect(received()).toEqual([]);
  });
});

describe("a file", () => {
  test.each(["null", "5", "[]", "{}", '"text"', '{"sequ', '{"sequence":2}'])(
    "with the line %s is refused, naming the line",
    async (line) => {
      const content = `${lineOf(documentOf(1))}${line}\n${lineOf(documentOf(3))}`;
      await writeFile(path, content);
      expect(() => openJournal(directory)).toThrow(
        expect.objectContaining({
          code: "exchange.simulator.journal_damaged",
          text: expect.objectContaining({ en: "The journal of the simulator is damaged at line 2." }),
        }),
      );
      expect(await readFile(path, "utf8")).toBe(content);
    },
  );

  test.each(Object.keys(documentOf(1)))("with a line without %s is refused", async (name) => {
    await writeFile(path, lineOf({ ...documentOf(1), [name]: null }));
    expect(() => openJournal(directory)).toThrow("exchange.simulator.journal_damaged");
  });

  test.each(["notes of somebody", '{"name":"x"}', "[1,2]"])(
    "that holds only %s is refused and kept",
    async (content) => {
      await writeFile(path, content);
      expect(() => openJournal(directory)).toThrow("exchange.simulator.journal_damaged");
      expect(await readFile(path, "utf8")).toBe(content);
    },
  );

  test.each(["", "{", '{"seq', '{"sequence":1,"function":"cl'])(
    "that holds only the torn first line %j is begun anew",
    async (content) => {
      await writeFile(path, content);
      expect(received()).toEqual([]);
      expect(await readFile(path, "utf8")).toBe("");
    },
  );
});
