import type { Answer, Request } from "../check/messages.ts";

/** The worker as the page speaks to it. */
export interface CheckerClient {
  ask(request: Request): void;
  end(): void;
}

declare const trustedTypes:
  | { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
  | undefined;

let policy: { createScriptURL(url: string): string } | undefined;

/** Starts the worker from the script of the page. */
export function startChecker(
  script: string,
  onAnswer: (answer: Answer) => void,
  onLost: () => void,
): CheckerClient {
  policy ??=
    typeof trustedTypes === "undefined"
      ? undefined
      : trustedTypes.createPolicy("benhan-worker", { createScriptURL: (url: string) => url });
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(policy?.createScriptURL(url) ?? url);
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
  worker.onerror = onLost;
  return {
    ask: (request) => worker.postMessage(request),
    end() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
