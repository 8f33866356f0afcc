import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import process from "node:process";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  numberOf,
  oneOf,
  reasonOf,
  stopSignal,
  type Terminal,
} from "@benhan/core/command-line";
import { planOf } from "../check/check-path.ts";
import { usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { hostOptions, withHost } from "../host/load-host.ts";
import { inputUnreadable } from "../input/input.faults.ts";
import { loadLists, skippedListsText } from "../input/load-lists.ts";
import { loadRules } from "../input/load-rules.ts";
import { type SendLoop, startSendLoop } from "../serve/host/send-loop.ts";
import { tokenTooShort } from "../serve/serve.faults.ts";
import type { ServiceHost } from "../serve/service-host.ts";
import { defaultWorkLimits, openServiceWorkers } from "../serve/service-workers.ts";
import { defaultServiceLimits, startService } from "../serve/start-service.ts";

const name = "serve";
const usualPort = 8477;
const shortestToken = 16;

/** `benhan-exchange serve`: the same as a service on this machine, for software in other languages. */
export const serveCommand: Command = {
  name,
  takes: [0, 0],
  arguments: "",
  options: {
    port: "text",
    host: "text",
    edition: "text",
    lists: "text",
    rules: "text",
    "token-file": "text",
    "allow-origin": "text",
    "max-mb": "text",
    concurrent: "text",
    threads: "text",
    timeout: "text",
    "work-timeout": "text",
    log: "flag",
    ...hostOptions,
    "no-send": "flag",
  },
  help: {
    vi: `benhan-exchange serve  …  dịch vụ HTTP chỉ trên máy này: check, decode, encode, explain

  --port N              mặc định ${usualPort}; 0 là cổng bất kỳ còn trống
  --host 127.0.0.1|::1  không nghe ở địa chỉ nào khác
  --lists DIR, --rules FILE, --edition ID   như lệnh check
  --token-file FILE     mã truy cập; cũng có thể đặt biến BENHAN_TOKEN; không có thì tự tạo và in ra một lần
  --allow-origin URL    cho phép một trang web gọi
  --max-mb N            nội dung lớn nhất, mặc định ${defaultServiceLimits.megabytes}
  --concurrent N        số yêu cầu cùng lúc, kể cả đang chờ, mặc định ${defaultServiceLimits.concurrent}
  --threads N           số luồng xử lý, mặc định bằng số nhân
  --timeout GIÂY        thời gian nhận một yêu cầu, mặc định ${defaultServiceLimits.requestMs / 1000}
  --work-timeout GIÂY   thời gian xử lý một yêu cầu, mặc định ${defaultWorkLimits.workMs / 1000}
  --log                 ghi phương thức, đường dẫn mẫu và mã trả lời ra stderr; không ghi dữ liệu
  --config TỆP          mô-đun của cơ sở (storage, connectors, sign, cards, papers): thêm lưu hồ sơ, ký hai bước, xếp hàng,
                        trạng thái, biên nhận, tra thẻ, in giấy; hàng đợi được gửi ngay trong dịch vụ này
  --no-send             với --config: chỉ xếp hàng, chương trình khác gửi

Mô tả OpenAPI 3.1: GET /openapi.json. Dừng: Ctrl-C.`,
    en: `benhan-exchange serve  …  an HTTP service on this machine only: check, decode, encode, explain

  --port N              by default ${usualPort}; 0 takes any free port
  --host 127.0.0.1|::1  it listens on no other address
  --lists DIR, --rules FILE, --edition ID   as of check
  --token-file FILE     the access token; or set BENHAN_TOKEN; else one is made and printed once
  --allow-origin URL    lets one web page call
  --max-mb N            largest body, by default ${defaultServiceLimits.megabytes}
  --concurrent N        requests at the same time, waiting ones too, by default ${defaultServiceLimits.concurrent}
  --threads N           by default as many as there are cores
  --timeout SECONDS     in which a request must arrive, by default ${defaultServiceLimits.requestMs / 1000}
  --work-timeout SECONDS  that the work on one may take, by default ${defaultWorkLimits.workMs / 1000}
  --log                 method, route and status of each request on stderr; no data
  --config FILE         the module of the facility (storage, connectors, sign, cards, papers): adds archive, signing in two
                        steps, outbox, status, receipts, card look-up and papers; the queue is sent by this service
  --no-send             with --config: only queues, another program sends

Description in OpenAPI 3.1: GET /openapi.json. To end: Ctrl-C.`,
  },
  async run(line, terminal) {
    if (line.text("config") !== undefined)
      return await withHost<ServiceHost, ExitCode>(name, line, (means) => serve(line, terminal, means));
    if (line.has("no-send"))
      throw usageWrong({ usage: `${name} --help`, parts: [goesWith("--no-send", "--config")] });
    return await serve(line, terminal);
  },
};

/** What is being sent when the service is asked to end is settled first, as long as that takes no longer. */
const patienceMs = 30_000;

/** Serves until the process is asked to end. */
async function serve(line: CommandLine, { say, language }: Terminal, means?: ServiceHost): Promise<ExitCode> {
  const host = oneOf(name, line, "host", ["127.0.0.1", "::1"]);
  const port = numberOf(name, line, "port", { least: 0, most: 65_535, usual: usualPort });
  const { megabytes, concurrent, requestMs } = defaultServiceLimits;
  const limits = {
    megabytes: numberOf(name, line, "max-mb", { least: 1, most: 1000, usual: megabytes }),
    concurrent: numberOf(name, line, "concurrent", { least: 1, most: 1000, usual: concurrent }),
    requestMs:
      1000 *
      numberOf(name, line, "timeout", { least: 1, most: 3600, usual: requestMs / 1000, unit: "seconds" }),
  };
  const { workMs, heapMegabytes } = defaultWorkLimits;
  const workLimits = {
    threads: numberOf(name, line, "threads", { least: 1, most: 256, usual: availableParallelism() }),
    workMs:
      1000 *
      numberOf(name, line, "work-timeout", { least: 1, most: 3600, usual: workMs / 1000, unit: "seconds" }),
    heapMegabytes,
  };
  const lists = line.text("lists");
  const rulesFile = line.text("rules");
  const rules = rulesFile === undefined ? undefined : await loadRules(rulesFile);
  const loaded = lists === undefined ? undefined : await loadLists(lists, rules);
  if (loaded !== undefined && loaded.skipped.length > 0) say(skippedListsText(loaded.skipped)[language]);
  const setting = {
    edition: editionOption(name, line)?.id ?? "auto",
    megabytes,
    ...(rulesFile !== undefined && { rulesFile }),
    ...(loaded !== undefined && { codeLists: loaded.codeLists }),
  };
  const plan = await planOf(setting);
  const packs = loaded?.packs ?? [];
  const given = await givenToken(line);
  const token = given ?? randomBytes(32).toString("base64url");
  const allowOrigin = line.text("allow-origin");
  const stop = stopSignal(patienceMs);
  const program = new URL("./benhan-exchange-serve-worker.js", import.meta.url);
  const workers = openServiceWorkers(program, { setting, packs }, workLimits);
  let sending: SendLoop | undefined;
  const queued = () => sending?.queued();
  try {
    const service = await startService({
      ...{ host, port, limits, plan, token, packs, work: workers.work },
      ...(means !== undefined && { desk: { host: means, plan, workMs: workLimits.workMs, queued } }),
      ...(allowOrigin !== undefined && { allowOrigin }),
      ...(line.has("log") && { log: say }),
    });
    try {
      // Behind the port: a service that cannot serve sends nothing.
      if (means !== undefined) sending = await sendingOf(line, means, { say, language });
      process.stdout.write(
        `${JSON.stringify({ url: service.url, ...(given === undefined && { token }) })}\n`,
      );
      if (!stop.signal.aborted) await once(stop.signal, "abort");
    } finally {
      await service.close();
    }
  } finally {
    await workers.close();
    await sending?.end();
    stop.end();
  }
  return exitCodes.clean;
}

/** Starts to send what is queued, unless the host has no connectors or the line says that another program sends. */
async function sendingOf(
  line: CommandLine,
  host: ServiceHost,
  { say, language }: Pick<Terminal, "say" | "language">,
): Promise<SendLoop | undefined> {
  const hubs = (host.connectors ?? []).map(({ hub }) => hub).join(", ");
  if (line.has("no-send") || hubs === "") {
    say(notSending[language]);
    return undefined;
  }
  say(sendingTo(hubs)[language]);
  return await startSendLoop(host, say);
}

const sendingTo = (hubs: string) => ({
  vi: `Dịch vụ này gửi luôn hàng đợi tới: ${hubs}. Để chương trình khác gửi: --no-send.`,
  en: `This service also sends the queue to: ${hubs}. To leave that to another program: --no-send.`,
});

const notSending = {
  vi: "Hàng đợi không được gửi ở đây (--no-send, hoặc mô-đun không có connectors): phải có chương trình khác gửi.",
  en: "The queue is not sent here (--no-send, or the module has no connectors): another program has to.",
};

async function givenToken(line: CommandLine): Promise<string | undefined> {
  const file = line.text("token-file");
  const token = file === undefined ? process.env["BENHAN_TOKEN"] : await tokenIn(file);
  if (token === undefined || (file === undefined && token === "")) return undefined;
  if (token.length < shortestToken || !/^[\x21-\x7e]+$/.test(token))
    throw tokenTooShort({ least: shortestToken });
  return token;
}

async function tokenIn(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw inputUnreadable({ file, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}
