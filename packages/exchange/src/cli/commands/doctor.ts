import process from "node:process";
import type { OutcomeClass } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  levelMarks,
  numberOf,
  printResult,
  stopSignal,
  type Terminal,
  takes,
} from "@benhan/core/command-line";
import { type Bilingual, bySeverity, hasErrors, type Issue } from "@benhan/core/faults";
import { diagnoseHubs } from "../../hubs/doctor/examine-hub.ts";
import type { HubExamination, HubExamOptions } from "../../hubs/doctor/hub-examination.ts";
import { urlOf } from "../../hubs/doctor/url-of.ts";
import { usageWrong } from "../cli.faults.ts";
import { readServerCertificate } from "../doctor/read-server-certificate.ts";
import { retellSilence } from "../doctor/retell-silence.ts";
import { dispatcherFindings } from "../host/dispatcher-findings.ts";
import { closeInTime, openInTime } from "../host/host-in-time.ts";
import { hostOptions, lacks } from "../host/load-host.ts";

const name = "doctor";

/** What the host may take to open, and to close, where the line names no limit. */
const usualHostMs = 30_000;
const leastHostMs = 5_000;

type Finding = HubExamination["findings"][number];

/** `benhan-exchange doctor`: examines the way to every hub of the configuration. */
export const doctorCommand: Command = {
  name,
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, login: "flag", echo: "text", registered: "text", timeout: "text", json: "flag" },
  help: {
    vi: `benhan-exchange doctor --config TỆP [--login]  khám đường tới từng cổng: cấu hình, mật khẩu đã có chưa, mạng, chứng thư, giờ, địa chỉ IP

  --config TỆP       mô-đun JavaScript của bạn, export default { storage, connectors }
  --login            thử cả đăng nhập bằng mật khẩu của cơ sở; mặc định không, vì đăng nhập sai nhiều lần có thể khóa tài khoản
  --echo URL         dịch vụ trả về địa chỉ IP đã gọi nó; mặc định không hỏi
  --registered IP,…  các địa chỉ IP đã đăng ký với cổng
  --timeout GIÂY     giới hạn cho mỗi câu hỏi, 1–600, mặc định 10; cũng cho việc mở và đóng tệp cấu hình (ít nhất 5, mặc định 30)
  --json             cho chương trình đọc

Không gửi dữ liệu người bệnh. Mã thoát: 0 không có lỗi; 1 có lỗi; 2 không khám được.`,
    en: `benhan-exchange doctor --config FILE [--login]  examines the way to each hub: settings, whether passwords are there, line, certificate, clock, IP address

  --config FILE      your JavaScript module, export default { storage, connectors }
  --login            also tries the login with the password of the facility; not by default: repeated failures may lock the account
  --echo URL         a service that answers with the address that called it; by default none is asked
  --registered IP,…  the addresses that are registered with the hubs
  --timeout SECONDS  limit for each question, 1–600, by default 10; also for opening and closing the configuration (at least 5, by default 30)
  --json             for programs

Sends no data of patients. Exit code: 0 no errors; 1 errors were found; 2 not examined.`,
  },
  run: async (line, terminal) => {
    try {
      return await examine(line, terminal);
    } finally {
      endSoon();
    }
  },
};

async function examine(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const options = optionsOf(line);
  const hostMs = hostLimitMs(line, options);
  const { host, file } = await openInTime(name, line, hostMs);
  let hubs: readonly HubExamination[];
  let ofHost: readonly Issue[];
  const stop = stopSignal();
  try {
    const { connectors = [], clock } = host;
    if (connectors.length === 0) throw lacks(file, "connectors: [ … ]");
    ofHost = dispatcherFindings(host);
    const { signal } = stop;
    const call = { ...options, ...(clock && { clock }), readCertificate: readServerCertificate, signal };
    const examined = await diagnoseHubs(connectors, call);
    hubs = await Promise.all(
      connectors.flatMap((own, index) => {
        const found = examined[index];
        return found === undefined ? [] : [retellSilence(found, own, { signal })];
      }),
    );
  } catch (error) {
    await closeInTime(host, hostMs);
    throw error;
  } finally {
    stop.end();
  }
  const findings = bySeverity([...ofHost, ...(await closeInTime(host, hostMs))]);
  const lines = [...hubs.flatMap(linesOf), ...hintLines(hubs), ...hostLines(file, findings)];
  await printResult(line, terminal, { hubs, findings }, lines);
  const all = [...findings, ...hubs.flatMap((hub) => hub.findings)];
  return hasErrors(all) ? exitCodes.findings : exitCodes.clean;
}

