import type { CommandLine } from "@benhan/core/command-line";
import { type Issue, kindOf } from "@benhan/core/faults";
import type { ExchangeHost } from "./exchange-host.ts";
import { configOpensTooLong } from "./host.faults.ts";
import { closeHost, openHost } from "./load-host.ts";

/**
 * What `openHost` opens, unless it takes too long.
 *
 * @throws EmrError `exchange.cli.config_opens_too_long`, and what `openHost` throws
 */
export async function openInTime(command: string, line: CommandLine, limitMs: number) {
  const opened = await within(openHost<ExchangeHost>(command, line), limitMs);
  if (opened !== undefined) return opened;
  throw configOpensTooLong({ file: line.text("config") ?? "", seconds: limitMs / 1000 });
}

/** Closes the host. That it fails, or takes too long, is a finding: the work is done, and its result is good. */
export async function closeInTime(host: ExchangeHost, limitMs: number): Promise<readonly Issue[]> {
  try {
    const closed = await within(
      closeHost(host).then(() => true),
      limitMs,
    );
    return closed ? [] : [closesTooLong(limitMs / 1000)];
  } catch (error) {
    return [closeFailed(kindOf(error))];
  }
}

/** The answer, or `undefined` after the limit. Its timer keeps the process alive: a promise that never ends does not. */
async function within<T>(answer: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Only the kind of the error is shown: its message may hold secrets. */
function closeFailed(kind: string): Issue {
  return {
    code: "exchange.cli.config_close_failed",
    severity: "warning",
    path: ["close"],
    text: {
      vi: `Đóng tệp cấu hình bị lỗi (${kind}); kết quả khám vẫn đúng.`,
      en: `Closing the configuration failed (${kind}); what was examined holds.`,
    },
    nextStep: {
      vi: "Xem lại storage.close() và close() của tệp cấu hình.",
      en: "Look at storage.close() and close() of the configuration.",
    },
  };
}

function closesTooLong(seconds: number): Issue {
  return {
    code: "exchange.cli.config_closes_too_long",
    severity: "warning",
    path: ["close"],
    text: {
      vi: `Tệp cấu hình đóng chưa xong sau ${seconds} giây; kết quả khám vẫn đúng.`,
      en: `The configuration did not finish closing within ${seconds} seconds; what was examined holds.`,
    },
    nextStep: {
      vi: "Xem lại storage.close() và close() của tệp cấu hình: có gì chờ mãi không.",
      en: "Look at storage.close() and close() of the configuration for something that never ends.",
    },
  };
}
