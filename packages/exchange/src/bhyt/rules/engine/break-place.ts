interface Frame {
  readonly file: string;
  readonly line: string;
}

/**
 * Where a rule of the host threw, as `own-rules.mjs:12`: the innermost line of the file that holds the rule. The message
 * of the error, which may quote a cell, is not looked at.
 */
export function breakPlaceOf(error: unknown): string | undefined {
  const own = framesOf(new Error("-"))[0]?.file;
  const guard = own?.replace(/break-place(\.\w+)$/, "guarded-rule$1");
  const frames = framesOf(error);
  const first = frames.findIndex(({ file }) => file !== own && file !== guard);
  if (first < 0) return undefined;
  // A rule may throw in what it calls of ours: the last file before the guard is its own.
  const end = frames.findIndex(({ file }, at) => at > first && (file === own || file === guard));
  const file = frames[(end < 0 ? first + 1 : end) - 1]?.file;
  const frame = frames.slice(first).find((one) => one.file === file);
  const name = frame?.file.replace(/[?#].*$/, "").replace(/^.*[\\/]/, "");
  return frame === undefined || !/^[\w%.-]{1,80}$/.test(name ?? "") ? undefined : `${name}:${frame.line}`;
}

/** The files of a stack, innermost first, as V8 writes it; of others nothing is known. */
function framesOf(error: unknown): readonly Frame[] {
  if (!(error instanceof Error)) return [];
  const { stack, message } = error;
  const from = typeof stack === "string" ? stack.indexOf(message) : -1;
  if (stack === undefined || from < 0) return [];
  return stack
    .slice(from + message.length)
    .split("\n")
    .flatMap((line): Frame[] => {
      const [, file, number] = /^ +at (?:.* \()?(.+?):(\d+):\d+\)?$/.exec(line) ?? [];
      return file === undefined || number === undefined || file.startsWith("node:")
        ? []
        : [{ file, line: number }];
    });
}
