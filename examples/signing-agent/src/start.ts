import { readFileSync } from "node:fs";
import process from "node:process";
import { type Bilingual, isDigestText, isEmrError } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  exitCodes,
  goesWith,
  missing,
  numberOf,
  onlyOne,
  plainText,
  reasonOf,
  stopSignal,
  takes,
  usageWrong,
} from "@benhan/core/command-line";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import { readCertificate, type SigningKey } from "@benhan/signing";
import { openPkcs11Key } from "@benhan/signing/node-pkcs11";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { keyFileUnreadable, portNotUsable } from "./agent.faults.ts";
import { askSecret } from "./ask-secret.ts";
import { originOf } from "./origin-of.ts";
import { createPersonAtTerminal, type PersonAtTerminal } from "./person-at-terminal.ts";
import { type ServedAgent, serveAgent } from "./serve-agent.ts";
import { createSigningAgent, type Question, type SigningAgent } from "./signing-agent.ts";

const usualPort = 47_615;

/** `start`: listens until Ctrl-C. */
export const start: Command = {
  name: "start",
  takes: [0, 0],
  arguments: "",
  options: { origin: "texts", p12: "text", pkcs11: "text", fingerprint: "text", port: "text" },
  help: {
    vi: `Cách dùng:
  node signing-agent.mjs start --origin https://his.example.vn --p12 bac-si.p12
  node signing-agent.mjs start --origin https://his.example.vn --pkcs11 /usr/lib/libtoken.so

  --origin ĐỊA_CHỈ     trang web được phép, ghi nhiều lần nếu có nhiều trang
  --p12 TỆP            ký bằng tệp khóa .p12 hoặc .pfx
  --pkcs11 THƯ_VIỆN    ký bằng USB token, qua thư viện của nhà cung cấp (cần: npm install pkcs11js@2.1.7)
  --fingerprint MÃ     chọn một chứng thư trong token: sha-256:…
  --port SỐ            cổng trên máy này, mặc định ${usualPort}
  --lang vi|en         ngôn ngữ của thông báo

Mật khẩu và PIN được hỏi khi chạy, không bao giờ ghi trên dòng lệnh. Dừng bằng Ctrl-C.`,
    en: `Usage:
  node signing-agent.mjs start --origin https://his.example.vn --p12 doctor.p12
  node signing-agent.mjs start --origin https://his.example.vn --pkcs11 /usr/lib/libtoken.so

  --origin ADDRESS     a site that is allowed; may be given several times
  --p12 FILE           sign with a key file, .p12 or .pfx
  --pkcs11 LIBRARY     sign with a token, by the library of its vendor (wants: npm install pkcs11js@2.1.7)
  --fingerprint ID     one certificate of the token: sha-256:…
  --port NUMBER        port of this PC, default ${usualPort}
  --lang vi|en         language of the messages

Passphrase and PIN are asked for when it runs, and never stand on the command line. Ctrl-C ends it.`,
  },
  async run(line, { say, language }) {
    const port = numberOf("start", line, "port", { least: 0, most: 65_535, usual: usualPort });
    const origins = originsOf(line);
    const key = await openKey(line);
    // Forty bits, in letters that nobody takes for one another; five wrong ones lock the agent.
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const pairingCode = [...systemRandom.bytes(8)].map((byte) => letters[byte % letters.length]).join("");
    const person = createPersonAtTerminal(process.stdin, process.stdout);
    const agent = createSigningAgent({
      keys: [key],
      origins,
      pairingCode,
      confirm: (question, signal) =>
        agrees(person, question, signal).catch((error: unknown) => {
          // The page is told that the person declined; whoever looks here sees why.
          if (isEmrError(error)) say(`${error.text[language]} ${error.nextStep?.[language] ?? ""}`);
          return false;
        }),
      clock: createSystemClock(),
      random: systemRandom,
    });
    const served = await listen(agent, port).catch((error: unknown) => {
      person.leave();
      throw error;
    });
    process.stdout.write(`${served.address}\nMã ghép nối / pairing code: ${pairingCode}\n`);
    const { signal, end } = stopSignal();
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await served.close();
    person.leave();
    end();
    return exitCodes.clean;
  },
};

/** Everything that is wrong with the line is told at once. */
function originsOf(line: CommandLine): readonly string[] {
  const given = line.texts("origin");
  const [p12, pkcs11, fingerprint] = [line.text("p12"), line.text("pkcs11"), line.text("fingerprint")];
  const parts: Bilingual[] = [];
  if (given.length === 0) parts.push(missing("--origin"));
  for (const text of given) {
    if (originOf(text) === undefined) parts.push(noOrigin(plainText(text)));
  }
  if (p12 === undefined && pkcs11 === undefined) parts.push(missing("--p12 | --pkcs11"));
  if (p12 !== undefined && pkcs11 !== undefined) parts.push(onlyOne(["--p12", "--pkcs11"]));
  if (fingerprint !== undefined && pkcs11 === undefined) parts.push(goesWith("--fingerprint", "--pkcs11"));
  if (fingerprint !== undefined && !isDigestText(fingerprint))
    parts.push(takes("--fingerprint", "sha-256:…"));
  if (parts.length > 0) throw usageWrong({ usage: `${line.program} start --help`, parts });
  return given;
}

const noOrigin = (given: string): Bilingual => ({
  vi: `--origin ${given}: ghi đủ https:// và tên máy chủ, không kèm đường dẫn, ví dụ https://his.example.vn`,
  en: `--origin ${given}: write https:// and the host, without a path, such as https://his.example.vn`,
});

function openKey(line: CommandLine): Promise<SigningKey> {
  const [file, library = ""] = [line.text("p12"), line.text("pkcs11")];
  if (file !== undefined) return openFile(file);
  const fingerprint = line.text("fingerprint");
  return openPkcs11Key({
    library,
    ...(fingerprint !== undefined && isDigestText(fingerprint) && { fingerprint }),
    pin: ({ label }) => askSecret(`PIN (${label}): `),
  });
}

async function openFile(file: string): Promise<SigningKey> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    throw keyFileUnreadable({ file: plainText(file), reason: reasonOf(error) ?? "?" }, { cause: error });
  }
  return openPkcs12(bytes, await askSecret("Mật khẩu tệp khóa / passphrase: "));
}

async function listen(agent: SigningAgent, port: number): Promise<ServedAgent> {
  try {
    return await serveAgent(agent, port);
  } catch (error) {
    throw portNotUsable({ port, reason: reasonOf(error) ?? "?" }, { cause: error });
  }
}

/** The codes are those that the page shows. Only somebody who has seen this question can type what it wants. */
async function agrees(
  person: PersonAtTerminal,
  { origin, certificate, codes }: Question,
  signal: AbortSignal,
): Promise<boolean> {
  const who = plainText(readCertificate(certificate).subject.text);
  const text = `
${origin}
${who}
Ký ${codes.length} nội dung / sign ${codes.length}: ${codes.join(" ")}
So mã với trang web. Để ký, gõ 4 ký tự đầu của mã thứ nhất; Enter là từ chối.
Compare the codes with the page. To sign, type the first 4 characters of the first code; Enter declines.
> `;
  const typed = await person.ask(text, signal);
  const isSeen = typed !== undefined && typed.toLowerCase() === codes[0]?.slice(0, 4);
  if (typed !== undefined) process.stdout.write(isSeen ? "Đồng ý / agreed\n" : "Không ký / declined\n");
  return isSeen;
}
