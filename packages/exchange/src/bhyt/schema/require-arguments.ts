import { wrongArgument } from "./arguments.faults.ts";

const kinds = {
  object: { wanted: { vi: "một đối tượng", en: "an object" }, holds: isObject },
  text: { wanted: { vi: "một chuỗi", en: "text" }, holds: (value: unknown) => typeof value === "string" },
  row: {
    wanted: { vi: "số thứ tự dòng, từ 0", en: "the number of a row, from 0" },
    holds: Number.isSafeInteger,
  },
  list: { wanted: { vi: "một danh sách", en: "a list" }, holds: Array.isArray },
  bytes: {
    wanted: { vi: "các byte của tệp (Uint8Array)", en: "the bytes of a file (Uint8Array)" },
    holds: (value: unknown) => ArrayBuffer.isView(value),
  },
  edition: {
    wanted: { vi: "một phiên bản bảng, như qd3176", en: "an edition of the tables, such as qd3176" },
    holds: (value: unknown) => isObject(value) && "tables" in value && "apart" in value,
  },
  episodes: {
    wanted: { vi: "một dãy hồ sơ, đồng bộ hoặc không", en: "an iterable of episodes, synchronous or not" },
    holds: (value: unknown) =>
      isObjectOrList(value) && (Symbol.iterator in value || Symbol.asyncIterator in value),
  },
  stream: {
    wanted: { vi: "một luồng byte", en: "a stream of bytes" },
    holds: (value: unknown) => isObject(value) && ("getReader" in value || Symbol.asyncIterator in value),
  },
} as const;

/**
 * Refuses arguments of another kind with an error of the SDK, where a program would fall over them.
 *
 * @param of Name of the function, for the message.
 * @throws EmrError `exchange.bhyt.wrong_argument`, with all of them; its path is the first.
 */
export function requireArguments(
  of: string,
  ...given: readonly (readonly [argument: string, value: unknown, kind: keyof typeof kinds])[]
): void {
  const wrong = given.flatMap(([argument, value, kind]) => {
    const { wanted, holds } = kinds[kind];
    return holds(value) ? [] : [{ argument, wanted }];
  });
  const [first] = wrong;
  if (first !== undefined) throw wrongArgument({ of, wrong }, { path: [first.argument] });
}

function isObject(value: unknown): value is object {
  return isObjectOrList(value) && !Array.isArray(value);
}

function isObjectOrList(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
