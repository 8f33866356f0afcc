import { parseLookUpCode } from "./look-up-code.ts";
import { lookUpAddressInvalid } from "./marks.faults.ts";

const place = "{code}";

/** True for an https address with `{code}` in it once, behind the host, and nothing that logs somebody in. */
export function isLookUpAddress(template: string): boolean {
  if (typeof template !== "string") return false;
  const parts = template.split(place);
  if (parts.length !== 2 || /[{}\s]/.test(parts.join(""))) return false;
  const [before = ""] = parts;
  if (!/^https:\/\/[^/?#\\]+[/?#]/.test(before)) return false;
  try {
    const { protocol, username, password } = new URL(parts.join("x"));
    return protocol === "https:" && username === "" && password === "";
  } catch {
    return false;
  }
}

/**
 * The address at which a paper is looked up: the template of the facility with the code in it. That page must slow
 * down who guesses and must ask for more than the code before it shows a record (the host's part).
 *
 * @throws `exchange.paper.look_up_address_invalid`, `exchange.paper.look_up_code_invalid`
 */
export function lookUpAddress(template: string, code: string): string {
  if (!isLookUpAddress(template)) throw lookUpAddressInvalid({});
  return template.replace(place, () => parseLookUpCode(code));
}
