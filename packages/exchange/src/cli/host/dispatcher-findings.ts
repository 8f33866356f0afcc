import { type Issue, isEmrError } from "@benhan/core/faults";
import { createDispatcher } from "../../outbox/create-dispatcher.ts";
import { issueOfError } from "../../outbox/issue-of-error.ts";
import type { ExchangeHost } from "./exchange-host.ts";

/** Why the queue of this host could not be sent: what `createDispatcher` refuses. Nothing is sent. */
export function dispatcherFindings(host: ExchangeHost): readonly Issue[] {
  const { storage: store, connectors = [], clock, dispatcher } = host;
  try {
    createDispatcher({ ...(clock && { clock }), ...dispatcher, store, connectors });
    return [];
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return error.issues.length === 0 ? [issueOfError(error)] : error.issues;
  }
}
