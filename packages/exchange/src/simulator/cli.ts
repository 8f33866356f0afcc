#!/usr/bin/env node
import process from "node:process";
import { parseArgs } from "node:util";
import { type Bilingual, isEmrError, isInstant } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";
import type { GatewayAccount } from "./bhxh/simulated-gateway.ts";
import { exampleCommand, optionsInvalid, passwordVariableEmpty } from "./simulator.faults.ts";
import { type SimulatorProcess, startSimulator } from "./start-simulator.ts";

const help: Bilingual = {
  vi: `benhan-hub-simulator: cổng BHXH giả lập trên máy này, chỉ dùng để thử nghiệm.

  --data DIR           thư mục dữ liệu, giữ nguyên khi tiến trình bị dừng đột ngột (bắt buộc)
  --facility CODE      mã cơ sở, ví dụ 79999 (bắt buộc)
  --account NAME       tài khoản, mặc định CODE_BV
  --password-env NAME  tên biến môi trường chứa mật khẩu (bắt buộc)
  --port N             mặc định 0: cổng bất kỳ còn trống
  --fault PLAN         kịch bản lỗi, ví dụ drop@3,503@5 hoặc random:0.2:42
  --clock INSTANT      đồng hồ đứng yên ở thời điểm này
  --end-with-stdin     dừng khi đầu vào chuẩn đóng lại, tức khi chương trình gọi nó đã kết thúc
  --lang vi|en         ngôn ngữ của thông báo

Ví dụ:
  ${exampleCommand}
Trong PowerShell: $env:SIM_PW="secret" rồi chạy phần từ npx.`,
  en: `benhan-hub-simulator: a simulated BHXH gateway on this machine, for tests only.

  --data DIR           directory of the data, which survives a killed process (required)
  --facility CODE      facility code, such as 79999 (required)
  --account NAME       account, by default CODE_BV
  --password-env NAME  name of the environment variable that holds the password (required)
  --port N             by default 0: any free port
  --fault PLAN         fault plan, such as drop@3,503@5 or random:0.2:42
  --clock INSTANT      the clock stands at this moment
  --end-with-stdin     end when the standard input closes, that is with the program that started this one
  --lang vi|en         language of messages

Example:
  ${exampleCommand}
In PowerShell: $env:SIM_PW="secret", then the part from npx on.`,
};

const options = {
  data: { type: "string" },
  facility: { type: "string" },
  account: { type: "string" },
  "password-env": { type: "string" },
  port: { type: "string" },
  fault: { type: "string" },
  clock: { type: "string" },
  "end-with-stdin": { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof valuesOf>;

function valuesOf() {
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    return { ...values, positionals };
  } catch (cause) {
    // Node's own sentence names the option in quotes, in English.
    const [, option = "-"] = /'(-[^' ]+)/.exec(String(cause)) ?? [];
    throw optionsInvalid({ options: [option] }, { cause });
  }
}

function settings(values: Values): GatewayAccount & SimulatorProcess {
  const { data = "", facility = "", fault, port = "0", clock, lang = "vi" } = values;
  const variable = values["password-env"] ?? "";
  const problems = {
    "--data": data === "",
    "--facility": !/^\w{5}$/.test(facility),
    "--password-env": variable === "",
    "--port": !/^\d{1,5}$/.test(port) || Number(port) > 65_535,
    "--clock": clock !== undefined && !isInstant(clock),
    "--lang vi|en": lang !== "vi" && lang !== "en",
  };
  const wrongOptions = Object.entries(problems).flatMap(([option, isWrong]) => (isWrong ? [option] : []));
  const wrong = [...wrongOptions, ...values.positionals];
  if (wrong.length > 0) throw optionsInvalid({ options: wrong });
  const password = process.env[variable];
  if (password === undefined || password === "") throw passwordVariableEmpty({});
  return {
    data,
    facilityCode: facility,
    account: values.account ?? `${facility}_BV`,
    password,
    port: Number(port),
    clock: clockAt(clock),
    ...(fault !== undefined && { faults: fault }),
  };
}

/** The system's clock, or one that stands still but waits for real. */
function clockAt(moment: string | undefined): Clock {
  const { clock } = systemPlatform();
  return moment !== undefined && isInstant(moment) ? { now: () => moment, sleep: clock.sleep } : clock;
}

/** Reads the standard input to its end: whoever started this process is gone, however it ended. */
function whenStdinCloses(end: () => void): void {
  process.stdin.once("end", end).once("error", end).resume();
}

async function main(): Promise<void> {
  // Before the options are read, so that complaints about them are in the right language, too.
  const lang = /(?:^| )--lang[ =]en(?: |$)/.test(process.argv.join(" ")) ? "en" : "vi";
  try {
    const values = valuesOf();
    if (values.help) return console.log(help[lang]);
    const chosen = settings(values);
    const simulator = await startSimulator(chosen);
    const end = () => {
      if (values["end-with-stdin"]) process.stdin.destroy();
      void simulator.close();
    };
    // Before the line is printed: whoever has read it may end the process.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
    if (values["end-with-stdin"]) whenStdinCloses(end);
    const { baseUrl, port } = simulator;
    console.log(JSON.stringify({ baseUrl, port, data: chosen.data, facilityCode: chosen.facilityCode }));
  } catch (error) {
    console.error(isEmrError(error) ? `${error.text[lang]} ${error.nextStep?.[lang] ?? ""}` : String(error));
    process.exitCode = 1;
  }
}

await main();