/**
 * Ends the process after its result although something is still open: a timer of the host, or a line to a server that says
 * nothing. What is left to write has a moment for it; where nothing is open the process ends by itself.
 */
function endSoon(): void {
  setTimeout(() => process.exit(), 100).unref();
}

/** What the host may take to open and to close: what the line says, but no module loads in no time. */
function hostLimitMs(line: CommandLine, { timeoutMs = 0 }: HubExamOptions): number {
  return line.text("timeout") === undefined ? usualHostMs : Math.max(timeoutMs, leastHostMs);
}

const hostLines = (file: string, findings: readonly Issue[]): readonly Bilingual[] =>
  findings.length === 0 ? [] : [{ vi: file, en: file }, ...findings.flatMap(findingLines)];

function optionsOf(line: CommandLine): HubExamOptions {
  const [egressEcho, registered] = [line.text("echo"), line.text("registered")];
  if (egressEcho !== undefined && urlOf(egressEcho) === undefined)
    throw usageWrong({ usage: `${name} --help`, parts: [takes("--echo", "URL (https://…)")] });
  return {
    timeoutMs: numberOf(name, line, "timeout", { least: 1, most: 600, usual: 10, unit: "seconds" }) * 1000,
    login: line.has("login"),
    ...(egressEcho !== undefined && { egressEcho }),
    ...(registered !== undefined && { registeredAddresses: registered.split(",").map((own) => own.trim()) }),
  };
}

function linesOf({ hub, environment, measured, findings }: HubExamination): readonly Bilingual[] {
  const { status, tookMs, aheadMs, certificateEnds, egressAddress, login } = measured;
  const parts: readonly (Bilingual | false)[] = [
    status !== undefined && { vi: `trả lời sau ${tookMs} ms`, en: `answers after ${tookMs} ms` },
    aheadMs !== undefined && { vi: `lệch giờ ${aheadMs / 1000} s`, en: `clock off by ${aheadMs / 1000} s` },
    certificateEnds !== undefined && {
      vi: `chứng thư đến ${certificateEnds.slice(0, 10)}`,
      en: `certificate until ${certificateEnds.slice(0, 10)}`,
    },
    egressAddress !== undefined && { vi: `IP ${egressAddress}`, en: `IP ${egressAddress}` },
    login !== undefined && {
      vi: `đăng nhập: ${loginWords(login).vi}`,
      en: `login: ${loginWords(login).en}`,
    },
  ];
  const told = (language: "vi" | "en") =>
    [`${hub} (${environment})`, ...parts.flatMap((part) => (part ? [part[language]] : []))].join(" · ");
  const faults = findings.filter(({ severity }) => severity !== "information");
  const good = faults.length === 0 ? { vi: " · tốt", en: " · good" } : { vi: "", en: "" };
  return [{ vi: told("vi") + good.vi, en: told("en") + good.en }, ...faults.flatMap(findingLines)];
}

/** What is no fault is told once, below, with the hubs for which it holds. */
function hintLines(hubs: readonly HubExamination[]): readonly Bilingual[] {
  const hints = new Map<string, { readonly finding: Finding; readonly of: string[] }>();
  for (const { hub, findings } of hubs)
    for (const finding of findings) {
      if (finding.severity !== "information") continue;
      const key = `${finding.code} ${finding.text.en}`;
      const known = hints.get(key) ?? { finding, of: [] };
      known.of.push(hub);
      hints.set(key, known);
    }
  return [...hints.values()].flatMap(({ finding, of }) => {
    const { vi, en } = finding.text;
    const names = of.join(", ");
    return findingLines({ ...finding, text: { vi: `${names}: ${vi}`, en: `${names}: ${en}` } });
  });
}

const loginWords = (login: OutcomeClass): Bilingual =>
  login.startsWith("ACCEPTED")
    ? { vi: `được [${login}]`, en: `works [${login}]` }
    : { vi: `không được [${login}]`, en: `does not work [${login}]` };

function findingLines({ severity, text, nextStep }: Finding): readonly Bilingual[] {
  const mark = levelMarks[severity];
  return [
    { vi: `  ${mark} ${text.vi}`, en: `  ${mark} ${text.en}` },
    ...(nextStep ? [{ vi: `      → ${nextStep.vi}`, en: `      → ${nextStep.en}` }] : []),
  ];
}
