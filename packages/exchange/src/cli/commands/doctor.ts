import type { OutcomeClass } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  exitCodes,
  levelMarks,
  numberOf,
  printResult,
  stopSignal,
  takes,
} from "@benhan/core/command-line";
import { type Bilingual, hasErrors } from "@benhan/core/faults";
import { diagnoseHubs } from "../../hubs/doctor/examine-hub.ts";
import type { HubExamination, HubExamOptions } from "../../hubs/doctor/hub-examination.ts";
import { urlOf } from "../../hubs/doctor/url-of.ts";
import { usageWrong } from "../cli.faults.ts";
import { readServerCertificate } from "../doctor/read-server-certificate.ts";
import { hostOptions, lacks, withHost } from "../host/load-host.ts";

const name = "doctor";

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
  --timeout GIÂY     giới hạn cho mỗi câu hỏi, 1–600, mặc định 10
  --json             cho chương trình đọc

Không gửi dữ liệu người bệnh. Mã thoát: 0 không có lỗi; 1 có lỗi; 2 không khám được.`,
    en: `benhan-exchange doctor --config FILE [--login]  examines the way to each hub: settings, whether passwords are there, line, certificate, clock, IP address

  --config FILE      your JavaScript module, export default { storage, connectors }
  --login            also tries the login with the password of the facility; not by default: repeated failures may lock the account
  --echo URL         a service that answers with the address that called it; by default none is asked
  --registered IP,…  the addresses that are registered with the hubs
  --timeout SECONDS  limit for each question, 1–600, by default 10
  --json             for programs

Sends no data of patients. Exit code: 0 no errors; 1 errors were found; 2 not examined.`,
  },
  run: (line, terminal) => {
    const options = optionsOf(line);
    return withHost(name, line, async ({ connectors = [], clock }, file) => {
      if (connectors.length === 0) throw lacks(file, "connectors: [ … ]");
      const stop = stopSignal();
      try {
        const hubs = await diagnoseHubs(connectors, {
          ...options,
          ...(clock && { clock }),
          ...{ readCertificate: readServerCertificate, signal: stop.signal },
        });
        await printResult(line, terminal, { hubs }, hubs.flatMap(linesOf));
        return hubs.some(({ findings }) => hasErrors(findings)) ? exitCodes.findings : exitCodes.clean;
      } finally {
        stop.end();
      }
    });
  },
};

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
  return [{ vi: told("vi"), en: told("en") }, ...findings.flatMap(findingLines)];
}

const loginWords = (login: OutcomeClass): Bilingual =>
  login.startsWith("ACCEPTED")
    ? { vi: `được [${login}]`, en: `works [${login}]` }
    : { vi: `không được [${login}]`, en: `does not work [${login}]` };

function findingLines({
  severity,
  text,
  nextStep,
}: HubExamination["findings"][number]): readonly Bilingual[] {
  const mark = levelMarks[severity];
  return [
    { vi: `  ${mark} ${text.vi}`, en: `  ${mark} ${text.en}` },
    ...(nextStep ? [{ vi: `      → ${nextStep.vi}`, en: `      → ${nextStep.en}` }] : []),
  ];
}
