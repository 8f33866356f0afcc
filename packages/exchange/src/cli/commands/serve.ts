import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import process from "node:process";
import {
  type Command,
  type CommandLine,
  exitCodes,
  numberOf,
  oneOf,
  reasonOf,
  stopSignal,
} from "@benhan/core/command-line";
import { planOf } from "../check/check-path.ts";
import { editionOption } from "../edition-option.ts";
import { inputUnreadable } from "../input/input.faults.ts";
import { loadLists, skippedListsText } from "../input/load-lists.ts";
import { loadRules } from "../input/load-rules.ts";
import { tokenTooShort } from "../serve/serve.faults.ts";
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

Description in OpenAPI 3.1: GET /openapi.json. To end: Ctrl-C.`,
  },
  async run(line, { say, language }) {
    const host = oneOf(name, line, "host", ["127.0.0.1", "::1"]);
    const port = numberOf(name, line, "port", { least: 0, most: 65_535, usual: usualPort });
    const { megabytes, concurrent, requestMs } = defaultServiceLimits;
    const limits = {
      megabytes: numberOf(name, line, "max-mb", { least: 1, most: 1000, usual: megabytes }),
      concurrent: numberOf(name, line, "concurrent", { least: 1, most: 1000, usual: concurrent }),
      requestMs: 1000 * numberOf(name, line, "timeout", { least: 1, most: 3600, usual: requestMs / 1000 }),
    };
    const { workMs, heapMegabytes } = defaultWorkLimits;
    const workLimits = {
      threads: numberOf(name, line, "threads", { least: 1, most: 256, usual: availableParallelism() }),
      workMs: 1000 * numberOf(name, line, "work-timeout", { least: 1, most: 3600, usual: workMs / 1000 }),
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
    const stop = stopSignal();
    const program = new URL("./benhan-exchange-serve-worker.js", import.meta.url);
    const workers = openServiceWorkers(program, { setting, packs }, workLimits);
    const service = await startService({
      ...{ host, port, limits, plan, token, packs, work: workers.work },
      ...(allowOrigin !== undefined && { allowOrigin }),
      ...(line.has("log") && { log: say }),
    });
    process.stdout.write(`${JSON.stringify({ url: service.url, ...(given === undefined && { token }) })}\n`);
    if (!stop.signal.aborted) await once(stop.signal, "abort");
    stop.end();
    await service.close();
    await workers.close();
    return exitCodes.clean;
  },
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
