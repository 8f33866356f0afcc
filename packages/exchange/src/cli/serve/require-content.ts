import type { IncomingHttpHeaders } from "node:http";
import { contentKindOf } from "../input/content-kind.ts";
import { jsonWanted } from "./host/host.faults.ts";
import { bodyUnknown, bodyWrapped } from "./serve.faults.ts";

/** As much of a body as shows what it is. */
const headBytes = 4096;

/**
 * Refuses a body that is none of the kinds that the service reads, before anybody works on it: a file within a form, a
 * compressed one or one in base64 would else look like a broken file.
 *
 * @param example What is to be sent, where the path takes JSON.
 * @throws EmrError `exchange.cli.body_wrapped`, `exchange.cli.body_unknown`, `exchange.cli.json_wanted`
 */
export function requireContent(body: Uint8Array, headers: IncomingHttpHeaders, example?: string): void {
  const advice = { ...(example !== undefined && { example }) };
  const coding = headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (coding !== "identity" && coding !== "") throw bodyWrapped({ by: "compression", ...advice });
  if (body[0] === 0x1f && body[1] === 0x8b) throw bodyWrapped({ by: "compression", ...advice });
  if (contentKindOf(body, "-") !== undefined) return;
  const head = new TextDecoder("latin1").decode(body.subarray(0, headBytes)).trim();
  // A body of blanks is an empty file, and reported as such.
  if (head === "") return;
  if (/^--[^\r\n]{1,200}\r?\nContent-/i.test(head)) throw bodyWrapped({ by: "multipart", ...advice });
  if (isBase64(head)) throw bodyWrapped({ by: "base64", ...advice });
  if (/^[\w.[\]-]{1,60}=[\w%+/.*-]/.test(head)) throw bodyWrapped({ by: "form", ...advice });
  if (example !== undefined) throw jsonWanted({ example });
  throw bodyUnknown({});
}

/** True for the beginning of a file of a kind that is read, in base64, as a `data:` address or a JSON string, too. */
function isBase64(head: string): boolean {
  const text = head.replace(/^"?(?:data:[^,]{0,100},)?/, "").slice(0, 64);
  const [letters = ""] = /^[A-Za-z0-9+/_-]+/.exec(text.replace(/[\r\n]/g, "")) ?? [];
  const whole = letters.slice(0, letters.length - (letters.length % 4));
  if (whole.length < 8) return false;
  const bytes = Uint8Array.from(atob(whole.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );
  return contentKindOf(bytes, "-") !== undefined || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}
