import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startSimulator } from "@benhan/exchange/simulator";
import { encodeCertificatePem } from "@benhan/signing";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../kill/bundle.ts";
import { programOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const input = (name: string) => join(root, "examples/quickstart/input", name);
const run = promisify(execFile);

describe("the program of the guide", () => {
  let folder = "";
  beforeAll(() => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    folder = mkdtempSync(join(root, "tests/.work/guide-"));
    const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    // The samples that the guide names, byte for byte.
    copyFileSync(input("1-ngoai-tru.json"), join(folder, "luot-kham.json"));
    copyFileSync(input("6-ngoai-tru-da-thanh-toan.json"), join(folder, "luot-kham-da-thanh-toan.json"));
    copyFileSync(input("2-noi-tru-chuyen-vien.xlsx"), join(folder, "luot-kham.xlsx"));
    copyFileSync(input("4-tep-phan-mem-khac.xml"), join(folder, "giamdinh.xml"));
    put("xml1.csv", "MA_LK,MA_BN\nLK1,BN1\n");
    put("xml2.csv", "MA_LK,STT,MA_THUOC\nLK1,1,40.9999\n");
    put("don-vi.p12", testFacilityPkcs12.bytes);
    const { root: anchor, issuing } = testFacilityPkcs12;
    put("goc-tin-cay.pem", encodeCertificatePem(anchor) + encodeCertificatePem(issuing));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["vi", "en"])(
    "takes a visit to two receipts and verifies what it stored (%s)",
    { timeout: 60_000 },
    async (language) => {
      const account = "79999_BV";
      const hub = {
        data: join(folder, `hub-${language}`),
        facilityCode: "79999",
        account,
        password: "secret",
      };
      const simulator = await startSimulator(hub);
      try {
        const text = programOf(`docs/${language}/start.md`)
          .replace("http://127.0.0.1:8080", simulator.baseUrl)
          .replace('"benhan.db"', `"benhan-${language}.db"`);
        const source = join(folder, `guide-${language}.ts`);
        writeFileSync(source, text);
        const program = await bundle(source, `guide-${language}`);
        const env = { ...process.env, BHXH_PASSWORD: "secret", P12_PASSWORD: testFacilityPkcs12.passphrase };
        const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder, env });
        expect(stdout.match(/delivered: 1/g)).toHaveLength(2);
        expect(stdout).toContain("TOTAL_PASSED undefined BỆNH VIỆN THỬ NGHIỆM");
        expect(stdout.match(/^1 ACCEPTED \S+$/gm)).toHaveLength(2);
        expect(simulator.state().received.map(({ effective }) => effective)).toEqual([false, true]);
      } finally {
        await simulator.close();
      }
    },
  );
});
