import type { Bilingual } from "@benhan/core/faults";
import { emr365WrongArgument } from "./emr365.faults.ts";

/** What is wrong with the arguments of one call. All of it is told at once, by `end`. */
export interface CallArguments {
  /** The content of a file. */
  bytes(value: unknown): CallArguments;
  /** The options: none that the call does not know, all that it needs. */
  options(value: unknown, known: readonly string[], needed?: readonly string[]): CallArguments;
  /** Anything else: `wrong` says what it should be. */
  need(holds: boolean, wrong: Bilingual): CallArguments;
  /** @throws EmrError `exchange.emr365.wrong_argument` */
  end(): void;
}

/**
 * Looks at what a host handed to a call. Only what a compiler would refuse is looked for: content is for the check.
 *
 * @param usage - The call as it is written.
 */
export function argumentsOf(usage: string): CallArguments {
  const wrong: Bilingual[] = [];
  const call: CallArguments = {
    bytes: (value) =>
      call.need(value instanceof Uint8Array, {
        vi: "đối số thứ nhất phải là các byte của tệp (Uint8Array)",
        en: "the first argument must be the bytes of the file (Uint8Array)",
      }),
    options(value, known, needed = []) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return call.need(false, {
          vi: "đối số cuối phải là đối tượng tùy chọn",
          en: "the last argument must be an object of options",
        });
      }
      const given = value as Readonly<Record<string, unknown>>;
      // Whatever a host wrote in place of a name may be anything: only a plain word is repeated.
      const strange = Object.keys(given).filter((name) => !known.includes(name));
      for (const name of strange.map((one) => (/^\w{1,40}$/.test(one) ? one : "…"))) {
        call.need(false, { vi: `không có tùy chọn ${name}`, en: `there is no option ${name}` });
      }
      const { form } = given;
      if (known.includes("form") && form !== undefined && form !== "json" && form !== "xml") {
        call.need(false, { vi: 'form phải là "json" hoặc "xml"', en: 'form must be "json" or "xml"' });
      }
      for (const name of needed.filter((one) => given[one] === undefined)) {
        call.need(false, { vi: `thiếu tùy chọn ${name}`, en: `the option ${name} is missing` });
      }
      return call;
    },
    need(holds, text) {
      if (!holds) wrong.push(text);
      return call;
    },
    end() {
      if (wrong.length > 0) throw emr365WrongArgument({ usage, wrong });
    },
  };
  return call;
}
