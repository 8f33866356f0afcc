#!/usr/bin/env node
import process from "node:process";
import { parseArgs } from "node:util";
import { type Bilingual, isEmrError, isInstant } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import { optionInvalid } from "./simulator.faults.ts";
import { type SimulatorOptions, startSimulator } from "./start-simulator.ts";

const help: Bilingual = {
  vi: `benhan-hub-simulator: cổng BHXH giả lập trên máy này, chỉ dùng để thử nghiệm.

  --data DIR           thư mục dữ liệu, giữ nguyên khi tiến trình bị dừng đột ngột (bắt buộc)
  --facility CODE      mã cơ sở, ví dụ 79999 (bắt buộc)
  --account NAME       tài khoản, mặc định CODE_BV
  --password-env NAME  tên biến môi trường chứa mật khẩu (bắt buộc)
  --port N             mặc định 0: cổng bất kỳ còn trống
  --fault PLAN         kịch bản lỗi, ví dụ drop@3,503@5 hoặc random:0.2:42
  --clock INSTANT      đồng hồ đứng yên ở thời điểm này
  --lang vi|en         ngôn ngữ của thông báo`,
  en: `benhan-hub-simulator: a simulated BHXH gateway on this machine, for tests only.

  --data DIR           directory of the data, which survives a killed process (required)
  --facility CODE      facility code, such as 79999 (required)
  --account NAME       account, by default CODE_BV
  --password-env NAME  name of the environment variable that holds the password (required)
  --port N             by default 0: any free port
  --fault PLAN         fault plan, such as drop@3,503@5 or random:0.2:42
  --clock INSTANT      the clock stands at this moment
  --lang vi|en         language of messages`,
};

const options = {
  data: { type: "string" },
  facility: { type: "string" },
  account: { type: "string" },
  "password-env": { type: "string" },
  port: { type: "string" },
  fault: { type: "string" },
  clock: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof valuesOf>;

function valuesOf() {
  return parseArgs({ options, strict: true }).values;
}

function settings(values: Values): SimulatorOptions {
  const { data, facility, fault, port = "0" } = values;
  const password = process.env[values["password-env"] ?? ""];
  if (data === undefined) throw optionInvalid({ option: "--data" });
  if (facility === undefined || !/^\w{5}$/.test(facility)) throw optionInvalid({ option: "--facility" });
  if (password === undefined || password === "") throw optionInvalid({ option: "--password-env" });
  if (!/^\d{1,5}$/.test(port)) throw optionInvalid({ option: "--port" });
  return {
    data,
    facilityCode: facility,
    account: values.account ?? `${facility}_BV`,
    password,
    port: Number(port),
    clock: clockAt(values.clock),
    ...(fault !== undefined && { faults: fault }),
  };
}

/** The system's clock, or one that stands still but waits for real. */
function clockAt(moment: string | undefined): Clock {
  const { clock } = systemPlatform();
  if (moment === undefined) return clock;
  if (!isInstant(moment)) throw optionInvalid({ option: "--clock" });
  return { now: () => moment, sleep: clock.sleep };
}

async function main(): Promise<void> {
  // Before the options are read, so that complaints about them are in the right language, too.
  const lang = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
  try {
    const values = valuesOf();
    if (values.help) return console.log(help[lang]);
    const chosen = settings(values);
    const simulator = await startSimulator(chosen);
    const { baseUrl, port } = simulator;
    console.log(JSON.stringify({ baseUrl, port, data: chosen.data, facilityCode: chosen.facilityCode }));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void simulator.close());
    }
  } catch (error) {
    console.error(isEmrError(error) ? `${error.text[lang]} ${error.nextStep?.[lang] ?? ""}` : String(error));
    process.exitCode = 1;
  }
}

await main();
